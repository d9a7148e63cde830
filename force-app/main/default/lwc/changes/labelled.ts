/** The label of a field or an event by its name: of `linkAdded`, with `Change_`, `RMap_Change_LinkAdded`. */
export function labelled(name: string, group = ''): string {
    return `RMap_${group}${name[0].toUpperCase()}${name.slice(1)}`;
}
