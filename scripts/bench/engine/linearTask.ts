import { descending, group, sort } from 'd3';
import type { RelationshipRecords } from 'c/relationshipModel';
import { timed } from '../measure';

/**
 * Times of work that is known to be linear: d3 lists the assessments by person and sorts the ten of each. How it grows
 * with the records is the machine's doing, which keeps few records as close at hand as it cannot keep many.
 */
export function timesOfLinearTask({ assessments = [] }: RelationshipRecords, warmUps: number, runs: number): number[] {
    const work = () =>
        [...group(assessments, ({ stakeholderId }) => stakeholderId).values()].map((ofPerson) =>
            sort(ofPerson, (a, b) => descending(a.assessedOn, b.assessedOn))
        );
    return Array.from({ length: warmUps + runs }, () => timed(work)).slice(warmUps);
}
