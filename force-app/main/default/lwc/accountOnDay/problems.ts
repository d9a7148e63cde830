import { ascending, type RelationshipModel } from 'c/relationshipModel';
import type { RecordProblem } from './types';

type Reported = RecordProblem['recordType'];

/** Every record that cannot be used as it is, in an order that does not depend on the records'. */
export function recordProblems(model: RelationshipModel): RecordProblem[] {
    const { stakeholders, links = [], assessments = [], buyingRoles = [], positions = [], ...rest } = model.records;
    const { engagements = [], commitments = [], accountAssessments = [] } = rest;
    const dangling = (recordType: Reported, recordId: string, stakeholderId: string): RecordProblem[] =>
        model.byId.has(stakeholderId)
            ? []
            : [{ kind: 'unknownStakeholder', recordType, recordId, otherId: stakeholderId }];
    const found = [
        ...repeatedIds('stakeholder', stakeholders),
        ...repeatedIds('assessment', assessments),
        ...repeatedIds('link', links),
        ...repeatedIds('buyingRole', buyingRoles),
        ...repeatedIds('position', positions),
        ...repeatedIds('engagement', engagements),
        ...repeatedIds('commitment', commitments),
        ...repeatedIds('accountAssessment', accountAssessments),
        ...assessments.flatMap(({ id, stakeholderId }) => dangling('assessment', id, stakeholderId)),
        ...buyingRoles.flatMap(({ id, stakeholderId }) => dangling('buyingRole', id, stakeholderId)),
        ...positions.flatMap(({ id, stakeholderId }) => dangling('position', id, stakeholderId)),
        ...commitments.flatMap(({ id, stakeholderId }) => dangling('commitment', id, stakeholderId)),
        ...engagements.flatMap(({ id, participants }) =>
            participants.flatMap(({ stakeholderId }) => dangling('engagement', id, stakeholderId))
        ),
        ...links.flatMap(({ id, fromId, toId }) => [...dangling('link', id, fromId), ...dangling('link', id, toId)]),
        ...links.flatMap((link): RecordProblem[] =>
            link.fromId === link.toId
                ? [{ kind: 'selfLink', recordType: 'link', recordId: link.id, otherId: link.fromId }]
                : []
        ),
        ...repeatedLinks(model),
        ...backwards('link', links),
        ...backwards('buyingRole', buyingRoles),
        ...backwards('position', positions)
    ];
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

function backwards(
    recordType: Reported,
    records: readonly { id: string; validFrom: string | null; validTo: string | null }[]
): RecordProblem[] {
    return records.flatMap(({ id, validFrom, validTo }) =>
        validFrom !== null && validTo !== null && validTo < validFrom
            ? [{ kind: 'endsBeforeStart' as const, recordType, recordId: id, otherId: null }]
            : []
    );
}

function sortKey({ kind, recordType, recordId, otherId }: RecordProblem): string {
    return JSON.stringify([kind, recordType, recordId, otherId]);
}
