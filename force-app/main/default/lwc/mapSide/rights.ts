/** What the user may do on the map. */
export interface Rights {
    readonly canAddPeople: boolean;
    readonly canAssess: boolean;
    readonly canDecide: boolean;
    readonly canAddTies: boolean;
    readonly canChangeTies: boolean;
    /** Change where somebody stands. */
    readonly canMove: boolean;
}
