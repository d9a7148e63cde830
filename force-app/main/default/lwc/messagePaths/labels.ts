import type { NoWay, PathToPower } from './types';

/** Name of the label that says why there is no way to somebody. */
export const NO_WAY_LABELS: Readonly<Record<NoWay, string>> = {
    unknownPerson: 'RMap_NoWay_UnknownPerson',
    vacant: 'RMap_NoWay_Vacant',
    left: 'RMap_NoWay_Left',
    onlyClosedWays: 'RMap_NoWay_OnlyClosedWays',
    noContact: 'RMap_NoWay_NoContact',
    noKnownTie: 'RMap_NoWay_NoKnownTie'
};

/** Name of the label that says why no way to the approver of a deal can be shown. */
export const PATH_TO_POWER_LABELS: Readonly<Record<NonNullable<PathToPower['problem']>, string>> = {
    noMap: 'RMap_PathToPower_NoMap',
    approverUnknown: 'RMap_PathToPower_ApproverUnknown',
    approverVacant: 'RMap_PathToPower_ApproverVacant',
    noWay: 'RMap_PathToPower_NoWay'
};
