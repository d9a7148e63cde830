import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import { nameOf } from 'c/decision';
import { departments } from './groups';
import { MOTIVE_LABELS, MOTIVES } from './person';
import type { ConflictOfInterest, Motive } from './types';

type Pair = readonly [Motive, Motive];

const PAIRS: readonly Pair[] = MOTIVES.flatMap((first, place) =>
    MOTIVES.slice(place + 1).map((second): Pair => [first, second])
);

/**
 * Conflicts of interest inside the customer: between those who must agree (of one department; with an opportunity, of
 * its committee) and whose strong motives pull apart, and between any two who are at odds on record. What is not known
 * clashes with nothing. Linear in people and links.
 */
export function conflictsOfInterest(account: AccountOnDay, opportunityId: string | null = null): ConflictOfInterest[] {
    const groups: [string | null, PersonOnDay[]][] =
        opportunityId === null
            ? departments(account).filter(([name]) => name !== null)
            : [[null, committeeOf(account, opportunityId)]];
    return [
        ...groups.flatMap(([department, people]) =>
            PAIRS.flatMap((pair) => apart(account, opportunityId, department, people, pair))
        ),
        ...onRecord(account, opportunityId)
    ];
}

function committeeOf(account: AccountOnDay, opportunityId: string): PersonOnDay[] {
    const ids = account.opportunity(opportunityId)?.activeIds ?? [];
    return ids.flatMap((id) => account.person(id) ?? []).filter(({ customer }) => customer);
}

/** Those of a group who pull to either side of two motives, if there are some on both. */
function apart(
    account: AccountOnDay,
    opportunityId: string | null,
    department: string | null,
    people: readonly PersonOnDay[],
    [first, second]: Pair
): ConflictOfInterest[] {
    const pullers = (to: Motive, from: Motive): string[] =>
        people.filter(({ id }) => pulls(account, id, opportunityId, to, from) === true).map(({ id }) => id);
    const sides = [pullers(first, second), pullers(second, first)] as const;
    if (sides.some((side) => side.length === 0)) {
        return [];
    }
    const labels = { first: MOTIVE_LABELS[first], second: MOTIVE_LABELS[second] };
    const counts = { firstcount: sides[0].length, secondcount: sides[1].length };
    const firstRecord = account.standing(sides[0][0], opportunityId)?.motives[first].assessmentId;
    return [
        {
            kind: 'motives',
            department,
            motives: [first, second],
            sides,
            motivesDiffer: true,
            reason: {
                labelKey: department === null ? 'RMap_AtOdds_OnDeal' : 'RMap_AtOdds_InDepartment',
                values: { ...labels, ...counts, ...(department === null ? {} : { department }) },
                recordId: firstRecord ?? sides[0][0]
            }
        }
    ];
}

/** Whether a strong motive of somebody outweighs another by far; null when one of the two is not known. */
function pulls(account: AccountOnDay, id: string, dealId: string | null, to: Motive, from: Motive): boolean | null {
    const motives = account.standing(id, dealId)?.motives;
    const strength = motives?.[to].value ?? null;
    const other = motives?.[from].value ?? null;
    const { motive, motiveGap } = account.profile.thresholds;
    return strength === null || other === null ? null : strength >= motive && strength - other >= motiveGap;
}

/** Each pair of the customer's people at odds once, whichever way and however often it is written down. */
function onRecord(account: AccountOnDay, opportunityId: string | null): ConflictOfInterest[] {
    const onDeal = opportunityId === null ? null : new Set(committeeOf(account, opportunityId).map(({ id }) => id));
    const concerns = ({ id, customer }: PersonOnDay): boolean => customer && (onDeal === null || onDeal.has(id));
    const found = new Map<string, ConflictOfInterest>();
    for (const { id: linkId, fromId, toId } of account.links.filter(({ kind }) => kind === 'Conflicts')) {
        const [a, b] = [fromId, toId].sort().flatMap((id) => account.person(id) ?? []);
        const key = JSON.stringify([a?.id, b?.id]);
        if (a && b && concerns(a) && concerns(b) && !found.has(key)) {
            const values = { first: nameOf(a), second: nameOf(b) };
            const shared = a.department?.trim() === b.department?.trim() ? a.department?.trim() : null;
            found.set(key, {
                kind: 'tie',
                department: shared || null,
                motives: [],
                sides: [[a.id], [b.id]],
                motivesDiffer: pullApart(account, a.id, b.id, opportunityId),
                reason: { labelKey: 'RMap_AtOdds_OnRecord', values, recordId: linkId }
            });
        }
    }
    return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** Null when there are no two motives that are known of both. */
function pullApart(account: AccountOnDay, a: string, b: string, dealId: string | null): boolean | null {
    const answers = PAIRS.flatMap(([first, second]) => {
        const ofA = [pulls(account, a, dealId, first, second), pulls(account, a, dealId, second, first)];
        const ofB = [pulls(account, b, dealId, second, first), pulls(account, b, dealId, first, second)];
        return ofA[0] === null || ofB[0] === null
            ? []
            : [ofA.some((pull, side) => pull === true && ofB[side] === true)];
    });
    return answers.length === 0 ? null : answers.includes(true);
}
