import type { ChangeItem } from 'c/changes';
import type { RelationshipModel } from 'c/relationshipModel';
import {
    ACCOUNT_STAGES,
    ATTITUDES,
    CLOSENESS_LEVELS,
    COMMITMENT_STATES,
    CONNECTION_STAGES,
    COVERAGES,
    DEAL_STATUSES,
    DECISION_ROLES,
    LINK_KINDS,
    POLITICAL_STATUSES,
    SENIORITIES,
    STATUSES
} from 'c/vocabulary';
import type { Term } from 'c/vocabulary';
import type { LabelKey } from './labels';
import type { Names, Wording } from './reasonText';
import { termText } from './termText';

type Value = string | number | boolean | null;

/** The vocabularies of what may change; other values are names, texts and figures. */
const TERMS: Readonly<Record<string, readonly Term[]>> = {
    attitude: ATTITUDES,
    closeness: CLOSENESS_LEVELS,
    competitorCloseness: CLOSENESS_LEVELS,
    politicalStatus: POLITICAL_STATUSES,
    connectionStage: CONNECTION_STAGES,
    coverage: COVERAGES,
    seniority: SENIORITIES,
    status: STATUSES,
    stage: ACCOUNT_STAGES,
    dealStatus: DEAL_STATUSES
};

/** A difference in words a person would use; `model` knows the ties and promises of the account, null says nothing of them. */
export function changeText(
    item: ChangeItem,
    model: Pick<RelationshipModel, 'links' | 'commitmentsOf'> | null,
    wording: Wording,
    names: Names
): string {
    const { texts } = wording;
    switch (item.kind) {
        case 'joined':
        case 'left':
            return texts(item.labelKey as LabelKey);
        case 'linkAdded':
        case 'linkEnded': {
            const link = model?.links.find(({ id }) => id === item.linkId);
            const kind = termText(LINK_KINDS, link?.kind ?? null, texts);
            const key = item.kind === 'linkAdded' ? 'RMap_Changes_TieAdded' : 'RMap_Changes_TieEnded';
            return texts(key, names.nameOf(item.fromId), kind, names.nameOf(item.toId));
        }
        case 'buyingRoleAdded':
        case 'buyingRoleEnded': {
            const key = item.kind === 'buyingRoleAdded' ? 'RMap_Changes_RoleAdded' : 'RMap_Changes_RoleEnded';
            return texts(key, termText(DECISION_ROLES, item.role, texts));
        }
        case 'commitment': {
            const promise = model?.commitmentsOf(item.stakeholderId).find(({ id }) => id === item.commitmentId);
            const label = [texts(item.labelKey as LabelKey), promise?.subject].filter(Boolean).join(' · ');
            const state = termText(COMMITMENT_STATES, item.to === null ? null : String(item.to), texts);
            return item.from === null
                ? texts('RMap_Changes_New', label, state)
                : texts('RMap_Changes_FromTo', label, termText(COMMITMENT_STATES, String(item.from), texts), state);
        }
        default: {
            const field = item.kind === 'account' ? item.field : item.kind;
            const label = field === 'reportsTo' ? texts('RMap_Changes_Superior') : texts(item.labelKey as LabelKey);
            const words = (value: Value) => valueText(field, value, wording, names);
            return texts('RMap_Changes_FromTo', label, words(item.from), words(item.to));
        }
    }
}

function valueText(field: string, value: Value, { texts, number }: Wording, names: Names): string {
    if (field in TERMS) {
        return termText(TERMS[field], value === null ? null : String(value), texts);
    }
    if (value === null || value === '') {
        return texts('RMap_Unknown');
    }
    if (typeof value === 'boolean') {
        return texts(value ? 'RMap_Changes_Yes' : 'RMap_Changes_No');
    }
    if (typeof value === 'number') {
        return field === 'revenueShare' ? `${number(Math.round(value * 100))} %` : number(value);
    }
    if (field === 'reportsTo') {
        return names.nameOf(value) || texts('RMap_Unknown');
    }
    return field === 'decisionRoles'
        ? value
              .split(';')
              .map((role) => termText(DECISION_ROLES, role, texts))
              .join(', ')
        : value;
}
