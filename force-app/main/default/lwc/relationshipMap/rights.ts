import type { Rights } from 'c/mapRecords';
import type { Day } from 'c/relationshipModel';

export type { Rights };

/** What the platform says of an object, as far as it is read here. */
interface ObjectInfo {
    readonly createable?: boolean;
    readonly updateable?: boolean;
}

/** What `getObjectInfos` answers. */
export interface ObjectInfos {
    readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

export const NO_RIGHTS: Rights = {
    canAddPeople: false,
    canAssess: false,
    canDecide: false,
    canAddTies: false,
    canChangeTies: false,
    canMove: false
};

/**
 * Reads the infos of stakeholders, assessments, ties and positions, asked for in this order. An object that is not there gives no
 * right. The org decides in the end: this only keeps back what it would refuse.
 */
export function rightsFrom({ results }: ObjectInfos): Rights {
    const [stakeholder, assessment, link, position] = results.map(({ statusCode, result }): ObjectInfo =>
        statusCode === 200 ? (result as ObjectInfo) : {}
    );
    // What is assessed changes the current copy too, so both objects have to be open.
    const isCopyOpen = stakeholder?.updateable === true;
    return {
        canAddPeople: stakeholder?.createable === true,
        canAssess: isCopyOpen && assessment?.createable === true,
        canDecide: isCopyOpen && assessment?.updateable === true,
        canAddTies: link?.createable === true,
        canChangeTies: link?.updateable === true,
        // What ends has to be open too.
        canMove: isCopyOpen && position?.createable === true && position.updateable === true
    };
}

/** The past is only looked at. */
export function rightsOn(rights: Rights, day: Day | null): Rights {
    return day === null ? rights : NO_RIGHTS;
}
