import type { DecisionRole } from 'c/vocabulary';
import type { DealWarning, DealWarningKind } from './types';

/** What fills the places of a warning's label. */
export type Values = Readonly<Record<string, string | number>>;

/** A warning of a kind: about whom or what, and the record that says so. */
export function warning(
    kind: DealWarningKind,
    stakeholderIds: readonly string[],
    values: Values,
    recordId: string | null,
    role: DecisionRole | null = null,
    department: string | null = null
): DealWarning {
    return { kind, stakeholderIds, role, department, reason: { labelKey: `RMap_Warning_${kind}`, values, recordId } };
}
