import { labelled } from 'c/explanation';
import type { NoWay, PathToPower } from './types';

const labelsOf = <Name extends string>(group: string, names: readonly Name[]): Readonly<Record<Name, string>> =>
    Object.fromEntries(names.map((name) => [name, labelled(name, group)])) as Record<Name, string>;

/** Name of the label that says why there is no way to somebody. */
export const NO_WAY_LABELS = labelsOf<NoWay>('NoWay_', [
    'unknownPerson',
    'vacant',
    'left',
    'onlyClosedWays',
    'noContact',
    'noKnownTie'
]);

/** Name of the label that says why no way to the approver of a deal can be shown. */
export const PATH_TO_POWER_LABELS = labelsOf<NonNullable<PathToPower['problem']>>('PathToPower_', [
    'noMap',
    'approverUnknown',
    'approverVacant',
    'noWay'
]);
