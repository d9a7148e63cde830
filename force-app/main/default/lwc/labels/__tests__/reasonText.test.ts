import fs from 'node:fs';
import path from 'node:path';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { chinese, english, inChinese, inEnglish } from '../../../../../test/factories/texts';
import type { Explained, Part } from '../../explanation/explanation';
import { inputText, partText, reasonText } from '../reasonText';

const names = { nameOf: (id: string) => (id === 'lin' ? 'Lin Yaohua' : '') };
const aPart = (changes: Partial<Part>): Part => ({
    ...{ labelKey: 'RMap_Closeness', input: null, weight: 35, contribution: 0, recordId: null, date: null },
    ...changes
});

describe('a reason in words', () => {
    it('names people by their ids, words by their labels, and writes days and numbers as the locale does', () => {
        const values = { person: 'lin', attitude: 'RMap_Attitude_Coach', day: '2026-11-22', limit: 1200.25 };
        const reason = { labelKey: 'RMap_Test', values };
        const english = { ...inEnglish, texts: (key: string, ...given: unknown[]) => JSON.stringify([key, ...given]) };
        expect(JSON.parse(reasonText(reason, english, names))).toEqual([
            'RMap_Test',
            { person: 'Lin Yaohua', attitude: '["RMap_Attitude_Coach"]', day: 'Nov 22, 2026', limit: '1,200.3' }
        ]);
    });

    it('leaves a name that is no id as it is', () => {
        const reason = { labelKey: 'RMap_Gap_KeyNoContact', values: { person: 'Chen Min' } };
        expect(reasonText(reason, inEnglish, names)).toBe('No contact with Chen Min, who decides');
        expect(reasonText(reason, inChinese, names)).toBe('与决策者Chen Min没有接触');
    });
});

describe('a part in words', () => {
    it('says what was looked at and what was found, by the vocabulary the part speaks of', () => {
        const part = aPart({ input: 'MealsAndEvents' });
        expect([partText(part, inEnglish, names), inputText(part, inEnglish, names)]).toEqual([
            'Closeness',
            'Business meals and events'
        ]);
    });

    it('says unknown for what is not known', () => {
        expect(inputText(aPart({}), inEnglish, names)).toBe('Unknown');
    });

    it('leaves free text free, though it may look like a word', () => {
        expect(inputText(aPart({ labelKey: 'RMap_Demands', input: 'Coach' }), inEnglish, names)).toBe('Coach');
    });

    it('says nothing twice', () => {
        expect(inputText(aPart({ labelKey: 'RMap_Hop_Trusts', input: 'Trusts' }), inEnglish, names)).toBe('');
        expect(inputText(aPart({ labelKey: 'RMap_Part_Limit', input: 100 }), inEnglish, names)).toBe('');
    });
});

describe('what the engine says', () => {
    const lwc = path.resolve(__dirname, '../..');
    const source = (bundle: string) =>
        fs
            .readdirSync(path.join(lwc, bundle))
            .filter((file) => file.endsWith('.ts'))
            .map((file) => fs.readFileSync(path.join(lwc, bundle, file), 'utf8'))
            .join('\n');
    const headless = fs
        .readdirSync(lwc)
        .filter((bundle) => bundle !== 'labels' && !fs.existsSync(path.join(lwc, bundle, `${bundle}.html`)));

    it('has every label that a bundle without a template names in full', () => {
        const named = headless.flatMap((bundle) => source(bundle).match(/'RMap_\w+'/g) ?? []);
        const imported = new Set(source('labels').match(/(?<=^import )RMap_\w+/gm));
        const missing = named
            .map((name) => name.slice(1, -1))
            .filter((name) => !imported.has(name) && name !== 'RMap_');
        expect(named.length).toBeGreaterThan(150);
        expect(missing).toEqual([]);
    });

    const subject = demoSubject('emr');
    const judgement = subject.judgement!;
    const people = subject.people.map(({ id }) => id);
    const explained: Explained[] = [
        judgement.health(),
        judgement.dealHealth('emr'),
        judgement.layers().key.index,
        judgement.layers().general.index,
        judgement.layers().organisational.index,
        ...people.map((id) => judgement.strength(id, 'emr')),
        ...judgement.placements('emr').flatMap(({ power, interest }) => [power.reading, interest.reading]),
        ...people.flatMap((id) => judgement.paths('emr').to(id).best?.effort ?? []),
        judgement.decision('emr')!.committee.filledShare
    ];
    const parts = explained.flatMap((each) => each.parts);
    const isRaw = (text: string) => /^$|RMap_|\{\w+\}|no label|\d{4}-\d\d-\d\d/.test(text);

    it.each([
        ['English', inEnglish, english],
        ['Chinese', inChinese, chinese]
    ])('shows no code, key, bare day or open place in %s', (_, wording, labels) => {
        const reasons = [
            ...judgement.risks().map(({ reason }) => reason),
            ...judgement.advice().flatMap(({ what, because }) => [what, ...because]),
            ...people.flatMap((id) => judgement.paths('emr').to(id).best?.hops ?? []).map(({ reason }) => reason),
            ...people.flatMap((id) => judgement.paths('emr').to(id).avoided).map(({ reason }) => reason),
            ...judgement.decision('emr')!.because
        ];
        const texts = [
            ...reasons.map((reason) => reasonText(reason, wording, subject)),
            ...parts.map((part) => partText(part, wording, subject))
        ];
        const found = parts
            .filter(({ input, labelKey }) => typeof input === 'string' && labelKey !== 'RMap_Demands')
            .map((part) => inputText(part, wording, subject))
            .filter((text) => ![...labels.values()].includes(text) && text !== '');
        expect(texts.length).toBeGreaterThan(300);
        expect(texts.filter(isRaw)).toEqual([]);
        expect(found).toEqual([]);
    });
});
