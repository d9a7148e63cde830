import type { RiskRule } from './types';
import {
    beyondPolicy,
    blockers,
    championsGone,
    claimsAboveEvidence,
    coaches,
    competitorCloser,
    fromOutside,
    newcomers,
    overdue,
    ownedByOne,
    priorityGaps,
    reportsToLeaver,
    stale,
    trustUnbalanced,
    unknownAtTop
} from './findings';

/**
 * The rules, as data. Priorities are ours: first who decides and what breaks a rule, then who can stop a deal and what we
 * owe, then the gaps of the layer that matters, then what to look at again.
 */
export const RULES: readonly RiskRule[] = [
    { kind: 'ApproverUnknown', priority: 95, layer: null, action: 'FindApprover' },
    { kind: 'NoMap', priority: 94, layer: null, action: 'MapDeal' },
    { kind: 'GiftBeyondPolicy', priority: 92, layer: null, action: 'FollowPolicy', find: beyondPolicy },
    { kind: 'ChampionGone', priority: 90, layer: 'Key', action: 'FindChampion', find: championsGone },
    { kind: 'BlockerWithPower', priority: 86, layer: 'Key', action: 'HandleObjection', find: blockers },
    { kind: 'OverdueCommitment', priority: 84, layer: null, action: 'KeepPromise', find: overdue },
    { kind: 'RequiredRoleMissing', priority: 80, layer: null, action: 'FillRole' },
    { kind: 'RoleEmpty', priority: 79, layer: null, action: 'FillRole' },
    { kind: 'ApproverNoContact', priority: 78, layer: 'Key', action: 'AskForIntroduction' },
    { kind: 'CompetitorCloser', priority: 76, layer: 'Key', action: 'AnswerCompetitor', find: competitorCloser },
    { kind: 'KeyPlayerAttitudeUnknown', priority: 74, layer: 'Key', action: 'GetToKnow' },
    { kind: 'SingleThreaded', priority: 72, layer: null, action: 'WidenContact' },
    { kind: 'SupportOnlyFromUsers', priority: 70, layer: 'Key', action: 'FindChampion' },
    { kind: 'SupporterLeft', priority: 69, layer: 'Key', action: 'FindChampion' },
    { kind: 'CoachWithoutPower', priority: 68, layer: 'Key', action: 'FindChampion', find: coaches },
    { kind: 'ApproverNeutral', priority: 67, layer: 'Key', action: 'WinSupport' },
    { kind: 'ApproverNotKeyPlayer', priority: 66, layer: 'Key', action: 'FindChampion' },
    { kind: 'KeyRelationshipWeak', priority: 64, layer: 'Key', action: 'GetToKnow', find: priorityGaps('Key') },
    {
        kind: 'DepartmentUncovered',
        priority: 62,
        layer: 'General',
        action: 'OpenDepartment',
        find: priorityGaps('General')
    },
    {
        kind: 'TieWeak',
        priority: 62,
        layer: 'Organisational',
        action: 'StrengthenTie',
        find: priorityGaps('Organisational')
    },
    { kind: 'UnknownAtTop', priority: 60, layer: 'Key', action: 'GetToKnow', find: unknownAtTop },
    { kind: 'TrustUnbalanced', priority: 59, layer: null, action: 'RestoreTrust', find: trustUnbalanced },
    { kind: 'SeatVacant', priority: 58, layer: null, action: 'CoverSeat' },
    { kind: 'NewcomerUnknown', priority: 57, layer: null, action: 'GetToKnow', find: newcomers },
    { kind: 'OwnedByOne', priority: 55, layer: 'Organisational', action: 'ShareOwnership', find: ownedByOne },
    { kind: 'SupportOnRecheck', priority: 54, layer: null, action: 'ReviewEvidence' },
    { kind: 'StaleEvidence', priority: 45, layer: null, action: 'ReviewEvidence', find: stale },
    { kind: 'ReportsToLeaver', priority: 44, layer: null, action: 'CorrectLine', find: reportsToLeaver },
    { kind: 'ClaimAboveEvidence', priority: 42, layer: null, action: 'RecordEvidence', find: claimsAboveEvidence },
    { kind: 'InfluenceFromOutside', priority: 40, layer: null, action: 'AskOutsider', find: fromOutside }
];
