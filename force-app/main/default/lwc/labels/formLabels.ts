import RMap_Assess_Title from '@salesforce/label/c.RMap_Assess_Title';
import RMap_Assess_Hint from '@salesforce/label/c.RMap_Assess_Hint';
import RMap_Assess_Now from '@salesforce/label/c.RMap_Assess_Now';
import RMap_Assess_More from '@salesforce/label/c.RMap_Assess_More';
import RMap_Assess_Competition from '@salesforce/label/c.RMap_Assess_Competition';
import RMap_AssessedOn from '@salesforce/label/c.RMap_AssessedOn';
import RMap_ConnectionStage from '@salesforce/label/c.RMap_ConnectionStage';
import RMap_Coverage from '@salesforce/label/c.RMap_Coverage';
import RMap_FinancialMotive from '@salesforce/label/c.RMap_FinancialMotive';
import RMap_BusinessMotive from '@salesforce/label/c.RMap_BusinessMotive';
import RMap_RelationshipMotive from '@salesforce/label/c.RMap_RelationshipMotive';
import RMap_Demands from '@salesforce/label/c.RMap_Demands';
import RMap_Transparency from '@salesforce/label/c.RMap_Transparency';
import RMap_Reliability from '@salesforce/label/c.RMap_Reliability';
import RMap_Consistency from '@salesforce/label/c.RMap_Consistency';
import RMap_CompetitorName from '@salesforce/label/c.RMap_CompetitorName';
import RMap_CompetitorCloseness from '@salesforce/label/c.RMap_CompetitorCloseness';
import RMap_Evidence from '@salesforce/label/c.RMap_Evidence';
import RMap_Evidence_Hint from '@salesforce/label/c.RMap_Evidence_Hint';
import RMap_EvidenceStrength from '@salesforce/label/c.RMap_EvidenceStrength';
import RMap_EvidenceOrigin from '@salesforce/label/c.RMap_EvidenceOrigin';
import RMap_NotObserved from '@salesforce/label/c.RMap_NotObserved';
import RMap_NotGiven from '@salesforce/label/c.RMap_NotGiven';
import RMap_ForDeal from '@salesforce/label/c.RMap_ForDeal';
import RMap_Invalid_DateMissing from '@salesforce/label/c.RMap_Invalid_DateMissing';
import RMap_Invalid_DateFuture from '@salesforce/label/c.RMap_Invalid_DateFuture';
import RMap_Invalid_Nothing from '@salesforce/label/c.RMap_Invalid_Nothing';
import RMap_Invalid_Evidence from '@salesforce/label/c.RMap_Invalid_Evidence';
import RMap_Invalid_Strength from '@salesforce/label/c.RMap_Invalid_Strength';
import RMap_Invalid_Competitor from '@salesforce/label/c.RMap_Invalid_Competitor';
import RMap_Invalid_Name from '@salesforce/label/c.RMap_Invalid_Name';
import RMap_Invalid_TooLong from '@salesforce/label/c.RMap_Invalid_TooLong';
import RMap_Conflict_Title from '@salesforce/label/c.RMap_Conflict_Title';
import RMap_Conflict_Who from '@salesforce/label/c.RMap_Conflict_Who';
import RMap_Conflict_Someone from '@salesforce/label/c.RMap_Conflict_Someone';
import RMap_Conflict_Change from '@salesforce/label/c.RMap_Conflict_Change';
import RMap_Conflict_Hint from '@salesforce/label/c.RMap_Conflict_Hint';
import RMap_Saved_Assessment from '@salesforce/label/c.RMap_Saved_Assessment';
import RMap_Saved_Person from '@salesforce/label/c.RMap_Saved_Person';
import RMap_Save_Failed from '@salesforce/label/c.RMap_Save_Failed';
import RMap_AddPerson_Title from '@salesforce/label/c.RMap_AddPerson_Title';
import RMap_AddPerson_Superior from '@salesforce/label/c.RMap_AddPerson_Superior';
import RMap_AddPerson_NoSuperior from '@salesforce/label/c.RMap_AddPerson_NoSuperior';
import RMap_Name from '@salesforce/label/c.RMap_Name';
import RMap_PersonTitle from '@salesforce/label/c.RMap_PersonTitle';
import RMap_Department from '@salesforce/label/c.RMap_Department';
import RMap_Kind from '@salesforce/label/c.RMap_Kind';
import RMap_Status from '@salesforce/label/c.RMap_Status';
import RMap_Seniority from '@salesforce/label/c.RMap_Seniority';
import RMap_DecisionRoles from '@salesforce/label/c.RMap_DecisionRoles';
import RMap_Move_Edit from '@salesforce/label/c.RMap_Move_Edit';
import RMap_Move_Title from '@salesforce/label/c.RMap_Move_Title';
import RMap_Move_Hint from '@salesforce/label/c.RMap_Move_Hint';
import RMap_Move_Since from '@salesforce/label/c.RMap_Move_Since';
import RMap_Move_SinceMissing from '@salesforce/label/c.RMap_Move_SinceMissing';
import RMap_Move_SinceFuture from '@salesforce/label/c.RMap_Move_SinceFuture';
import RMap_Move_SinceStart from '@salesforce/label/c.RMap_Move_SinceStart';
import RMap_Move_Same from '@salesforce/label/c.RMap_Move_Same';
import RMap_Saved_Place from '@salesforce/label/c.RMap_Saved_Place';

/** Texts of the forms, by the name of their custom label. */
export const formLabels = {
    RMap_Assess_Title,
    RMap_Assess_Hint,
    RMap_Assess_Now,
    RMap_Assess_More,
    RMap_Assess_Competition,
    RMap_AssessedOn,
    RMap_ConnectionStage,
    RMap_Coverage,
    RMap_FinancialMotive,
    RMap_BusinessMotive,
    RMap_RelationshipMotive,
    RMap_Demands,
    RMap_Transparency,
    RMap_Reliability,
    RMap_Consistency,
    RMap_CompetitorName,
    RMap_CompetitorCloseness,
    RMap_Evidence,
    RMap_Evidence_Hint,
    RMap_EvidenceStrength,
    RMap_EvidenceOrigin,
    RMap_NotObserved,
    RMap_NotGiven,
    RMap_ForDeal,
    RMap_Invalid_DateMissing,
    RMap_Invalid_DateFuture,
    RMap_Invalid_Nothing,
    RMap_Invalid_Evidence,
    RMap_Invalid_Strength,
    RMap_Invalid_Competitor,
    RMap_Invalid_Name,
    RMap_Invalid_TooLong,
    RMap_Conflict_Title,
    RMap_Conflict_Who,
    RMap_Conflict_Someone,
    RMap_Conflict_Change,
    RMap_Conflict_Hint,
    RMap_Saved_Assessment,
    RMap_Saved_Person,
    RMap_Save_Failed,
    RMap_AddPerson_Title,
    RMap_AddPerson_Superior,
    RMap_AddPerson_NoSuperior,
    RMap_Name,
    RMap_PersonTitle,
    RMap_Department,
    RMap_Kind,
    RMap_Status,
    RMap_Seniority,
    RMap_DecisionRoles,
    RMap_Move_Edit,
    RMap_Move_Title,
    RMap_Move_Hint,
    RMap_Move_Since,
    RMap_Move_SinceMissing,
    RMap_Move_SinceFuture,
    RMap_Move_SinceStart,
    RMap_Move_Same,
    RMap_Saved_Place
} as const;
