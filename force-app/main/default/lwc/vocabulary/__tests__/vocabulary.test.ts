import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import * as vocabulary from 'c/vocabulary';
import {
    ATTITUDES,
    CLOSENESS_LEVELS,
    DEAL_STATUSES,
    KINDS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    STRATEGIES
} from 'c/vocabulary';
import { PICKLISTS } from '../picklists';
import { rankOf, termOf, wordOf, type DrawnTerm, type Term } from 'c/vocabulary';

const OBJECTS = join(__dirname, '../../../objects');
const SCALES = Object.values(vocabulary).filter((value): value is never => Array.isArray(value)) as (readonly Term[])[];
const DRAWN: Record<string, readonly DrawnTerm[]> = {
    ATTITUDES,
    CLOSENESS_LEVELS,
    POLITICAL_STATUSES,
    KINDS,
    LINK_KINDS,
    STRATEGIES,
    DEAL_STATUSES
};

interface FieldFile {
    fullName: string;
    type?: string;
    formula?: string;
    valueSet?: { valueSetDefinition: { value: { fullName: string }[] } };
}

/** Every field of our objects in the metadata, by `Object.Field`. */
function fieldFiles(): Map<string, FieldFile> {
    const parser = new XMLParser({ isArray: (name) => name === 'value', parseTagValue: false });
    const fields = new Map<string, FieldFile>();
    for (const object of readdirSync(OBJECTS).filter((name) => name.endsWith('__c'))) {
        const folder = join(OBJECTS, object, 'fields');
        for (const file of existsSync(folder) ? readdirSync(folder) : []) {
            const field: FieldFile = parser.parse(readFileSync(join(folder, file), 'utf8')).CustomField;
            fields.set(`${object}.${field.fullName}`, field);
        }
    }
    return fields;
}

function words(terms: readonly Term[]): string[] {
    return terms.flatMap((term) => (term.value === null ? [] : [term.value]));
}

describe('the vocabulary and the metadata', () => {
    const fields = fieldFiles();
    const picklists = [...fields].filter(([, field]) => field.valueSet);
    const ranks = [...fields].flatMap(([name, field]) => {
        const [object, ranked] = /^(\w+__c)\.(\w+)Rank__c$/.exec(name)?.slice(1) ?? [];
        return ranked ? [{ picklist: `${object}.${ranked}__c`, formula: field.formula ?? '' }] : [];
    });

    it('name the same picklists', () => {
        expect(picklists.map(([name]) => name).sort()).toEqual(Object.keys(PICKLISTS).sort());
    });

    it.each(Object.entries(PICKLISTS))('agree on the words of %s and their order', (name, terms) => {
        const values = fields.get(name)?.valueSet?.valueSetDefinition.value.map((value) => value.fullName);
        expect(values).toEqual(words(terms));
    });

    it('rank at least attitude and closeness by a formula', () => {
        const ranked = ranks.map(({ picklist }) => picklist);
        expect(ranked).toEqual(expect.arrayContaining(['Stakeholder__c.Attitude__c', 'Stakeholder__c.Closeness__c']));
    });

    it.each(ranks)('agree on the rank of each word of $picklist', ({ picklist, formula }) => {
        const inFormula = [...formula.matchAll(/"(\w+)", (-?\d+)/g)].map(([, word, rank]) => [word, Number(rank)]);
        const terms = PICKLISTS[picklist as keyof typeof PICKLISTS] as readonly Term[];
        const inVocabulary = words(terms).map((word) => [word, rankOf(terms, word)]);
        expect(Object.fromEntries(inFormula)).toEqual(Object.fromEntries(inVocabulary));
    });
});

describe('each vocabulary', () => {
    it('has unknown as a term of its own, with no rank', () => {
        expect(SCALES.length).toBeGreaterThan(10);
        for (const terms of SCALES) {
            expect(terms.filter((term) => term.value === null || term.rank === null)).toEqual([
                expect.objectContaining({ value: null, rank: null })
            ]);
        }
    });

    it('has no word and no rank twice', () => {
        for (const terms of SCALES) {
            expect(new Set(terms.map((term) => term.value)).size).toBe(terms.length);
            expect(new Set(terms.map((term) => term.rank)).size).toBe(terms.length);
        }
    });

    it('names its labels within what the platform takes', () => {
        for (const { labelKey } of SCALES.flat()) {
            expect(labelKey).toMatch(/^RMap(_[A-Za-z]+){1,2}$/);
            expect(labelKey.length).toBeLessThanOrEqual(60);
        }
    });

    it.each(Object.entries(DRAWN))('draws %s by symbol as well as by colour', (_, terms) => {
        expect(new Set(terms.map((term) => term.symbol)).size).toBe(terms.length);
        expect(new Set(terms.map((term) => term.color)).size).toBe(terms.length);
        expect(new Set(terms.map((term) => term.colorToken)).size).toBe(terms.length);
        for (const term of terms) {
            expect(term.color).toMatch(/^#[0-9a-f]{6}$/);
            expect(term.colorToken).toMatch(/^--c-rmap-[a-z-]+$/);
        }
    });

    it('never shows unknown, neutral and no contact alike', () => {
        const looks = [termOf(ATTITUDES, null), termOf(ATTITUDES, 'Neutral'), termOf(CLOSENESS_LEVELS, 'NoContact')];
        expect(new Set([...looks, termOf(CLOSENESS_LEVELS, null)].map((term) => term.symbol)).size).toBe(4);
        expect(new Set(looks.map((term) => term.labelKey)).size).toBe(3);
    });
});

describe('reading a word', () => {
    it('gives the term, the word and the rank of a known word', () => {
        expect(termOf(ATTITUDES, 'Opposes').symbol).toBe('−');
        expect(wordOf(ATTITUDES, 'Opposes')).toBe('Opposes');
        expect(rankOf(ATTITUDES, 'Opposes')).toBe(-1);
    });

    it.each([null, undefined, '', 'opposes', 'Ecstatic'])('takes %p as unknown, never as a guess', (text) => {
        expect(termOf(ATTITUDES, text)).toBe(ATTITUDES[ATTITUDES.length - 1]);
        expect(wordOf(ATTITUDES, text)).toBeNull();
        expect(rankOf(ATTITUDES, text)).toBeNull();
    });

    it('refuses a vocabulary without unknown', () => {
        const terms: Term[] = [{ value: 'A', rank: 0, labelKey: 'RMap_A' }];
        expect(() => termOf(terms, 'B')).toThrow('unknown');
    });
});
