import RMap_AccountStage_Breakthrough from '@salesforce/label/c.RMap_AccountStage_Breakthrough';
import RMap_AccountStage_Cooperation from '@salesforce/label/c.RMap_AccountStage_Cooperation';
import RMap_AccountStage_Strategic from '@salesforce/label/c.RMap_AccountStage_Strategic';
import RMap_Answer_No from '@salesforce/label/c.RMap_Answer_No';
import RMap_Answer_Yes from '@salesforce/label/c.RMap_Answer_Yes';
import RMap_CommitmentDirection_Ours from '@salesforce/label/c.RMap_CommitmentDirection_Ours';
import RMap_CommitmentDirection_Theirs from '@salesforce/label/c.RMap_CommitmentDirection_Theirs';
import RMap_CommitmentState_Broken from '@salesforce/label/c.RMap_CommitmentState_Broken';
import RMap_CommitmentState_Kept from '@salesforce/label/c.RMap_CommitmentState_Kept';
import RMap_CommitmentState_KeptLate from '@salesforce/label/c.RMap_CommitmentState_KeptLate';
import RMap_CommitmentState_Open from '@salesforce/label/c.RMap_CommitmentState_Open';
import RMap_CommitmentState_Overdue from '@salesforce/label/c.RMap_CommitmentState_Overdue';
import RMap_CommitmentState_Withdrawn from '@salesforce/label/c.RMap_CommitmentState_Withdrawn';
import RMap_CommitmentStatus_Broken from '@salesforce/label/c.RMap_CommitmentStatus_Broken';
import RMap_CommitmentStatus_Kept from '@salesforce/label/c.RMap_CommitmentStatus_Kept';
import RMap_CommitmentStatus_Open from '@salesforce/label/c.RMap_CommitmentStatus_Open';
import RMap_CommitmentStatus_Withdrawn from '@salesforce/label/c.RMap_CommitmentStatus_Withdrawn';
import RMap_DealStatus_Amber from '@salesforce/label/c.RMap_DealStatus_Amber';
import RMap_DealStatus_Green from '@salesforce/label/c.RMap_DealStatus_Green';
import RMap_DealStatus_NoMap from '@salesforce/label/c.RMap_DealStatus_NoMap';
import RMap_DealStatus_Red from '@salesforce/label/c.RMap_DealStatus_Red';
import RMap_EngagementKind_BulkGreeting from '@salesforce/label/c.RMap_EngagementKind_BulkGreeting';
import RMap_EngagementKind_BusinessChange from '@salesforce/label/c.RMap_EngagementKind_BusinessChange';
import RMap_EngagementKind_BusinessEvent from '@salesforce/label/c.RMap_EngagementKind_BusinessEvent';
import RMap_EngagementKind_BusinessMeal from '@salesforce/label/c.RMap_EngagementKind_BusinessMeal';
import RMap_EngagementKind_Call from '@salesforce/label/c.RMap_EngagementKind_Call';
import RMap_EngagementKind_Gift from '@salesforce/label/c.RMap_EngagementKind_Gift';
import RMap_EngagementKind_GuidanceGiven from '@salesforce/label/c.RMap_EngagementKind_GuidanceGiven';
import RMap_EngagementKind_JointWorkshop from '@salesforce/label/c.RMap_EngagementKind_JointWorkshop';
import RMap_EngagementKind_KeyEvent from '@salesforce/label/c.RMap_EngagementKind_KeyEvent';
import RMap_EngagementKind_Leisure from '@salesforce/label/c.RMap_EngagementKind_Leisure';
import RMap_EngagementKind_Message from '@salesforce/label/c.RMap_EngagementKind_Message';
import RMap_EngagementKind_OfficeVisit from '@salesforce/label/c.RMap_EngagementKind_OfficeVisit';
import RMap_EngagementKind_PrivateTravel from '@salesforce/label/c.RMap_EngagementKind_PrivateTravel';
import RMap_EngagementKind_ReferenceGiven from '@salesforce/label/c.RMap_EngagementKind_ReferenceGiven';
import RMap_EngagementKind_SharedPlan from '@salesforce/label/c.RMap_EngagementKind_SharedPlan';
import RMap_EngagementKind_SiteVisit from '@salesforce/label/c.RMap_EngagementKind_SiteVisit';
import RMap_EngagementKind_SocialCause from '@salesforce/label/c.RMap_EngagementKind_SocialCause';
import RMap_EngagementOutcome_Cancelled from '@salesforce/label/c.RMap_EngagementOutcome_Cancelled';
import RMap_EngagementOutcome_Declined from '@salesforce/label/c.RMap_EngagementOutcome_Declined';
import RMap_EngagementOutcome_Held from '@salesforce/label/c.RMap_EngagementOutcome_Held';
import RMap_EngagementOutcome_Planned from '@salesforce/label/c.RMap_EngagementOutcome_Planned';
import RMap_Layer_General from '@salesforce/label/c.RMap_Layer_General';
import RMap_Layer_Key from '@salesforce/label/c.RMap_Layer_Key';
import RMap_Layer_Organisational from '@salesforce/label/c.RMap_Layer_Organisational';
import RMap_OrganisationalTie_Communication from '@salesforce/label/c.RMap_OrganisationalTie_Communication';
import RMap_OrganisationalTie_JointWork from '@salesforce/label/c.RMap_OrganisationalTie_JointWork';
import RMap_OrganisationalTie_Matching from '@salesforce/label/c.RMap_OrganisationalTie_Matching';
import RMap_OrganisationalTie_Recognition from '@salesforce/label/c.RMap_OrganisationalTie_Recognition';
import RMap_Reaction_Mixed from '@salesforce/label/c.RMap_Reaction_Mixed';
import RMap_Reaction_Negative from '@salesforce/label/c.RMap_Reaction_Negative';
import RMap_Reaction_Positive from '@salesforce/label/c.RMap_Reaction_Positive';
import RMap_RelativeStanding_Ahead from '@salesforce/label/c.RMap_RelativeStanding_Ahead';
import RMap_RelativeStanding_Behind from '@salesforce/label/c.RMap_RelativeStanding_Behind';
import RMap_RelativeStanding_Level from '@salesforce/label/c.RMap_RelativeStanding_Level';
import RMap_Scenario_PrivateDaily from '@salesforce/label/c.RMap_Scenario_PrivateDaily';
import RMap_Scenario_PrivateSpecific from '@salesforce/label/c.RMap_Scenario_PrivateSpecific';
import RMap_Scenario_WorkDaily from '@salesforce/label/c.RMap_Scenario_WorkDaily';
import RMap_Scenario_WorkSpecific from '@salesforce/label/c.RMap_Scenario_WorkSpecific';
import RMap_Strategy_KeepInformed from '@salesforce/label/c.RMap_Strategy_KeepInformed';
import RMap_Strategy_KeepSatisfied from '@salesforce/label/c.RMap_Strategy_KeepSatisfied';
import RMap_Strategy_ManageClosely from '@salesforce/label/c.RMap_Strategy_ManageClosely';
import RMap_Strategy_Monitor from '@salesforce/label/c.RMap_Strategy_Monitor';
import RMap_Strategy_NotPlaced from '@salesforce/label/c.RMap_Strategy_NotPlaced';
import RMap_TrustPillar_Consistency from '@salesforce/label/c.RMap_TrustPillar_Consistency';
import RMap_TrustPillar_Reliability from '@salesforce/label/c.RMap_TrustPillar_Reliability';
import RMap_TrustPillar_Transparency from '@salesforce/label/c.RMap_TrustPillar_Transparency';

/** Words about the account, its deals and what is done with its people, by the name of their custom label. */
export const accountLabels = {
    RMap_AccountStage_Breakthrough,
    RMap_AccountStage_Cooperation,
    RMap_AccountStage_Strategic,
    RMap_Answer_No,
    RMap_Answer_Yes,
    RMap_CommitmentDirection_Ours,
    RMap_CommitmentDirection_Theirs,
    RMap_CommitmentState_Broken,
    RMap_CommitmentState_Kept,
    RMap_CommitmentState_KeptLate,
    RMap_CommitmentState_Open,
    RMap_CommitmentState_Overdue,
    RMap_CommitmentState_Withdrawn,
    RMap_CommitmentStatus_Broken,
    RMap_CommitmentStatus_Kept,
    RMap_CommitmentStatus_Open,
    RMap_CommitmentStatus_Withdrawn,
    RMap_DealStatus_Amber,
    RMap_DealStatus_Green,
    RMap_DealStatus_NoMap,
    RMap_DealStatus_Red,
    RMap_EngagementKind_BulkGreeting,
    RMap_EngagementKind_BusinessChange,
    RMap_EngagementKind_BusinessEvent,
    RMap_EngagementKind_BusinessMeal,
    RMap_EngagementKind_Call,
    RMap_EngagementKind_Gift,
    RMap_EngagementKind_GuidanceGiven,
    RMap_EngagementKind_JointWorkshop,
    RMap_EngagementKind_KeyEvent,
    RMap_EngagementKind_Leisure,
    RMap_EngagementKind_Message,
    RMap_EngagementKind_OfficeVisit,
    RMap_EngagementKind_PrivateTravel,
    RMap_EngagementKind_ReferenceGiven,
    RMap_EngagementKind_SharedPlan,
    RMap_EngagementKind_SiteVisit,
    RMap_EngagementKind_SocialCause,
    RMap_EngagementOutcome_Cancelled,
    RMap_EngagementOutcome_Declined,
    RMap_EngagementOutcome_Held,
    RMap_EngagementOutcome_Planned,
    RMap_Layer_General,
    RMap_Layer_Key,
    RMap_Layer_Organisational,
    RMap_OrganisationalTie_Communication,
    RMap_OrganisationalTie_JointWork,
    RMap_OrganisationalTie_Matching,
    RMap_OrganisationalTie_Recognition,
    RMap_Reaction_Mixed,
    RMap_Reaction_Negative,
    RMap_Reaction_Positive,
    RMap_RelativeStanding_Ahead,
    RMap_RelativeStanding_Behind,
    RMap_RelativeStanding_Level,
    RMap_Scenario_PrivateDaily,
    RMap_Scenario_PrivateSpecific,
    RMap_Scenario_WorkDaily,
    RMap_Scenario_WorkSpecific,
    RMap_Strategy_KeepInformed,
    RMap_Strategy_KeepSatisfied,
    RMap_Strategy_ManageClosely,
    RMap_Strategy_Monitor,
    RMap_Strategy_NotPlaced,
    RMap_TrustPillar_Consistency,
    RMap_TrustPillar_Reliability,
    RMap_TrustPillar_Transparency
} as const;
