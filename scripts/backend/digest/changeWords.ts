import type { AccountOnDay } from 'c/accountOnDay';
import type { ChangeItem } from 'c/changes';
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
    STATUSES,
    termOf,
    type Term
} from 'c/vocabulary';
import type { Wording } from '../../../force-app/main/default/lwc/labels/reasonText';

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
    dealStatus: DEAL_STATUSES,
    decisionRoles: DECISION_ROLES,
    commitment: COMMITMENT_STATES
};

type Key = Parameters<Wording['texts']>[0];
type Value = string | number | boolean | null;

/** Who a difference is about: a person, a deal, or the account as a whole. */
export function whoChanged(item: ChangeItem, account: AccountOnDay): string {
    if ('stakeholderId' in item) {
        return nameOf(item.stakeholderId, account);
    }
    if (item.kind === 'linkAdded' || item.kind === 'linkEnded') {
        return `${nameOf(item.fromId, account)} – ${nameOf(item.toId, account)}`;
    }
    return (
        (item.kind === 'dealStatus' && account.opportunity(item.opportunityId)?.opportunity?.name) ||
        account.account?.name ||
        ''
    );
}

/** A difference in words a person would use, those of the page. */
export function whatChanged(item: ChangeItem, account: AccountOnDay, { texts, number }: Wording): string {
    const label = texts(item.labelKey as Key);
    const word = (terms: readonly Term[], value: string | null): string => texts(termOf(terms, value).labelKey as Key);
    switch (item.kind) {
        case 'linkAdded':
        case 'linkEnded':
            return `${label}: ${word(LINK_KINDS, account.model.links.find(({ id }) => id === item.linkId)?.kind ?? null)}`;
        case 'buyingRoleAdded':
        case 'buyingRoleEnded':
            return `${label}: ${word(DECISION_ROLES, item.role)}`;
        case 'joined':
        case 'left':
            return label;
    }
    const field = item.kind === 'account' ? item.field : item.kind;
    const valueText = (value: Value): string => {
        if (value === null || value === '') {
            return texts('RMap_Unknown');
        }
        if (field in TERMS) {
            return String(value)
                .split(';')
                .map((each) => word(TERMS[field], each))
                .join(', ');
        }
        if (field === 'reportsTo') {
            return nameOf(String(value), account);
        }
        return typeof value === 'number' ? number(value) : String(value);
    };
    return `${label}: ${valueText(item.from)} → ${valueText(item.to)}`;
}

/** The name of a person of the account, leavers too. */
export function nameOf(id: string, account: AccountOnDay): string {
    return account.model.byId.get(id)?.name ?? '';
}
