import type { LabelKey, Texts, Wording } from 'c/labels';
import { folded } from 'c/personSearch';
import type { Facet, FacetName, FacetOption } from 'c/personFilter';
import { ATTITUDES, CLOSENESS_LEVELS, DECISION_ROLES, KINDS, SENIORITIES, termOf } from 'c/vocabulary';
import type { DrawnTerm, Term } from 'c/vocabulary';

/** From so many names on a facet has a field to find them; so many are shown at once. */
const MANY_NAMES = 12;
const MOST_NAMES = 60;

/** A value that can be switched on and off. */
export interface ChipView {
    readonly key: string;
    /** The value; empty for unknown. */
    readonly value: string;
    readonly text: string;
    readonly count: string;
    readonly symbol: string;
    readonly style: string;
    readonly symbolClass: string;
    readonly className: string;
    readonly pressed: 'true' | 'false';
    /** One chip of a group can be reached by the tab key, the others by arrows. */
    readonly tabIndex: 0 | -1;
}

export interface FacetView {
    readonly name: FacetName;
    readonly label: string;
    readonly chips: readonly ChipView[];
    /** The label of the field that finds names; empty where there is none. */
    readonly narrowLabel: string;
    /** How many names are not shown; empty for none. */
    readonly moreText: string;
}

const LABEL_OF: Readonly<Record<FacetName, LabelKey>> = {
    attitude: 'RMap_Attitude',
    role: 'RMap_DecisionRoles',
    level: 'RMap_Seniority',
    closeness: 'RMap_Closeness',
    freshness: 'RMap_Filter_Freshness',
    unknown: 'RMap_Filter_Unknown',
    kind: 'RMap_Kind',
    department: 'RMap_Department',
    owner: 'RMap_Filter_Owner'
};

const TERMS: Readonly<Partial<Record<FacetName, readonly (Term | DrawnTerm)[]>>> = {
    attitude: ATTITUDES,
    role: DECISION_ROLES,
    level: SENIORITIES,
    closeness: CLOSENESS_LEVELS,
    kind: KINDS
};

/** Words of facets that have no vocabulary. */
const WORD_LABELS: Readonly<Record<string, LabelKey>> = {
    Current: 'RMap_Freshness_Current',
    Recheck: 'RMap_Freshness_Recheck',
    Never: 'RMap_Freshness_Never',
    Attitude: 'RMap_Attitude',
    Closeness: 'RMap_Closeness',
    PoliticalStatus: 'RMap_PoliticalStatus',
    Power: 'RMap_Power',
    Interest: 'RMap_Interest'
};

/** Signs of facets whose words have none of their own in the vocabulary. */
const SYMBOLS: Readonly<Record<string, string>> = { Recheck: '⟳', Never: '∅' };

/**
 * A facet as it is shown. `narrowedTo` is what was typed to find a name; `tabStop` is the place of the chip that the tab
 * key reaches.
 */
export function facetView(facet: Facet, narrowedTo: string, tabStop: number, wording: Wording): FacetView {
    const { texts, number } = wording;
    const label = texts(LABEL_OF[facet.name]);
    const isLong = facet.name === 'department' || facet.name === 'owner' ? facet.options.length > MANY_NAMES : false;
    const wanted = isLong ? folded(narrowedTo) : '';
    const found = facet.options
        .map((option) => ({ option, text: textOf(facet.name, option, texts) }))
        .filter(({ option, text }) => wanted === '' || option.isOn || folded(text).includes(wanted));
    const shown = found.filter(({ option }, place) => place < MOST_NAMES || option.isOn);
    const stop = Math.min(tabStop, shown.length - 1);
    return {
        name: facet.name,
        label,
        chips: shown.map(({ option, text }, place) => ({
            ...chipView(facet.name, option, text, place === stop),
            count: number(option.count)
        })),
        narrowLabel: isLong ? texts('RMap_Filter_Narrow', label) : '',
        moreText: found.length > shown.length ? texts('RMap_Filter_More', found.length - shown.length) : ''
    };
}

function textOf(facet: FacetName, { value, name }: FacetOption, texts: Texts): string {
    const terms = TERMS[facet];
    if (terms) {
        return texts(termOf(terms, value).labelKey as LabelKey);
    }
    const word = WORD_LABELS[value ?? ''];
    if (word && (facet === 'freshness' || facet === 'unknown')) {
        return texts(word);
    }
    return value === null ? texts('RMap_Unknown') : name;
}

function chipView(
    facet: FacetName,
    { value, count, isOn }: FacetOption,
    text: string,
    isTabStop: boolean
): Omit<ChipView, 'count'> {
    const term = TERMS[facet] && termOf(TERMS[facet], value);
    const drawn = term && 'symbol' in term ? term : null;
    const symbol = drawn?.symbol ?? (value === null ? '?' : (SYMBOLS[value] ?? ''));
    return {
        key: `${facet} ${value ?? ''}`,
        value: value ?? '',
        text,
        symbol,
        // Levels of closeness are told by their names: the lowest is too pale to read.
        style: drawn && facet !== 'closeness' ? `--chip: var(${drawn.colorToken}, ${drawn.color})` : '',
        symbolClass: symbolClass(facet, value === null),
        className: ['chip', isOn ? 'is-on' : '', count === 0 ? 'is-empty' : ''].filter(Boolean).join(' '),
        pressed: isOn ? 'true' : 'false',
        tabIndex: isTabStop ? 0 : -1
    };
}

function symbolClass(facet: FacetName, isUnknown: boolean): string {
    const form = facet === 'attitude' ? 'symbol is-round' : 'symbol';
    return isUnknown && facet === 'attitude' ? `${form} is-dashed` : form;
}
