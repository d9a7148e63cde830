import type { LinkKind, DecisionRole, BuyingStep } from 'c/vocabulary';
import type { AccountAssessment, Assessment, Position, Stakeholder } from 'c/relationshipModel';

/** What an assessment may say, all of it optional. */
export type AssessedValues = Partial<
    Omit<Assessment, 'id' | 'key' | 'stakeholderId' | 'opportunityId' | 'assessedOn' | 'status' | 'createdAt'>
>;
/** Where somebody stands in the organisation, all of it optional. */
export type StandValues = Partial<
    Pick<Position, 'title' | 'department' | 'function' | 'seniority' | 'reportsToId' | 'decisionRoles' | 'status'>
>;
/** What a look at the account may say, all of it optional. */
export type AccountValues = Partial<Omit<AccountAssessment, 'id' | 'key' | 'assessedOn' | 'createdAt'>>;

/** One hypothetical change. References are record ids; what is added may be referred to by its own. */
export type HypotheticalChange =
    | { kind: 'assess'; stakeholderId: string; opportunityId?: string | null; values: AssessedValues }
    | { kind: 'move'; stakeholderId: string; values: StandValues }
    | { kind: 'leave'; stakeholderId: string }
    | { kind: 'addStakeholder'; stakeholder: Stakeholder }
    | { kind: 'addLink'; fromId: string; toId: string; linkKind: LinkKind; strength: number | null }
    | { kind: 'removeLink'; linkId: string }
    | {
          kind: 'addBuyingRole';
          opportunityId: string;
          stakeholderId: string;
          role: DecisionRole;
          step: BuyingStep | null;
      }
    | { kind: 'removeBuyingRole'; buyingRoleId: string }
    | { kind: 'closeCommitment'; commitmentId: string }
    | { kind: 'assessAccount'; values: AccountValues };
