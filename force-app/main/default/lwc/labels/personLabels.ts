import RMap_Person from '@salesforce/label/c.RMap_Person';
import RMap_Person_ReportsTo from '@salesforce/label/c.RMap_Person_ReportsTo';
import RMap_Person_NoSuperior from '@salesforce/label/c.RMap_Person_NoSuperior';
import RMap_Person_Owner from '@salesforce/label/c.RMap_Person_Owner';
import RMap_Person_OpenRecord from '@salesforce/label/c.RMap_Person_OpenRecord';
import RMap_Person_Assess from '@salesforce/label/c.RMap_Person_Assess';
import RMap_Section_Relationship from '@salesforce/label/c.RMap_Section_Relationship';
import RMap_Section_Ties from '@salesforce/label/c.RMap_Section_Ties';
import RMap_Section_Proposals from '@salesforce/label/c.RMap_Section_Proposals';
import RMap_Section_Assessments from '@salesforce/label/c.RMap_Section_Assessments';
import RMap_Attitude from '@salesforce/label/c.RMap_Attitude';
import RMap_Closeness from '@salesforce/label/c.RMap_Closeness';
import RMap_PoliticalStatus from '@salesforce/label/c.RMap_PoliticalStatus';
import RMap_Power from '@salesforce/label/c.RMap_Power';
import RMap_Interest from '@salesforce/label/c.RMap_Interest';
import RMap_Target from '@salesforce/label/c.RMap_Target';
import RMap_Target_By from '@salesforce/label/c.RMap_Target_By';
import RMap_ReviewDue from '@salesforce/label/c.RMap_ReviewDue';
import RMap_OutOfFive from '@salesforce/label/c.RMap_OutOfFive';
import RMap_RoleStep from '@salesforce/label/c.RMap_RoleStep';
import RMap_Required from '@salesforce/label/c.RMap_Required';
import RMap_Assessments_None from '@salesforce/label/c.RMap_Assessments_None';
import RMap_Evidence_None from '@salesforce/label/c.RMap_Evidence_None';
import RMap_Closeness_Competitor from '@salesforce/label/c.RMap_Closeness_Competitor';
import RMap_Tie_DottedLine_Out from '@salesforce/label/c.RMap_Tie_DottedLine_Out';
import RMap_Tie_DottedLine_In from '@salesforce/label/c.RMap_Tie_DottedLine_In';
import RMap_Tie_Influences_Out from '@salesforce/label/c.RMap_Tie_Influences_Out';
import RMap_Tie_Influences_In from '@salesforce/label/c.RMap_Tie_Influences_In';
import RMap_Tie_Trusts_Out from '@salesforce/label/c.RMap_Tie_Trusts_Out';
import RMap_Tie_Trusts_In from '@salesforce/label/c.RMap_Tie_Trusts_In';
import RMap_Tie_Conflicts_Out from '@salesforce/label/c.RMap_Tie_Conflicts_Out';
import RMap_Tie_Conflicts_In from '@salesforce/label/c.RMap_Tie_Conflicts_In';
import RMap_Tie_WorksWith_Out from '@salesforce/label/c.RMap_Tie_WorksWith_Out';
import RMap_Tie_WorksWith_In from '@salesforce/label/c.RMap_Tie_WorksWith_In';
import RMap_Tie_Introduced_Out from '@salesforce/label/c.RMap_Tie_Introduced_Out';
import RMap_Tie_Introduced_In from '@salesforce/label/c.RMap_Tie_Introduced_In';
import RMap_Tie_Supplies_Out from '@salesforce/label/c.RMap_Tie_Supplies_Out';
import RMap_Tie_Supplies_In from '@salesforce/label/c.RMap_Tie_Supplies_In';
import RMap_Person_Strength from '@salesforce/label/c.RMap_Person_Strength';
import RMap_Person_Us from '@salesforce/label/c.RMap_Person_Us';
import RMap_Person_Levels from '@salesforce/label/c.RMap_Person_Levels';
import RMap_Person_Level from '@salesforce/label/c.RMap_Person_Level';
import RMap_Person_Colleagues from '@salesforce/label/c.RMap_Person_Colleagues';
import RMap_Person_NoOwner from '@salesforce/label/c.RMap_Person_NoOwner';
import RMap_Person_Recheck from '@salesforce/label/c.RMap_Person_Recheck';
import RMap_Person_CurrentUntil from '@salesforce/label/c.RMap_Person_CurrentUntil';
import RMap_Person_ClaimAbove from '@salesforce/label/c.RMap_Person_ClaimAbove';
import RMap_Person_KeyPlayer from '@salesforce/label/c.RMap_Person_KeyPlayer';
import RMap_Person_Champion from '@salesforce/label/c.RMap_Person_Champion';
import RMap_Person_CoachWithoutPower from '@salesforce/label/c.RMap_Person_CoachWithoutPower';
import RMap_Person_PowerInterest from '@salesforce/label/c.RMap_Person_PowerInterest';
import RMap_Person_Estimated from '@salesforce/label/c.RMap_Person_Estimated';
import RMap_Person_TrustPillars from '@salesforce/label/c.RMap_Person_TrustPillars';
import RMap_Person_TrustUnbalanced from '@salesforce/label/c.RMap_Person_TrustUnbalanced';
import RMap_Section_Motives from '@salesforce/label/c.RMap_Section_Motives';
import RMap_Section_History from '@salesforce/label/c.RMap_Section_History';
import RMap_Section_Evidence from '@salesforce/label/c.RMap_Section_Evidence';
import RMap_Section_Engagements from '@salesforce/label/c.RMap_Section_Engagements';
import RMap_Section_Commitments from '@salesforce/label/c.RMap_Section_Commitments';
import RMap_Person_Due from '@salesforce/label/c.RMap_Person_Due';
import RMap_Person_ShowAll from '@salesforce/label/c.RMap_Person_ShowAll';
import RMap_Theirs_OfficeMeetings from '@salesforce/label/c.RMap_Theirs_OfficeMeetings';
import RMap_Person_Scores from '@salesforce/label/c.RMap_Person_Scores';
import RMap_Person_ObservedOn from '@salesforce/label/c.RMap_Person_ObservedOn';
import RMap_Person_Rung from '@salesforce/label/c.RMap_Person_Rung';

/** Texts of the panel about a person, by the name of their custom label. */
export const personLabels = {
    RMap_Person,
    RMap_Person_ReportsTo,
    RMap_Person_NoSuperior,
    RMap_Person_Owner,
    RMap_Person_OpenRecord,
    RMap_Person_Assess,
    RMap_Section_Relationship,
    RMap_Section_Ties,
    RMap_Section_Proposals,
    RMap_Section_Assessments,
    RMap_Attitude,
    RMap_Closeness,
    RMap_PoliticalStatus,
    RMap_Power,
    RMap_Interest,
    RMap_Target,
    RMap_Target_By,
    RMap_ReviewDue,
    RMap_OutOfFive,
    RMap_RoleStep,
    RMap_Required,
    RMap_Assessments_None,
    RMap_Evidence_None,
    RMap_Closeness_Competitor,
    RMap_Tie_DottedLine_Out,
    RMap_Tie_DottedLine_In,
    RMap_Tie_Influences_Out,
    RMap_Tie_Influences_In,
    RMap_Tie_Trusts_Out,
    RMap_Tie_Trusts_In,
    RMap_Tie_Conflicts_Out,
    RMap_Tie_Conflicts_In,
    RMap_Tie_WorksWith_Out,
    RMap_Tie_WorksWith_In,
    RMap_Tie_Introduced_Out,
    RMap_Tie_Introduced_In,
    RMap_Tie_Supplies_Out,
    RMap_Tie_Supplies_In,
    RMap_Person_Strength,
    RMap_Person_Us,
    RMap_Person_Levels,
    RMap_Person_Level,
    RMap_Person_Colleagues,
    RMap_Person_NoOwner,
    RMap_Person_Recheck,
    RMap_Person_CurrentUntil,
    RMap_Person_ClaimAbove,
    RMap_Person_KeyPlayer,
    RMap_Person_Champion,
    RMap_Person_CoachWithoutPower,
    RMap_Person_PowerInterest,
    RMap_Person_Estimated,
    RMap_Person_TrustPillars,
    RMap_Person_TrustUnbalanced,
    RMap_Section_Motives,
    RMap_Section_History,
    RMap_Section_Evidence,
    RMap_Section_Engagements,
    RMap_Section_Commitments,
    RMap_Person_Due,
    RMap_Person_ShowAll,
    RMap_Theirs_OfficeMeetings,
    RMap_Person_Scores,
    RMap_Person_ObservedOn,
    RMap_Person_Rung
} as const;
