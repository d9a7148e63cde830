import RMap_Action_AnswerCompetitor from '@salesforce/label/c.RMap_Action_AnswerCompetitor';
import RMap_Action_AskForIntroduction from '@salesforce/label/c.RMap_Action_AskForIntroduction';
import RMap_Action_AskOutsider from '@salesforce/label/c.RMap_Action_AskOutsider';
import RMap_Action_CorrectLine from '@salesforce/label/c.RMap_Action_CorrectLine';
import RMap_Action_ConfirmPlace from '@salesforce/label/c.RMap_Action_ConfirmPlace';
import RMap_Action_DecideProposals from '@salesforce/label/c.RMap_Action_DecideProposals';
import RMap_Action_CoverSeat from '@salesforce/label/c.RMap_Action_CoverSeat';
import RMap_Action_FillRole from '@salesforce/label/c.RMap_Action_FillRole';
import RMap_Action_FindApprover from '@salesforce/label/c.RMap_Action_FindApprover';
import RMap_Action_FindChampion from '@salesforce/label/c.RMap_Action_FindChampion';
import RMap_Action_FollowPolicy from '@salesforce/label/c.RMap_Action_FollowPolicy';
import RMap_Action_GetToKnow from '@salesforce/label/c.RMap_Action_GetToKnow';
import RMap_Action_HandleObjection from '@salesforce/label/c.RMap_Action_HandleObjection';
import RMap_Action_KeepPromise from '@salesforce/label/c.RMap_Action_KeepPromise';
import RMap_Action_MapDeal from '@salesforce/label/c.RMap_Action_MapDeal';
import RMap_Action_MapPeople from '@salesforce/label/c.RMap_Action_MapPeople';
import RMap_Action_OpenDepartment from '@salesforce/label/c.RMap_Action_OpenDepartment';
import RMap_Action_RecordEvidence from '@salesforce/label/c.RMap_Action_RecordEvidence';
import RMap_Action_RestoreTrust from '@salesforce/label/c.RMap_Action_RestoreTrust';
import RMap_Action_ReviewEvidence from '@salesforce/label/c.RMap_Action_ReviewEvidence';
import RMap_Action_ShareOwnership from '@salesforce/label/c.RMap_Action_ShareOwnership';
import RMap_Action_StrengthenTie from '@salesforce/label/c.RMap_Action_StrengthenTie';
import RMap_Action_WidenContact from '@salesforce/label/c.RMap_Action_WidenContact';
import RMap_Action_WinSupport from '@salesforce/label/c.RMap_Action_WinSupport';
import RMap_Deal_DeciderSupports from '@salesforce/label/c.RMap_Deal_DeciderSupports';
import RMap_Deal_KeyPlayerDoesNotSupport from '@salesforce/label/c.RMap_Deal_KeyPlayerDoesNotSupport';
import RMap_Deal_NoKeyPlayer from '@salesforce/label/c.RMap_Deal_NoKeyPlayer';
import RMap_Deal_NobodyMapped from '@salesforce/label/c.RMap_Deal_NobodyMapped';
import RMap_Deal_SupporterDoesNotDecide from '@salesforce/label/c.RMap_Deal_SupporterDoesNotDecide';
import RMap_Deal_SupporterNoKeyPlayer from '@salesforce/label/c.RMap_Deal_SupporterNoKeyPlayer';
import RMap_Gap_DepartmentNoContact from '@salesforce/label/c.RMap_Gap_DepartmentNoContact';
import RMap_Gap_DepartmentUnknown from '@salesforce/label/c.RMap_Gap_DepartmentUnknown';
import RMap_Gap_GeneralNobody from '@salesforce/label/c.RMap_Gap_GeneralNobody';
import RMap_Gap_KeyNoContact from '@salesforce/label/c.RMap_Gap_KeyNoContact';
import RMap_Gap_KeyNoSupport from '@salesforce/label/c.RMap_Gap_KeyNoSupport';
import RMap_Gap_KeyNobody from '@salesforce/label/c.RMap_Gap_KeyNobody';
import RMap_Gap_KeyUnknown from '@salesforce/label/c.RMap_Gap_KeyUnknown';
import RMap_Gap_TieUnknown from '@salesforce/label/c.RMap_Gap_TieUnknown';
import RMap_Gap_TieWeak from '@salesforce/label/c.RMap_Gap_TieWeak';
import RMap_Layers_OwnedByOne from '@salesforce/label/c.RMap_Layers_OwnedByOne';
import RMap_Layers_Priority from '@salesforce/label/c.RMap_Layers_Priority';
import RMap_Risk_ClaimAboveEvidence from '@salesforce/label/c.RMap_Risk_ClaimAboveEvidence';
import RMap_Risk_GiftBeyondLimit from '@salesforce/label/c.RMap_Risk_GiftBeyondLimit';
import RMap_Risk_InfluenceFromOutside from '@salesforce/label/c.RMap_Risk_InfluenceFromOutside';
import RMap_Risk_NewcomerUnknown from '@salesforce/label/c.RMap_Risk_NewcomerUnknown';
import RMap_Risk_OverdueCommitment from '@salesforce/label/c.RMap_Risk_OverdueCommitment';
import RMap_Risk_RegulatedTravel from '@salesforce/label/c.RMap_Risk_RegulatedTravel';
import RMap_Risk_ReportsToLeaver from '@salesforce/label/c.RMap_Risk_ReportsToLeaver';
import RMap_Risk_PositionEnded from '@salesforce/label/c.RMap_Risk_PositionEnded';
import RMap_Risk_ProposalWaits from '@salesforce/label/c.RMap_Risk_ProposalWaits';
import RMap_Risk_StaleEvidence from '@salesforce/label/c.RMap_Risk_StaleEvidence';
import RMap_Risk_TrustUnbalanced from '@salesforce/label/c.RMap_Risk_TrustUnbalanced';
import RMap_Risk_UnknownAtTop from '@salesforce/label/c.RMap_Risk_UnknownAtTop';
import RMap_Warning_ApproverNeutral from '@salesforce/label/c.RMap_Warning_ApproverNeutral';
import RMap_Warning_ApproverNoContact from '@salesforce/label/c.RMap_Warning_ApproverNoContact';
import RMap_Warning_ApproverNotKeyPlayer from '@salesforce/label/c.RMap_Warning_ApproverNotKeyPlayer';
import RMap_Warning_ApproverUnknown from '@salesforce/label/c.RMap_Warning_ApproverUnknown';
import RMap_Warning_BlockerWithPower from '@salesforce/label/c.RMap_Warning_BlockerWithPower';
import RMap_Warning_ChampionGone from '@salesforce/label/c.RMap_Warning_ChampionGone';
import RMap_Warning_CoachWithoutPower from '@salesforce/label/c.RMap_Warning_CoachWithoutPower';
import RMap_Warning_CompetitorCloser from '@salesforce/label/c.RMap_Warning_CompetitorCloser';
import RMap_Warning_KeyPlayerAttitudeUnknown from '@salesforce/label/c.RMap_Warning_KeyPlayerAttitudeUnknown';
import RMap_Warning_NoMap from '@salesforce/label/c.RMap_Warning_NoMap';
import RMap_Warning_RequiredRoleMissing from '@salesforce/label/c.RMap_Warning_RequiredRoleMissing';
import RMap_Warning_RoleEmpty from '@salesforce/label/c.RMap_Warning_RoleEmpty';
import RMap_Warning_SeatVacant from '@salesforce/label/c.RMap_Warning_SeatVacant';
import RMap_Warning_SingleThreaded from '@salesforce/label/c.RMap_Warning_SingleThreaded';
import RMap_Warning_SupportOnRecheck from '@salesforce/label/c.RMap_Warning_SupportOnRecheck';
import RMap_Warning_SupportOnlyFromUsers from '@salesforce/label/c.RMap_Warning_SupportOnlyFromUsers';
import RMap_Warning_SupporterLeft from '@salesforce/label/c.RMap_Warning_SupporterLeft';

/** What the engine warns of and advises, by the name of their custom label. */
export const adviceLabels = {
    RMap_Action_AnswerCompetitor,
    RMap_Action_AskForIntroduction,
    RMap_Action_AskOutsider,
    RMap_Action_CorrectLine,
    RMap_Action_ConfirmPlace,
    RMap_Action_DecideProposals,
    RMap_Action_CoverSeat,
    RMap_Action_FillRole,
    RMap_Action_FindApprover,
    RMap_Action_FindChampion,
    RMap_Action_FollowPolicy,
    RMap_Action_GetToKnow,
    RMap_Action_HandleObjection,
    RMap_Action_KeepPromise,
    RMap_Action_MapDeal,
    RMap_Action_MapPeople,
    RMap_Action_OpenDepartment,
    RMap_Action_RecordEvidence,
    RMap_Action_RestoreTrust,
    RMap_Action_ReviewEvidence,
    RMap_Action_ShareOwnership,
    RMap_Action_StrengthenTie,
    RMap_Action_WidenContact,
    RMap_Action_WinSupport,
    RMap_Deal_DeciderSupports,
    RMap_Deal_KeyPlayerDoesNotSupport,
    RMap_Deal_NoKeyPlayer,
    RMap_Deal_NobodyMapped,
    RMap_Deal_SupporterDoesNotDecide,
    RMap_Deal_SupporterNoKeyPlayer,
    RMap_Gap_DepartmentNoContact,
    RMap_Gap_DepartmentUnknown,
    RMap_Gap_GeneralNobody,
    RMap_Gap_KeyNoContact,
    RMap_Gap_KeyNoSupport,
    RMap_Gap_KeyNobody,
    RMap_Gap_KeyUnknown,
    RMap_Gap_TieUnknown,
    RMap_Gap_TieWeak,
    RMap_Layers_OwnedByOne,
    RMap_Layers_Priority,
    RMap_Risk_ClaimAboveEvidence,
    RMap_Risk_GiftBeyondLimit,
    RMap_Risk_InfluenceFromOutside,
    RMap_Risk_NewcomerUnknown,
    RMap_Risk_OverdueCommitment,
    RMap_Risk_RegulatedTravel,
    RMap_Risk_ReportsToLeaver,
    RMap_Risk_PositionEnded,
    RMap_Risk_ProposalWaits,
    RMap_Risk_StaleEvidence,
    RMap_Risk_TrustUnbalanced,
    RMap_Risk_UnknownAtTop,
    RMap_Warning_ApproverNeutral,
    RMap_Warning_ApproverNoContact,
    RMap_Warning_ApproverNotKeyPlayer,
    RMap_Warning_ApproverUnknown,
    RMap_Warning_BlockerWithPower,
    RMap_Warning_ChampionGone,
    RMap_Warning_CoachWithoutPower,
    RMap_Warning_CompetitorCloser,
    RMap_Warning_KeyPlayerAttitudeUnknown,
    RMap_Warning_NoMap,
    RMap_Warning_RequiredRoleMissing,
    RMap_Warning_RoleEmpty,
    RMap_Warning_SeatVacant,
    RMap_Warning_SingleThreaded,
    RMap_Warning_SupportOnRecheck,
    RMap_Warning_SupportOnlyFromUsers,
    RMap_Warning_SupporterLeft
} as const;
