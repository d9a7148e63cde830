import { ascending, type Position, type RelationshipModel } from 'c/relationshipModel';
import type { RecordProblem } from './types';

type Reported = RecordProblem['recordType'];
type AnyRecord = { readonly id: string } & Partial<Pick<Position, 'stakeholderId' | 'validFrom' | 'validTo'>>;

/** The lists of records, each named by the plural of what it holds. */
const LISTS = [
    'stakeholders',
    'assessments',
    'links',
    'buyingRoles',
    'positions',
    'engagements',
    'commitments',
    'accountAssessments'
] as const satisfies readonly `${Reported}s`[];

/** Every record that cannot be used as it is, in an order that does not depend on the records'. */
export function recordProblems(model: RelationshipModel): RecordProblem[] {
    const { links = [], engagements = [] } = model.records;
    const found: RecordProblem[] = [];
    const refer = (recordType: Reported, recordId: string, otherId: string): void => {
        if (!model.byId.has(otherId)) {
            found.push({ kind: 'unknownStakeholder', recordType, recordId, otherId });
        }
    };
    for (const list of LISTS) {
        const recordType = list.slice(0, -1) as Reported;
        const records: readonly AnyRecord[] = model.records[list] ?? [];
        found.push(...repeatedIds(recordType, records));
        for (const { id: recordId, stakeholderId, validFrom, validTo } of records) {
            if (stakeholderId !== undefined) {
                refer(recordType, recordId, stakeholderId);
            }
            if (validFrom && validTo && validTo < validFrom) {
                found.push({ kind: 'endsBeforeStart', recordType, recordId, otherId: null });
            }
        }
    }
    for (const { id, participants } of engagements) {
        participants.forEach(({ stakeholderId }) => refer('engagement', id, stakeholderId));
    }
    for (const { id, fromId, toId } of links) {
        refer('link', id, fromId);
        refer('link', id, toId);
        if (fromId === toId) {
            found.push({ kind: 'selfLink', recordType: 'link', recordId: id, otherId: fromId });
        }
    }
    found.push(...repeatedLinks(model));
    return found.sort((a, b) => ascending(sortKey(a), sortKey(b)));
}

/** Two records of one id; named once. */
function repeatedIds(recordType: Reported, records: readonly { id: string }[]): RecordProblem[] {
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (const { id } of records) {
        (seen.has(id) ? repeated : seen).add(id);
    }
    return [...repeated].map((recordId) => ({ kind: 'duplicateId', recordType, recordId, otherId: null }));
}

/** Ties of the same kind between the same ends over the same days: each but the first by id is reported. */
function repeatedLinks({ links }: RelationshipModel): RecordProblem[] {
    const firsts = new Map<string, string>();
    return [...links]
        .sort((a, b) => ascending(a.id, b.id))
        .flatMap((link): RecordProblem[] => {
            const tie = JSON.stringify([link.fromId, link.toId, link.kind, link.validFrom, link.validTo]);
            const otherId = firsts.get(tie) ?? null;
            firsts.set(tie, otherId ?? link.id);
            return otherId === null ? [] : [{ kind: 'duplicateLink', recordType: 'link', recordId: link.id, otherId }];
        });
}

function sortKey({ kind, recordType, recordId, otherId }: RecordProblem): string {
    return JSON.stringify([kind, recordType, recordId, otherId]);
}
