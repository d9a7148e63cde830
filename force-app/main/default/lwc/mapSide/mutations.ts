import { gql } from 'lightning/graphql';

/*
 * Each act is one all-or-none request. Documents are static (see peopleQuery.ts) and operations cannot be left out of one, so
 * acts that may or may not change the current copy come in two.
 */

/** Adds an assessment and writes what it changes of the stakeholder's current copy. */
export const SAVE_ASSESSMENT = gql`
    mutation saveRelationshipAssessment(
        $assessment: RelationshipAssessment__cCreateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds an assessment that changes nothing of the current copy, as a backdated one does. */
export const SAVE_ASSESSMENT_ONLY = gql`
    mutation saveRelationshipAssessmentOnly($assessment: RelationshipAssessment__cCreateInput!) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds the assessment that takes the place of a proposal, rejects the proposal, and writes the current copy. */
export const CORRECT_PROPOSAL = gql`
    mutation correctRelationshipProposal(
        $assessment: RelationshipAssessment__cCreateInput!
        $proposal: RelationshipAssessment__cUpdateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
            proposal: RelationshipAssessment__cUpdate(input: $proposal) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** The same where the current copy stays. */
export const CORRECT_PROPOSAL_ONLY = gql`
    mutation correctRelationshipProposalOnly(
        $assessment: RelationshipAssessment__cCreateInput!
        $proposal: RelationshipAssessment__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            assessment: RelationshipAssessment__cCreate(input: $assessment) {
                Record {
                    Id
                }
            }
            proposal: RelationshipAssessment__cUpdate(input: $proposal) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Decides on a proposal and writes what that changes of the current copy. */
export const DECIDE_PROPOSAL = gql`
    mutation decideRelationshipProposal(
        $proposal: RelationshipAssessment__cUpdateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            proposal: RelationshipAssessment__cUpdate(input: $proposal) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** The same where the current copy stays, as when a proposal is rejected. */
export const DECIDE_PROPOSAL_ONLY = gql`
    mutation decideRelationshipProposalOnly($proposal: RelationshipAssessment__cUpdateInput!) {
        uiapi(input: { allOrNone: true }) {
            proposal: RelationshipAssessment__cUpdate(input: $proposal) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds a stakeholder and the position that opens its history, which refers to it by the operation's name. */
export const SAVE_STAKEHOLDER = gql`
    mutation saveStakeholder($stakeholder: Stakeholder__cCreateInput!, $position: StakeholderPosition__cCreateInput!) {
        uiapi(input: { allOrNone: true }) {
            stakeholder: Stakeholder__cCreate(input: $stakeholder) {
                Record {
                    Id
                }
            }
            position: StakeholderPosition__cCreate(input: $position) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Adds a tie. */
export const ADD_LINK = gql`
    mutation addStakeholderLink($link: StakeholderLink__cCreateInput!) {
        uiapi(input: { allOrNone: true }) {
            link: StakeholderLink__cCreate(input: $link) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Changes a tie, or ends it by its last day. */
export const CHANGE_LINK = gql`
    mutation changeStakeholderLink($link: StakeholderLink__cUpdateInput!) {
        uiapi(input: { allOrNone: true }) {
            link: StakeholderLink__cUpdate(input: $link) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Ends somebody's position, begins another one and writes the current copy. */
export const MOVE_STAKEHOLDER = gql`
    mutation moveStakeholder(
        $ended: StakeholderPosition__cUpdateInput!
        $position: StakeholderPosition__cCreateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            ended: StakeholderPosition__cUpdate(input: $ended) {
                Record {
                    Id
                }
            }
            position: StakeholderPosition__cCreate(input: $position) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** The same where no position was on record: the one until then and the one that begins, both new. */
export const FIRST_MOVE_STAKEHOLDER = gql`
    mutation moveStakeholderFirst(
        $former: StakeholderPosition__cCreateInput!
        $position: StakeholderPosition__cCreateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            former: StakeholderPosition__cCreate(input: $former) {
                Record {
                    Id
                }
            }
            position: StakeholderPosition__cCreate(input: $position) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** The same where no position runs. */
export const PLACE_STAKEHOLDER = gql`
    mutation placeStakeholder($position: StakeholderPosition__cCreateInput!, $stakeholder: Stakeholder__cUpdateInput!) {
        uiapi(input: { allOrNone: true }) {
            position: StakeholderPosition__cCreate(input: $position) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** Corrects the position that began on the same day, and the current copy. */
export const CORRECT_PLACE = gql`
    mutation correctStakeholderPlace(
        $position: StakeholderPosition__cUpdateInput!
        $stakeholder: Stakeholder__cUpdateInput!
    ) {
        uiapi(input: { allOrNone: true }) {
            position: StakeholderPosition__cUpdate(input: $position) {
                Record {
                    Id
                }
            }
            stakeholder: Stakeholder__cUpdate(input: $stakeholder) {
                Record {
                    Id
                }
            }
        }
    }
`;
