import type { Account, AccountAssessment, Commitment, Engagement, Opportunity } from './accountRecords';
import { newestFirst } from './currentState';
import { groupBy } from './order';
import type { Assessment, BuyingRole, Link, Position, Stakeholder } from './records';
import { latestFirst } from './validity';

/** The records of one account, in any order. */
export interface RelationshipRecords {
    stakeholders: readonly Stakeholder[];
    assessments?: readonly Assessment[];
    links?: readonly Link[];
    buyingRoles?: readonly BuyingRole[];
    positions?: readonly Position[];
    account?: Account | null;
    accountAssessments?: readonly AccountAssessment[];
    engagements?: readonly Engagement[];
    commitments?: readonly Commitment[];
    opportunities?: readonly Opportunity[];
}

/**
 * The same records with the indexes that views and rules ask for. Lists keep every record, also one whose id is there
 * twice or whose stakeholder is not on the map; `byId` then holds the first of them.
 */
export interface RelationshipModel {
    /** The records it was built from. */
    readonly records: RelationshipRecords;
    readonly stakeholders: readonly Stakeholder[];
    readonly links: readonly Link[];
    readonly byId: ReadonlyMap<string, Stakeholder>;
    /** Every assessment of the stakeholder, proposed and rejected ones too, newest first; empty for none. */
    assessmentsOf(stakeholderId: string): readonly Assessment[];
    /** Every link with the stakeholder at either end. */
    linksOf(stakeholderId: string): readonly Link[];
    buyingRolesOf(stakeholderId: string): readonly BuyingRole[];
    buyingRolesIn(opportunityId: string): readonly BuyingRole[];
    /** Every position of the stakeholder, the one that started last first; empty for none. */
    positionsOf(stakeholderId: string): readonly Position[];
    /** Every engagement the stakeholder took part in, in the order given. */
    engagementsOf(stakeholderId: string): readonly Engagement[];
    commitmentsOf(stakeholderId: string): readonly Commitment[];
}

const NONE: readonly never[] = [];

/** Indexes the records of an account. Linear; the records themselves are neither copied nor changed. */
export function buildModel(records: RelationshipRecords): RelationshipModel {
    const byId = new Map<string, Stakeholder>();
    for (const stakeholder of records.stakeholders) {
        if (!byId.has(stakeholder.id)) {
            byId.set(stakeholder.id, stakeholder);
        }
    }
    const links = records.links ?? NONE;
    const buyingRoles = records.buyingRoles ?? NONE;
    const assessments = groupBy(records.assessments ?? NONE, (assessment) => [assessment.stakeholderId]);
    const linksByEnd = groupBy(links, (link) => (link.fromId === link.toId ? [link.fromId] : [link.fromId, link.toId]));
    const rolesByStakeholder = groupBy(buyingRoles, (role) => [role.stakeholderId]);
    const rolesByOpportunity = groupBy(buyingRoles, (role) => [role.opportunityId]);
    const positions = groupBy(records.positions ?? NONE, (position) => [position.stakeholderId]);
    const engagements = groupBy(records.engagements ?? NONE, participantIds);
    const commitments = groupBy(records.commitments ?? NONE, (commitment) => [commitment.stakeholderId]);
    for (const group of assessments.values()) {
        group.sort(newestFirst);
    }
    for (const group of positions.values()) {
        group.sort(latestFirst);
    }
    return {
        records,
        stakeholders: records.stakeholders,
        links,
        byId,
        assessmentsOf: (id) => assessments.get(id) ?? NONE,
        linksOf: (id) => linksByEnd.get(id) ?? NONE,
        buyingRolesOf: (id) => rolesByStakeholder.get(id) ?? NONE,
        buyingRolesIn: (id) => rolesByOpportunity.get(id) ?? NONE,
        positionsOf: (id) => positions.get(id) ?? NONE,
        engagementsOf: (id) => engagements.get(id) ?? NONE,
        commitmentsOf: (id) => commitments.get(id) ?? NONE
    };
}

/** Each participant once, also one who is listed twice. */
function participantIds({ participants }: Engagement): string[] {
    return [...new Set(participants.map(({ stakeholderId }) => stakeholderId))];
}
