import { addDays } from 'c/standing';
import type { Position } from 'c/relationshipModel';
import type { CaseStakeholder } from './caseFile';
import * as words from './caseWords';

const FIELDS = ['title', 'department', 'function', 'seniority', 'reportsTo', 'decisionRoles', 'status'];
const OF_ASSESSMENTS = ['political', 'power', 'interest', 'motives', 'demands'];

/**
 * The positions of a stakeholder whose row is dated: one a change of what a position holds, and one as leaver after the
 * last day. A row without any day needs none.
 */
export function positionsOf(stated: CaseStakeholder): Position[] {
    const { key, activeFrom = null, activeTo = null, changes = [] } = stated;
    const unknown = changes.find(({ field }) => !FIELDS.includes(field) && !OF_ASSESSMENTS.includes(field));
    if (unknown) {
        throw new Error(`The case changes ${unknown.field} of ${key}, which no dated record holds`);
    }
    const moves = changes.filter(({ field }) => FIELDS.includes(field)).sort((a, b) => (a.date < b.date ? -1 : 1));
    if (activeFrom === null && activeTo === null && moves.length === 0) {
        return [];
    }
    const days = [...new Set(moves.map(({ date }) => date))];
    const starts = [activeFrom, ...days];
    // A row that says "left" says so of today: until the last day somebody was there.
    const status = stated.status === 'left' ? 'active' : stated.status;
    const held = starts.map((validFrom, place): Position => {
        const until = moves.filter(({ date }) => validFrom !== null && date <= validFrom);
        const row = { ...stated, status, ...Object.fromEntries(until.map(({ field, value }) => [field, value])) };
        const next = starts[place + 1] ?? null;
        return positionOf(row, `${key}-position-${place}`, validFrom, next === null ? activeTo : addDays(next, -1));
    });
    const gone = positionOf({ ...stated, status: 'left' }, `${key}-left`, activeTo && addDays(activeTo, 1), null);
    return activeTo === null ? held : [...held, gone];
}

function positionOf(row: CaseStakeholder, id: string, validFrom: string | null, validTo: string | null): Position {
    return {
        id,
        key: null,
        stakeholderId: row.key,
        title: row.title ?? null,
        department: row.department ?? null,
        function: row.function ?? null,
        seniority: words.seniorityOf(row.seniority),
        reportsToId: row.reportsTo ?? null,
        decisionRoles: (row.decisionRoles ?? []).map((role) => words.roleOf(role)!),
        status: words.statusOf(row.status ?? 'active'),
        validFrom,
        validTo,
        source: null
    };
}
