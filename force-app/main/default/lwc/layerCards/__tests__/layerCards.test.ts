import { accountOnDay } from 'c/accountOnDay';
import { layersOf } from 'c/layers';
import { LAYERS } from 'c/vocabulary';
import { DEMO_DAY, demoRecords } from '../../../../../test/factories/demoAccount';
import { inChinese, inEnglish } from '../../../../../test/factories/texts';
import { historyDays, HISTORY_STEPS, layerCardOf, layersAt, sparklineOf } from '../layerCards';
import type { LayerPoint } from '../layerCards';

const account = accountOnDay(demoRecords(), DEMO_DAY);
const layers = layersOf(account);
const blank = layersOf(accountOnDay({ stakeholders: [] }, DEMO_DAY));
const point = (day: string, value: number | null): LayerPoint => ({
    day,
    index: { Key: value, General: null, Organisational: null }
});

describe('a layer as the view shows it', () => {
    it('has its name and meaning in both languages', () => {
        expect(layerCardOf(layers, 'Key', inEnglish)).toMatchObject({
            name: 'Key relationships',
            meaning: 'The pillars: those who decide'
        });
        expect(layerCardOf(layers, 'Organisational', inChinese).meaning).toBe('屋顶：公司对公司');
    });

    it('is the priority where the stage asks for it, and only there', () => {
        const isPriority = LAYERS.flatMap(({ value }) =>
            value !== null && layerCardOf(layers, value, inEnglish).isPriority ? [value] : []
        );
        expect(isPriority).toEqual([layers.priority]);
    });

    it.each([['Key'], ['General'], ['Organisational']] as const)('says how much of it is known: %s', (layer) => {
        const { explained, known } = layerCardOf(layers, layer, inEnglish);
        expect(known).toBe(Math.round(100 * explained.known));
    });

    it('shows the key people of whom something is missing first', () => {
        const { peopleIds } = layerCardOf(layers, 'Key', inEnglish);
        const missing = new Set(layers.key.gaps.flatMap(({ stakeholderIds }) => stakeholderIds));
        expect([...peopleIds].sort()).toEqual([...layers.key.stakeholderIds]);
        expect(peopleIds.slice(0, missing.size).every((id) => missing.has(id))).toBe(true);
    });

    it('counts contact apart from what is unknown', () => {
        const { contact, peopleIds } = layerCardOf(layers, 'General', inEnglish);
        const { contacted = 0, noContact = 0, unknown = 0 } = contact ?? {};
        expect(contacted + noContact + unknown).toBe(peopleIds.length);
        expect(unknown).toBe(layers.general.contactUnknownIds.length);
    });

    it('lists the four ties with their scores, the weakest marked', () => {
        const { ties } = layerCardOf(layers, 'Organisational', inEnglish);
        expect(ties.map(({ key }) => key)).toEqual(['Communication', 'Matching', 'JointWork', 'Recognition']);
        expect(ties.filter(({ isWeakest }) => isWeakest).map(({ key }) => key)).toEqual(layers.organisational.weakest);
    });

    it('says that nothing is known, which is not zero', () => {
        expect(layerCardOf(blank, 'Key', inEnglish)).toMatchObject({ value: null, valueText: 'Unknown', known: 0 });
        expect(layerCardOf(blank, 'Organisational', inEnglish).ties[0]).toMatchObject({
            value: 'Unknown',
            share: null
        });
    });
});

describe('the layers over time', () => {
    it('are looked at over about a year, the day of the trend among the days', () => {
        const days = historyDays(account);
        expect(days).toHaveLength(HISTORY_STEPS + 1);
        expect([days[0], days[3], days[12]]).toEqual([DEMO_DAY, '2026-08-24', '2025-11-27']);
    });

    it('are on the day what the layers of the day say, and earlier what was known then', () => {
        expect(layersAt(account, DEMO_DAY).index).toEqual({
            Key: layers.key.index.value,
            General: layers.general.index.value,
            Organisational: layers.organisational.index.value
        });
        expect(layersAt(account, '2000-01-01').index.Key).toBeNull();
    });

    it('are a line from the oldest to the newest, broken where a value is unknown', () => {
        const points = [
            point('2026-04-01', 100),
            point('2026-03-01', null),
            point('2026-02-01', 50),
            point('2026-01-01', 0)
        ];
        expect(sparklineOf(points, 'Key', inEnglish)).toEqual({
            path: 'M3 29L41 16M117 3',
            end: 'M117 3h0',
            words: 'Jan 1, 2026: 0; Feb 1, 2026: 50; Mar 1, 2026: Unknown; Apr 1, 2026: 100'
        });
    });

    it('are no line as long as nothing is known', () => {
        expect(sparklineOf([point('2026-01-01', null)], 'Key', inEnglish)).toBeNull();
    });
});
