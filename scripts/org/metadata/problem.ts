/** Where a problem stands in a file; lines and columns count from 1. */
export interface FilePlace {
    fileName?: string;
    line?: number;
    column?: number;
}

/** Why a component cannot be deployed, in Salesforce's words, and where. */
export class ComponentProblem extends Error {
    readonly place: FilePlace;

    /** `place` may be the element of the file that is wrong. */
    constructor(message: string, place: FilePlace = {}) {
        super(message);
        this.name = 'ComponentProblem';
        this.place = { fileName: place.fileName, line: place.line, column: place.column };
    }
}
