import type { Day, RelationshipRecords } from 'c/relationshipModel';

/** A day on which something on record changed, and how many records say so. */
export interface RecordDay {
    readonly day: Day;
    readonly count: number;
}

/** The days up to `today` on which something changed, oldest first: what a time line marks. Linear in the records. */
export function recordDays(records: RelationshipRecords, today: Day): RecordDay[] {
    const counts = new Map<Day, number>();
    const add = (...days: readonly (Day | null)[]) => {
        for (const day of days) {
            if (day !== null && day !== '' && day <= today) {
                counts.set(day, (counts.get(day) ?? 0) + 1);
            }
        }
    };
    records.positions?.forEach(({ validFrom, validTo }) => add(validFrom, validTo));
    records.links?.forEach(({ validFrom, validTo }) => add(validFrom, validTo));
    records.buyingRoles?.forEach(({ validFrom, validTo }) => add(validFrom, validTo));
    records.assessments?.forEach(({ assessedOn, status }) => add(status === 'Accepted' ? assessedOn : null));
    records.engagements?.forEach(({ occurredOn }) => add(occurredOn));
    records.commitments?.forEach(({ madeOn, closedOn }) => add(madeOn, closedOn));
    records.accountAssessments?.forEach(({ assessedOn }) => add(assessedOn));
    return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
