import type { Account, AccountAssessment, Commitment, Engagement, Opportunity } from './accountRecords';
import { newestFirst } from './currentState';
import { byId, descending, firstById, groupBy, sortInPlace } from './order';
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
    /** Every engagement the stakeholder took part in, newest first, those of one day by id. */
    engagementsOf(stakeholderId: string): readonly Engagement[];
    commitmentsOf(stakeholderId: string): readonly Commitment[];
}

const NONE: readonly never[] = [];

/**
 * Indexes the records of an account. Linear; the records themselves are neither copied nor changed. A list that another
 * model has too (most are, in a supposition) is not indexed once more.
 */
export function buildModel(records: RelationshipRecords, like?: RelationshipModel): RelationshipModel {
    const indexed = <Name extends Index, T>(
        list: keyof RelationshipRecords,
        name: Name,
        keysOf: (record: T) => string | readonly string[],
        order?: (a: T, b: T) => number
    ): RelationshipModel[Name] => {
        if (like?.records[list] === records[list] && like) {
            return like[name];
        }
        const groups = groupBy((records[list] ?? NONE) as readonly T[], keysOf);
        groups.forEach((group) => order && sortInPlace(group, order));
        return ((id: string) => groups.get(id) ?? NONE) as RelationshipModel[Name];
    };
    const ofPerson = ({ stakeholderId }: { readonly stakeholderId: string }): string => stakeholderId;
    return {
        records,
        stakeholders: records.stakeholders,
        links: records.links ?? NONE,
        byId: like?.records.stakeholders === records.stakeholders ? like.byId : firstById(records.stakeholders),
        assessmentsOf: indexed('assessments', 'assessmentsOf', ofPerson, newestFirst),
        linksOf: indexed('links', 'linksOf', endsOf),
        buyingRolesOf: indexed('buyingRoles', 'buyingRolesOf', ofPerson),
        buyingRolesIn: indexed('buyingRoles', 'buyingRolesIn', ({ opportunityId }: BuyingRole) => opportunityId),
        positionsOf: indexed('positions', 'positionsOf', ofPerson, latestFirst),
        engagementsOf: indexed('engagements', 'engagementsOf', participantIds, newestEngagementFirst),
        commitmentsOf: indexed('commitments', 'commitmentsOf', ofPerson)
    };
}

/** The faces of a model that look records up by an id. */
type Index = Extract<keyof RelationshipModel, `${string}Of` | `${string}In`>;

/** By day, the last first; those of one day by id. */
export function newestEngagementFirst(a: Engagement, b: Engagement): number {
    return descending(a.occurredOn, b.occurredOn) || byId(a, b);
}

function endsOf({ fromId, toId }: Link): string[] {
    return [fromId, toId];
}

function participantIds({ participants }: Engagement): string[] {
    return participants.map(({ stakeholderId }) => stakeholderId);
}
