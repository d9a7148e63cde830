/** Which records of a map the user may write, in the words of the map. */
export interface Rights {
    readonly canAddPeople: boolean;
    readonly canAssess: boolean;
    readonly canDecide: boolean;
    readonly canAddTies: boolean;
    readonly canChangeTies: boolean;
    /** Change where somebody stands. */
    readonly canMove: boolean;
}
