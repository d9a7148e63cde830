import type { LabelKey, Texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { BuyingRole, Stakeholder } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, DECISION_ROLES, KINDS, STATUSES, termOf } from 'c/vocabulary';
import type { DecisionRole, DrawnTerm } from 'c/vocabulary';
import { CHANGE_SYMBOLS } from './changeMarks';
import type { ChangeMark } from './changeMarks';

export { CHANGE_SYMBOLS, changeMarksOf } from './changeMarks';
export type { ChangeMark } from './changeMarks';
export { foldText, foldView } from './foldView';
export type { Fold, FoldView } from './foldView';
import type { FoldView } from './foldView';

/** Whether somebody has a part in the deal that is looked at; `none` where no deal is. */
export type DealPart = 'none' | 'member' | 'bystander';

/** Signs of a card that asks for attention. */
export const RECHECK_MARK = '⟳';
export const PROPOSAL_MARK = '✎';

/** What a card shows of a person or seat. Texts are plain: they are set as text, never as markup. */
export interface CardView {
    readonly form: 'person';
    readonly name: string;
    /** The title, after the status where that is not simply "active". */
    readonly title: string;
    /** The department; after the kind where the person is outside the customer. */
    readonly department: string;
    /** The first decision role and how many more there are; empty for none. */
    readonly role: string;
    readonly attitude: DrawnTerm;
    readonly closeness: DrawnTerm;
    /** Rungs reached, 0–5; null when the closeness is unknown. */
    readonly rungs: number | null;
    /** Signs that it is to be assessed again, that a proposal waits, and what changed. */
    readonly marks: string;
    /** What happened since the day that is compared with. */
    readonly change: ChangeMark | null;
    /** A word of the view about the person; empty for none. */
    readonly badge: string;
    readonly isSeat: boolean;
    readonly isLeft: boolean;
    /** A seat, or a person whose attitude is unknown. */
    readonly isDashed: boolean;
    readonly dealPart: DealPart;
    /** Steps back: outside the filter, or without a part in the deal. */
    readonly isDim: boolean;
    /** Those below, where there are any and the view can fold them away. */
    readonly fold: FoldView | null;
    /** The whole card in words, for those who hear it. */
    readonly description: string;
}

/** The title above a group, in place of a card. */
export interface TitleView {
    readonly form: 'title';
    readonly name: string;
    readonly title: string;
    readonly colorToken: string;
    readonly color: string;
    readonly fold: FoldView | null;
    readonly description: string;
}

/** What a view adds to a card. */
export interface CardExtras {
    readonly change?: ChangeMark | null;
    readonly fold?: FoldView | null;
    readonly badge?: string;
}

/** What a card shows; on a deal, a role there outranks the general ones. */
export function cardViewOf(person: Stakeholder, subject: MapSubject, texts: Texts, extras: CardExtras = {}): CardView {
    const { change = null, fold = null, badge = '' } = extras;
    const onDeal = subject.dealRolesOf(person.id);
    const roles = rolesShown(person, onDeal).map((role) => texts(termOf(DECISION_ROLES, role).labelKey));
    const isSeat = person.status === 'Vacant';
    const status =
        person.status === 'Active' || person.status === null ? '' : texts(termOf(STATUSES, person.status).labelKey);
    const closeness = termOf<DrawnTerm>(CLOSENESS_LEVELS, person.closeness);
    const kind = termOf<DrawnTerm>(KINDS, person.kind);
    const isOutside = person.kind !== null && person.kind !== 'Customer';
    const isStale = person.isStale === true && !isSeat;
    const hasProposal = (person.openProposalCount ?? 0) > 0;
    const dealPart = dealPartOf(person.id, subject);
    const title = [status, person.title].filter(Boolean).join(' · ');
    const words = [
        person.name,
        title,
        person.department ?? '',
        isOutside ? texts(kind.labelKey as LabelKey) : '',
        roles.join(', '),
        dealPart === 'member' ? texts('RMap_Card_OnDeal') : '',
        ...(isSeat ? [] : assessmentWords(person, texts)),
        isStale ? texts('RMap_Card_Recheck') : '',
        hasProposal ? texts('RMap_Card_Proposal') : '',
        change ? texts(`RMap_Mark_${change}`) : '',
        badge,
        fold?.text ?? ''
    ];
    return {
        form: 'person',
        name: person.name,
        title,
        department: [isOutside ? `${kind.symbol} ${texts(kind.labelKey as LabelKey)}` : '', person.department]
            .filter(Boolean)
            .join(' · '),
        role: roles.length > 1 ? texts('RMap_Card_RoleAndMore', roles[0], roles.length - 1) : (roles[0] ?? ''),
        attitude: termOf<DrawnTerm>(ATTITUDES, person.attitude),
        closeness,
        rungs: closeness.rank,
        marks: `${isStale ? RECHECK_MARK : ''}${hasProposal ? PROPOSAL_MARK : ''}${change ? CHANGE_SYMBOLS[change] : ''}`,
        change,
        badge,
        isSeat,
        isLeft: person.status === 'Left',
        isDashed: isSeat || person.attitude === null,
        dealPart,
        isDim: isDim(person.id, subject),
        fold,
        description: words.filter(Boolean).join(', ')
    };
}

/** Whether somebody steps back: outside the filter, or without a part in the deal that is looked at. */
export function isDim(id: string, subject: MapSubject): boolean {
    return !subject.isShown(id) || dealPartOf(id, subject) === 'bystander';
}

/** The roles a card shows: those on the deal where there are any, else the general ones, in the vocabulary's order. */
export function rolesShown(person: Stakeholder, onDeal: readonly BuyingRole[] | undefined): DecisionRole[] {
    const dealt = (onDeal ?? []).flatMap(({ role }) => role ?? []);
    const shown = new Set(dealt.length > 0 ? dealt : person.decisionRoles);
    return DECISION_ROLES.flatMap(({ value }) => (value !== null && shown.has(value) ? [value] : []));
}

function dealPartOf(id: string, subject: MapSubject): DealPart {
    // A deal in which nobody has a part yet has no committee to bring into focus.
    if (subject.opportunityId === null || !subject.buyingRoles?.length) {
        return 'none';
    }
    return subject.dealRolesOf(id).length > 0 ? 'member' : 'bystander';
}

function assessmentWords(person: Stakeholder, texts: Texts): string[] {
    return [
        texts('RMap_Card_AttitudeIs', texts(termOf(ATTITUDES, person.attitude).labelKey)),
        texts('RMap_Card_ClosenessIs', texts(termOf(CLOSENESS_LEVELS, person.closeness).labelKey))
    ];
}
