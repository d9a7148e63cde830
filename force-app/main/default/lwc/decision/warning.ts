import type { DecisionRole } from 'c/vocabulary';
import type { DealWarning, DealWarningKind } from './types';

/** What fills the places of a warning's label. */
export type Values = Readonly<Record<string, string | number>>;

const LABELS: Readonly<Record<DealWarningKind, string>> = {
    ApproverNeutral: 'RMap_Warning_ApproverNeutral',
    ApproverNoContact: 'RMap_Warning_ApproverNoContact',
    ApproverNotKeyPlayer: 'RMap_Warning_ApproverNotKeyPlayer',
    ApproverUnknown: 'RMap_Warning_ApproverUnknown',
    BlockerWithPower: 'RMap_Warning_BlockerWithPower',
    ChampionGone: 'RMap_Warning_ChampionGone',
    CoachWithoutPower: 'RMap_Warning_CoachWithoutPower',
    CompetitorCloser: 'RMap_Warning_CompetitorCloser',
    KeyPlayerAttitudeUnknown: 'RMap_Warning_KeyPlayerAttitudeUnknown',
    NoMap: 'RMap_Warning_NoMap',
    RequiredRoleMissing: 'RMap_Warning_RequiredRoleMissing',
    RoleEmpty: 'RMap_Warning_RoleEmpty',
    SeatVacant: 'RMap_Warning_SeatVacant',
    SingleThreaded: 'RMap_Warning_SingleThreaded',
    SupporterLeft: 'RMap_Warning_SupporterLeft',
    SupportOnRecheck: 'RMap_Warning_SupportOnRecheck',
    SupportOnlyFromUsers: 'RMap_Warning_SupportOnlyFromUsers'
};

/** A warning of a kind: about whom or what, and the record that says so. */
export function warning(
    kind: DealWarningKind,
    stakeholderIds: readonly string[],
    values: Values,
    recordId: string | null,
    role: DecisionRole | null = null,
    department: string | null = null
): DealWarning {
    return { kind, stakeholderIds, role, department, reason: { labelKey: LABELS[kind], values, recordId } };
}
