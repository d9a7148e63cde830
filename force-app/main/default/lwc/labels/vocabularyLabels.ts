import RMap_Unknown from '@salesforce/label/c.RMap_Unknown';
import RMap_Kind_Customer from '@salesforce/label/c.RMap_Kind_Customer';
import RMap_Kind_Internal from '@salesforce/label/c.RMap_Kind_Internal';
import RMap_Kind_Partner from '@salesforce/label/c.RMap_Kind_Partner';
import RMap_Kind_Competitor from '@salesforce/label/c.RMap_Kind_Competitor';
import RMap_Kind_Supplier from '@salesforce/label/c.RMap_Kind_Supplier';
import RMap_Kind_Regulator from '@salesforce/label/c.RMap_Kind_Regulator';
import RMap_Kind_Other from '@salesforce/label/c.RMap_Kind_Other';
import RMap_Status_Active from '@salesforce/label/c.RMap_Status_Active';
import RMap_Status_Vacant from '@salesforce/label/c.RMap_Status_Vacant';
import RMap_Status_Left from '@salesforce/label/c.RMap_Status_Left';
import RMap_Status_Unverified from '@salesforce/label/c.RMap_Status_Unverified';
import RMap_Seniority_Executive from '@salesforce/label/c.RMap_Seniority_Executive';
import RMap_Seniority_Director from '@salesforce/label/c.RMap_Seniority_Director';
import RMap_Seniority_Manager from '@salesforce/label/c.RMap_Seniority_Manager';
import RMap_Seniority_Staff from '@salesforce/label/c.RMap_Seniority_Staff';
import RMap_Role_Approver from '@salesforce/label/c.RMap_Role_Approver';
import RMap_Role_DecisionMaker from '@salesforce/label/c.RMap_Role_DecisionMaker';
import RMap_Role_Evaluator from '@salesforce/label/c.RMap_Role_Evaluator';
import RMap_Role_Influencer from '@salesforce/label/c.RMap_Role_Influencer';
import RMap_Role_User from '@salesforce/label/c.RMap_Role_User';
import RMap_Role_Purchaser from '@salesforce/label/c.RMap_Role_Purchaser';
import RMap_Role_Gatekeeper from '@salesforce/label/c.RMap_Role_Gatekeeper';
import RMap_Role_Coach from '@salesforce/label/c.RMap_Role_Coach';
import RMap_Role_ExecutiveSponsor from '@salesforce/label/c.RMap_Role_ExecutiveSponsor';
import RMap_Attitude_BacksCompetitor from '@salesforce/label/c.RMap_Attitude_BacksCompetitor';
import RMap_Attitude_Opposes from '@salesforce/label/c.RMap_Attitude_Opposes';
import RMap_Attitude_Neutral from '@salesforce/label/c.RMap_Attitude_Neutral';
import RMap_Attitude_Supports from '@salesforce/label/c.RMap_Attitude_Supports';
import RMap_Attitude_SupportsExclusively from '@salesforce/label/c.RMap_Attitude_SupportsExclusively';
import RMap_Attitude_Coach from '@salesforce/label/c.RMap_Attitude_Coach';
import RMap_Attitude_Unknown from '@salesforce/label/c.RMap_Attitude_Unknown';
import RMap_Closeness_NoContact from '@salesforce/label/c.RMap_Closeness_NoContact';
import RMap_Closeness_RemoteOnly from '@salesforce/label/c.RMap_Closeness_RemoteOnly';
import RMap_Closeness_OfficeMeetings from '@salesforce/label/c.RMap_Closeness_OfficeMeetings';
import RMap_Closeness_MealsAndEvents from '@salesforce/label/c.RMap_Closeness_MealsAndEvents';
import RMap_Closeness_OutOfHours from '@salesforce/label/c.RMap_Closeness_OutOfHours';
import RMap_Closeness_MutualTrust from '@salesforce/label/c.RMap_Closeness_MutualTrust';
import RMap_Closeness_Unknown from '@salesforce/label/c.RMap_Closeness_Unknown';
import RMap_PoliticalStatus_InnerCircle from '@salesforce/label/c.RMap_PoliticalStatus_InnerCircle';
import RMap_PoliticalStatus_PoliticalStructure from '@salesforce/label/c.RMap_PoliticalStatus_PoliticalStructure';
import RMap_PoliticalStatus_Outside from '@salesforce/label/c.RMap_PoliticalStatus_Outside';
import RMap_PoliticalStatus_Unknown from '@salesforce/label/c.RMap_PoliticalStatus_Unknown';
import RMap_ConnectionStage_Know from '@salesforce/label/c.RMap_ConnectionStage_Know';
import RMap_ConnectionStage_Connect from '@salesforce/label/c.RMap_ConnectionStage_Connect';
import RMap_ConnectionStage_Trust from '@salesforce/label/c.RMap_ConnectionStage_Trust';
import RMap_ConnectionStage_Use from '@salesforce/label/c.RMap_ConnectionStage_Use';
import RMap_Coverage_NoContact from '@salesforce/label/c.RMap_Coverage_NoContact';
import RMap_Coverage_Brief from '@salesforce/label/c.RMap_Coverage_Brief';
import RMap_Coverage_Multiple from '@salesforce/label/c.RMap_Coverage_Multiple';
import RMap_Coverage_InDepth from '@salesforce/label/c.RMap_Coverage_InDepth';
import RMap_EvidenceStrength_Consensus from '@salesforce/label/c.RMap_EvidenceStrength_Consensus';
import RMap_EvidenceStrength_Explicit from '@salesforce/label/c.RMap_EvidenceStrength_Explicit';
import RMap_EvidenceStrength_Inferred from '@salesforce/label/c.RMap_EvidenceStrength_Inferred';
import RMap_EvidenceStrength_Unclear from '@salesforce/label/c.RMap_EvidenceStrength_Unclear';
import RMap_EvidenceOrigin_Interview from '@salesforce/label/c.RMap_EvidenceOrigin_Interview';
import RMap_EvidenceOrigin_PublicWebPage from '@salesforce/label/c.RMap_EvidenceOrigin_PublicWebPage';
import RMap_EvidenceOrigin_IndustryReport from '@salesforce/label/c.RMap_EvidenceOrigin_IndustryReport';
import RMap_EvidenceOrigin_TransactionHistory from '@salesforce/label/c.RMap_EvidenceOrigin_TransactionHistory';
import RMap_EvidenceOrigin_CrmActivity from '@salesforce/label/c.RMap_EvidenceOrigin_CrmActivity';
import RMap_Source_Rep from '@salesforce/label/c.RMap_Source_Rep';
import RMap_Source_Sync from '@salesforce/label/c.RMap_Source_Sync';
import RMap_Source_Derived from '@salesforce/label/c.RMap_Source_Derived';
import RMap_AssessmentStatus_Proposed from '@salesforce/label/c.RMap_AssessmentStatus_Proposed';
import RMap_AssessmentStatus_Accepted from '@salesforce/label/c.RMap_AssessmentStatus_Accepted';
import RMap_AssessmentStatus_Rejected from '@salesforce/label/c.RMap_AssessmentStatus_Rejected';
import RMap_LinkKind_DottedLine from '@salesforce/label/c.RMap_LinkKind_DottedLine';
import RMap_LinkKind_Influences from '@salesforce/label/c.RMap_LinkKind_Influences';
import RMap_LinkKind_Trusts from '@salesforce/label/c.RMap_LinkKind_Trusts';
import RMap_LinkKind_Conflicts from '@salesforce/label/c.RMap_LinkKind_Conflicts';
import RMap_LinkKind_WorksWith from '@salesforce/label/c.RMap_LinkKind_WorksWith';
import RMap_LinkKind_Introduced from '@salesforce/label/c.RMap_LinkKind_Introduced';
import RMap_LinkKind_Supplies from '@salesforce/label/c.RMap_LinkKind_Supplies';
import RMap_Step_Need from '@salesforce/label/c.RMap_Step_Need';
import RMap_Step_Specification from '@salesforce/label/c.RMap_Step_Specification';
import RMap_Step_Evaluation from '@salesforce/label/c.RMap_Step_Evaluation';
import RMap_Step_Recommendation from '@salesforce/label/c.RMap_Step_Recommendation';
import RMap_Step_Approval from '@salesforce/label/c.RMap_Step_Approval';
import RMap_Step_Signature from '@salesforce/label/c.RMap_Step_Signature';

/** Words of the vocabulary, by the name of their custom label. */
export const vocabularyLabels = {
    RMap_Unknown,
    RMap_Kind_Customer,
    RMap_Kind_Internal,
    RMap_Kind_Partner,
    RMap_Kind_Competitor,
    RMap_Kind_Supplier,
    RMap_Kind_Regulator,
    RMap_Kind_Other,
    RMap_Status_Active,
    RMap_Status_Vacant,
    RMap_Status_Left,
    RMap_Status_Unverified,
    RMap_Seniority_Executive,
    RMap_Seniority_Director,
    RMap_Seniority_Manager,
    RMap_Seniority_Staff,
    RMap_Role_Approver,
    RMap_Role_DecisionMaker,
    RMap_Role_Evaluator,
    RMap_Role_Influencer,
    RMap_Role_User,
    RMap_Role_Purchaser,
    RMap_Role_Gatekeeper,
    RMap_Role_Coach,
    RMap_Role_ExecutiveSponsor,
    RMap_Attitude_BacksCompetitor,
    RMap_Attitude_Opposes,
    RMap_Attitude_Neutral,
    RMap_Attitude_Supports,
    RMap_Attitude_SupportsExclusively,
    RMap_Attitude_Coach,
    RMap_Attitude_Unknown,
    RMap_Closeness_NoContact,
    RMap_Closeness_RemoteOnly,
    RMap_Closeness_OfficeMeetings,
    RMap_Closeness_MealsAndEvents,
    RMap_Closeness_OutOfHours,
    RMap_Closeness_MutualTrust,
    RMap_Closeness_Unknown,
    RMap_PoliticalStatus_InnerCircle,
    RMap_PoliticalStatus_PoliticalStructure,
    RMap_PoliticalStatus_Outside,
    RMap_PoliticalStatus_Unknown,
    RMap_ConnectionStage_Know,
    RMap_ConnectionStage_Connect,
    RMap_ConnectionStage_Trust,
    RMap_ConnectionStage_Use,
    RMap_Coverage_NoContact,
    RMap_Coverage_Brief,
    RMap_Coverage_Multiple,
    RMap_Coverage_InDepth,
    RMap_EvidenceStrength_Consensus,
    RMap_EvidenceStrength_Explicit,
    RMap_EvidenceStrength_Inferred,
    RMap_EvidenceStrength_Unclear,
    RMap_EvidenceOrigin_Interview,
    RMap_EvidenceOrigin_PublicWebPage,
    RMap_EvidenceOrigin_IndustryReport,
    RMap_EvidenceOrigin_TransactionHistory,
    RMap_EvidenceOrigin_CrmActivity,
    RMap_Source_Rep,
    RMap_Source_Sync,
    RMap_Source_Derived,
    RMap_AssessmentStatus_Proposed,
    RMap_AssessmentStatus_Accepted,
    RMap_AssessmentStatus_Rejected,
    RMap_LinkKind_DottedLine,
    RMap_LinkKind_Influences,
    RMap_LinkKind_Trusts,
    RMap_LinkKind_Conflicts,
    RMap_LinkKind_WorksWith,
    RMap_LinkKind_Introduced,
    RMap_LinkKind_Supplies,
    RMap_Step_Need,
    RMap_Step_Specification,
    RMap_Step_Evaluation,
    RMap_Step_Recommendation,
    RMap_Step_Approval,
    RMap_Step_Signature
} as const;
