import { snapshotOf } from 'c/accountOnDay';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Explained } from 'c/explanation';
import { assessmentsThatCount, buildModel } from 'c/relationshipModel';
import type { Day, RelationshipModel } from 'c/relationshipModel';
import { relationshipStrength } from 'c/relationshipStrength';
import { addDays, daysBetween } from 'c/standing';
import type { Attitude, Closeness } from 'c/vocabulary';

/** Without new evidence a relationship fades: between two marks the strength is looked at in such steps of days. */
const STEP_DAYS = 30;

/** Where a relationship stood on a day. Null is unknown. */
export interface HistoryPoint {
    readonly day: Day;
    /** 0–100 */
    readonly strength: number | null;
    readonly closeness: Closeness | null;
    /** 0–5 */
    readonly level: number | null;
    readonly attitude: Attitude | null;
}

/** A record that says something about the relationship. */
export interface HistoryMark {
    readonly kind: 'assessment' | 'engagement' | 'commitment';
    readonly day: Day;
    readonly recordId: string;
}

/** How a relationship came to be what it is on the account's day. */
export interface PersonHistory {
    /** Oldest first; at every mark, in steps between them, and on the account's day. Empty without marks. */
    readonly points: readonly HistoryPoint[];
    /** Oldest first. */
    readonly marks: readonly HistoryMark[];
}

/** The history of one person, on the account or on one deal. Costs what this person's records cost, not the account's. */
export function personHistory(account: AccountOnDay, id: string, opportunityId: string | null = null): PersonHistory {
    const marks = marksOf(account, id, opportunityId);
    const model = modelOf(account, id);
    const days = daysOf(
        marks.map(({ day }) => day),
        account.day
    );
    return { marks, points: model ? days.map((day) => pointOn(account, model, id, day, opportunityId)) : [] };
}

/** The strength of one relationship on another day than the account's. */
export function strengthOn(
    account: AccountOnDay,
    id: string,
    day: Day,
    opportunityId: string | null = null
): Explained | null {
    const model = modelOf(account, id);
    return model && relationshipStrength(snapshotOf(model, day, account.profile), id, opportunityId);
}

function pointOn(
    account: AccountOnDay,
    model: RelationshipModel,
    id: string,
    day: Day,
    opportunityId: string | null
): HistoryPoint {
    const then = snapshotOf(model, day, account.profile);
    const standing = then.standing(id, opportunityId);
    return {
        day,
        strength: relationshipStrength(then, id, opportunityId).value,
        closeness: standing?.closeness.effective ?? null,
        level: standing?.closeness.level ?? null,
        attitude: standing?.attitude.value ?? null
    };
}

/** What is on record about one person only, and the rules of conduct of the account. */
function modelOf({ model }: AccountOnDay, id: string): RelationshipModel | null {
    const stakeholder = model.byId.get(id);
    const { account, accountAssessments } = model.records;
    return stakeholder
        ? buildModel({
              account,
              accountAssessments,
              stakeholders: [stakeholder],
              positions: model.positionsOf(id),
              assessments: model.assessmentsOf(id),
              engagements: model.engagementsOf(id),
              commitments: model.commitmentsOf(id)
          })
        : null;
}

function marksOf(account: AccountOnDay, id: string, opportunityId: string | null): HistoryMark[] {
    const { acts = [] } = account.standing(id, opportunityId) ?? {};
    const assessed = assessmentsThatCount(account.model.assessmentsOf(id), account.day, opportunityId);
    const closed = account.commitmentsOf(id).flatMap(({ commitment }) => {
        const day = commitment.closedOn ?? commitment.dueOn;
        return day !== null && day <= account.day ? [{ day, id: commitment.id }] : [];
    });
    const marks: HistoryMark[] = [
        ...assessed.map(({ assessedOn: day, id: recordId }) => ({ kind: 'assessment' as const, day, recordId })),
        ...acts.map(({ engagement: { occurredOn: day, id: recordId } }) => ({
            kind: 'engagement' as const,
            day,
            recordId
        })),
        ...closed.map(({ day, id: recordId }) => ({ kind: 'commitment' as const, day, recordId }))
    ];
    return marks.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The marked days, days between them where they lie far apart, and the last day. */
function daysOf(marked: readonly Day[], last: Day): Day[] {
    const days = marked.length > 0 ? [...new Set([...marked, last])] : [];
    return days.flatMap((day, place) => {
        const next = days[place + 1];
        const steps = next === undefined ? 0 : Math.ceil(daysBetween(day, next) / STEP_DAYS) - 1;
        return [day, ...Array.from({ length: Math.max(0, steps) }, (_, step) => addDays(day, (step + 1) * STEP_DAYS))];
    });
}
