import type { BuyingRole, Stakeholder } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, DECISION_ROLES, KINDS, STATUSES, termOf } from 'c/vocabulary';
import type { DecisionRole, DrawnTerm } from 'c/vocabulary';
import type { LabelKey, Texts } from 'c/labels';
import type { GroupHeading } from 'c/mapLayout';

/** Whether somebody has a part in the deal that is looked at; `none` where no deal is. */
export type DealPart = 'none' | 'member' | 'bystander';

/** What a card shows of a person or seat. Texts are plain: they are set as text, never as markup. */
export interface CardView {
    readonly name: string;
    /** The title, after the status where that is not simply "active". */
    readonly title: string;
    readonly department: string;
    /** The first decision role and how many more there are; empty for none. */
    readonly role: string;
    /** All decision roles. */
    readonly roles: string;
    readonly attitude: DrawnTerm;
    readonly attitudeText: string;
    readonly closeness: DrawnTerm;
    /** Rungs reached, 0–5; null when the closeness is unknown. */
    readonly rungs: number | null;
    readonly isSeat: boolean;
    readonly isLeft: boolean;
    readonly isUnknown: boolean;
    readonly isStale: boolean;
    readonly hasProposal: boolean;
    readonly isOutside: boolean;
    readonly kind: DrawnTerm;
    readonly dealPart: DealPart;
    /** The whole card in words, for those who hear it. */
    readonly description: string;
}

/** What a card shows; on a deal, a role there outranks the general ones. `dealRoles` is null where no deal is looked at. */
export function cardViewOf(
    person: Stakeholder,
    texts: Texts,
    dealRoles: ReadonlyMap<string, readonly BuyingRole[]> | null = null
): CardView {
    const onDeal = dealRoles?.get(person.id);
    const roles = rolesShown(person, onDeal).map((role) => texts(termOf(DECISION_ROLES, role).labelKey));
    const isSeat = person.status === 'Vacant';
    const status =
        person.status === 'Active' || person.status === null ? '' : texts(termOf(STATUSES, person.status).labelKey);
    const attitude = termOf<DrawnTerm>(ATTITUDES, person.attitude);
    const closeness = termOf<DrawnTerm>(CLOSENESS_LEVELS, person.closeness);
    const view = {
        name: person.name,
        title: [status, person.title].filter(Boolean).join(' · '),
        department: person.department ?? '',
        role: roles.length > 1 ? texts('RMap_Card_RoleAndMore', roles[0], roles.length - 1) : (roles[0] ?? ''),
        roles: roles.join(', '),
        attitude,
        attitudeText: texts(termOf(ATTITUDES, person.attitude).labelKey),
        closeness,
        rungs: closeness.rank,
        isSeat,
        isLeft: person.status === 'Left',
        isUnknown: person.attitude === null,
        isStale: person.isStale === true && !isSeat,
        hasProposal: (person.openProposalCount ?? 0) > 0,
        isOutside: person.kind !== null && person.kind !== 'Customer',
        kind: termOf<DrawnTerm>(KINDS, person.kind),
        dealPart: dealRoles === null ? ('none' as const) : onDeal ? ('member' as const) : ('bystander' as const)
    };
    return { ...view, description: describe(view, person, texts) };
}

/** The roles a card shows: those on the deal where there are any, else the general ones, in the vocabulary's order. */
export function rolesShown(person: Stakeholder, onDeal: readonly BuyingRole[] | undefined): DecisionRole[] {
    const dealt = (onDeal ?? []).flatMap(({ role }) => role ?? []);
    const shown = new Set(dealt.length > 0 ? dealt : person.decisionRoles);
    return DECISION_ROLES.flatMap(({ value }) => (value !== null && shown.has(value) ? [value] : []));
}

function describe(view: Omit<CardView, 'description'>, person: Stakeholder, texts: Texts): string {
    const parts = [
        view.name,
        view.title,
        view.department,
        view.isOutside ? texts(termOf(KINDS, person.kind).labelKey) : '',
        view.roles,
        view.dealPart === 'member' ? texts('RMap_Card_OnDeal') : '',
        ...(view.isSeat
            ? []
            : [
                  texts('RMap_Card_AttitudeIs', view.attitudeText),
                  texts('RMap_Card_ClosenessIs', texts(termOf(CLOSENESS_LEVELS, person.closeness).labelKey))
              ]),
        view.isStale ? texts('RMap_Card_Recheck') : '',
        view.hasProposal ? texts('RMap_Card_Proposal') : ''
    ];
    return parts.filter(Boolean).join(', ');
}

/** The name of a group beside the customer's tree, with the symbol of its kind. */
export function headingText({ kind, reason }: GroupHeading, texts: Texts): string {
    return reason === 'unplaced'
        ? texts('RMap_Group_Unplaced')
        : `${termOf<DrawnTerm>(KINDS, kind).symbol} ${texts(`RMap_Group_${kind}` as LabelKey)}`;
}
