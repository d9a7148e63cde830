import type { StakeholderDraft } from 'c/mapRecords';
import type { Day, Position, Stakeholder } from 'c/relationshipModel';

/** A person who was just put on the map, and the position that opens their history, as the org has them now. */
export function newPerson(
    draft: StakeholderDraft,
    ids: { readonly id: string | null; readonly positionId: string | null },
    today: Day
): { person: Stakeholder; opening: Position } {
    const id = ids.id ?? `new-${draft.name}`;
    const place = {
        key: null,
        title: draft.title,
        department: draft.department,
        function: null,
        seniority: draft.seniority,
        reportsToId: draft.reportsToId,
        decisionRoles: draft.decisionRoles,
        status: draft.status
    };
    return {
        person: {
            ...place,
            id,
            name: draft.name,
            kind: draft.kind,
            attitude: null,
            closeness: null,
            politicalStatus: null,
            power: null,
            interest: null,
            ownerName: null,
            contactId: null,
            userId: null,
            targetCloseness: null,
            targetOn: null,
            lastAssessedOn: null,
            reviewDueOn: null,
            isStale: null,
            assessmentCount: 0,
            openProposalCount: 0
        },
        opening: {
            ...place,
            id: ids.positionId ?? `new-position-${id}`,
            stakeholderId: id,
            validFrom: today,
            validTo: null,
            source: 'Rep'
        }
    };
}
