import RMap_Reason_Why from '@salesforce/label/c.RMap_Reason_Why';
import RMap_Reason_Parts from '@salesforce/label/c.RMap_Reason_Parts';
import RMap_Reason_Sum from '@salesforce/label/c.RMap_Reason_Sum';
import RMap_Reason_Points from '@salesforce/label/c.RMap_Reason_Points';
import RMap_Reason_KnownShare from '@salesforce/label/c.RMap_Reason_KnownShare';
import RMap_Reason_NotKnown from '@salesforce/label/c.RMap_Reason_NotKnown';
import RMap_Reason_NotKnownMore from '@salesforce/label/c.RMap_Reason_NotKnownMore';
import RMap_Reason_Nothing from '@salesforce/label/c.RMap_Reason_Nothing';
import RMap_Reason_Record from '@salesforce/label/c.RMap_Reason_Record';
import RMap_Reason_OpenRecord from '@salesforce/label/c.RMap_Reason_OpenRecord';
import RMap_Reason_More from '@salesforce/label/c.RMap_Reason_More';
import RMap_Advice from '@salesforce/label/c.RMap_Advice';
import RMap_Advice_None from '@salesforce/label/c.RMap_Advice_None';
import RMap_Advice_Priority from '@salesforce/label/c.RMap_Advice_Priority';
import RMap_Advice_Act from '@salesforce/label/c.RMap_Advice_Act';
import RMap_Advice_Serves from '@salesforce/label/c.RMap_Advice_Serves';
import RMap_Advice_Limit from '@salesforce/label/c.RMap_Advice_Limit';
import RMap_Standing from '@salesforce/label/c.RMap_Standing';
import RMap_Standing_NamesMore from '@salesforce/label/c.RMap_Standing_NamesMore';
import RMap_Standing_Reading from '@salesforce/label/c.RMap_Standing_Reading';
import RMap_Standing_Health from '@salesforce/label/c.RMap_Standing_Health';
import RMap_Standing_DealHealth from '@salesforce/label/c.RMap_Standing_DealHealth';
import RMap_Standing_Key from '@salesforce/label/c.RMap_Standing_Key';
import RMap_Standing_General from '@salesforce/label/c.RMap_Standing_General';
import RMap_Standing_Organisational from '@salesforce/label/c.RMap_Standing_Organisational';
import RMap_Standing_Priority from '@salesforce/label/c.RMap_Standing_Priority';
import RMap_Standing_Up from '@salesforce/label/c.RMap_Standing_Up';
import RMap_Standing_Down from '@salesforce/label/c.RMap_Standing_Down';
import RMap_Standing_Same from '@salesforce/label/c.RMap_Standing_Same';
import RMap_Standing_NoTrend from '@salesforce/label/c.RMap_Standing_NoTrend';
import RMap_Standing_Was from '@salesforce/label/c.RMap_Standing_Was';
import RMap_Standing_PathTo from '@salesforce/label/c.RMap_Standing_PathTo';
import RMap_Standing_Path from '@salesforce/label/c.RMap_Standing_Path';
import RMap_Standing_PathAlternatives from '@salesforce/label/c.RMap_Standing_PathAlternatives';
import RMap_Standing_PathDirect from '@salesforce/label/c.RMap_Standing_PathDirect';
import RMap_Standing_PathEffort from '@salesforce/label/c.RMap_Standing_PathEffort';
import RMap_Standing_Risks from '@salesforce/label/c.RMap_Standing_Risks';
import RMap_Standing_RiskCount from '@salesforce/label/c.RMap_Standing_RiskCount';
import RMap_Standing_RiskOne from '@salesforce/label/c.RMap_Standing_RiskOne';
import RMap_Standing_NoRisks from '@salesforce/label/c.RMap_Standing_NoRisks';
import RMap_Standing_Deals from '@salesforce/label/c.RMap_Standing_Deals';
import RMap_Standing_Gaps from '@salesforce/label/c.RMap_Standing_Gaps';
import RMap_Standing_ShowView from '@salesforce/label/c.RMap_Standing_ShowView';
import RMap_Standing_Deal from '@salesforce/label/c.RMap_Standing_Deal';
import RMap_Standing_PathAvoided from '@salesforce/label/c.RMap_Standing_PathAvoided';
import RMap_Standing_People from '@salesforce/label/c.RMap_Standing_People';
import RMap_Reason_WhyOf from '@salesforce/label/c.RMap_Reason_WhyOf';
import RMap_Standing_PathLabel from '@salesforce/label/c.RMap_Standing_PathLabel';

/** Texts of reasons, advice and where we stand, by the name of their custom label. */
export const standingLabels = {
    RMap_Reason_Why,
    RMap_Reason_Parts,
    RMap_Reason_Sum,
    RMap_Reason_Points,
    RMap_Reason_KnownShare,
    RMap_Reason_NotKnown,
    RMap_Reason_NotKnownMore,
    RMap_Reason_Nothing,
    RMap_Reason_Record,
    RMap_Reason_OpenRecord,
    RMap_Reason_More,
    RMap_Advice,
    RMap_Advice_None,
    RMap_Advice_Priority,
    RMap_Advice_Act,
    RMap_Advice_Serves,
    RMap_Advice_Limit,
    RMap_Standing,
    RMap_Standing_Reading,
    RMap_Standing_Health,
    RMap_Standing_DealHealth,
    RMap_Standing_Key,
    RMap_Standing_General,
    RMap_Standing_Organisational,
    RMap_Standing_Priority,
    RMap_Standing_Up,
    RMap_Standing_Down,
    RMap_Standing_Same,
    RMap_Standing_NoTrend,
    RMap_Standing_Was,
    RMap_Standing_PathTo,
    RMap_Standing_Path,
    RMap_Standing_PathAlternatives,
    RMap_Standing_PathDirect,
    RMap_Standing_PathEffort,
    RMap_Standing_Risks,
    RMap_Standing_RiskCount,
    RMap_Standing_RiskOne,
    RMap_Standing_NoRisks,
    RMap_Standing_Deals,
    RMap_Standing_Gaps,
    RMap_Standing_ShowView,
    RMap_Standing_Deal,
    RMap_Standing_PathAvoided,
    RMap_Standing_People,
    RMap_Reason_WhyOf,
    RMap_Standing_PathLabel,
    RMap_Standing_NamesMore
} as const;
