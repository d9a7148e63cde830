import RMap_RiskGroup from '@salesforce/label/c.RMap_RiskGroup';
import RMap_RiskKind_ApproverNeutral from '@salesforce/label/c.RMap_RiskKind_ApproverNeutral';
import RMap_RiskKind_ApproverNoContact from '@salesforce/label/c.RMap_RiskKind_ApproverNoContact';
import RMap_RiskKind_ApproverNotKeyPlayer from '@salesforce/label/c.RMap_RiskKind_ApproverNotKeyPlayer';
import RMap_RiskKind_BlockerWithPower from '@salesforce/label/c.RMap_RiskKind_BlockerWithPower';
import RMap_RiskKind_ChampionGone from '@salesforce/label/c.RMap_RiskKind_ChampionGone';
import RMap_RiskKind_CoachWithoutPower from '@salesforce/label/c.RMap_RiskKind_CoachWithoutPower';
import RMap_RiskKind_CompetitorCloser from '@salesforce/label/c.RMap_RiskKind_CompetitorCloser';
import RMap_RiskKind_DepartmentUncovered from '@salesforce/label/c.RMap_RiskKind_DepartmentUncovered';
import RMap_RiskKind_GiftBeyondPolicy from '@salesforce/label/c.RMap_RiskKind_GiftBeyondPolicy';
import RMap_RiskKind_InfluenceFromOutside from '@salesforce/label/c.RMap_RiskKind_InfluenceFromOutside';
import RMap_RiskKind_KeyPlayerAttitudeUnknown from '@salesforce/label/c.RMap_RiskKind_KeyPlayerAttitudeUnknown';
import RMap_RiskKind_KeyRelationshipWeak from '@salesforce/label/c.RMap_RiskKind_KeyRelationshipWeak';
import RMap_RiskKind_NewcomerUnknown from '@salesforce/label/c.RMap_RiskKind_NewcomerUnknown';
import RMap_RiskKind_OverdueCommitment from '@salesforce/label/c.RMap_RiskKind_OverdueCommitment';
import RMap_RiskKind_PositionEnded from '@salesforce/label/c.RMap_RiskKind_PositionEnded';
import RMap_RiskKind_ReportsToLeaver from '@salesforce/label/c.RMap_RiskKind_ReportsToLeaver';
import RMap_RiskKind_RequiredRoleMissing from '@salesforce/label/c.RMap_RiskKind_RequiredRoleMissing';
import RMap_RiskKind_RoleEmpty from '@salesforce/label/c.RMap_RiskKind_RoleEmpty';
import RMap_RiskKind_SeatVacant from '@salesforce/label/c.RMap_RiskKind_SeatVacant';
import RMap_RiskKind_SupportOnRecheck from '@salesforce/label/c.RMap_RiskKind_SupportOnRecheck';
import RMap_RiskKind_SupporterLeft from '@salesforce/label/c.RMap_RiskKind_SupporterLeft';
import RMap_RiskKind_TieWeak from '@salesforce/label/c.RMap_RiskKind_TieWeak';
import RMap_RiskKind_TrustUnbalanced from '@salesforce/label/c.RMap_RiskKind_TrustUnbalanced';
import RMap_RiskKind_UnknownAtTop from '@salesforce/label/c.RMap_RiskKind_UnknownAtTop';

/** Kinds of risks that may concern several at once, by the name of their custom label. */
export const riskLabels = {
    RMap_RiskGroup,
    RMap_RiskKind_ApproverNeutral,
    RMap_RiskKind_ApproverNoContact,
    RMap_RiskKind_ApproverNotKeyPlayer,
    RMap_RiskKind_BlockerWithPower,
    RMap_RiskKind_ChampionGone,
    RMap_RiskKind_CoachWithoutPower,
    RMap_RiskKind_CompetitorCloser,
    RMap_RiskKind_DepartmentUncovered,
    RMap_RiskKind_GiftBeyondPolicy,
    RMap_RiskKind_InfluenceFromOutside,
    RMap_RiskKind_KeyPlayerAttitudeUnknown,
    RMap_RiskKind_KeyRelationshipWeak,
    RMap_RiskKind_NewcomerUnknown,
    RMap_RiskKind_OverdueCommitment,
    RMap_RiskKind_PositionEnded,
    RMap_RiskKind_ReportsToLeaver,
    RMap_RiskKind_RequiredRoleMissing,
    RMap_RiskKind_RoleEmpty,
    RMap_RiskKind_SeatVacant,
    RMap_RiskKind_SupportOnRecheck,
    RMap_RiskKind_SupporterLeft,
    RMap_RiskKind_TieWeak,
    RMap_RiskKind_TrustUnbalanced,
    RMap_RiskKind_UnknownAtTop
} as const;
