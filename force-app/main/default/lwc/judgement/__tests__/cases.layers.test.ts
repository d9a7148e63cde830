import { LAYERS, ORGANISATIONAL_TIES, wordOf } from 'c/vocabulary';
import { recordsBehind } from 'c/explanation';
import { layersOf, type Layers } from 'c/layers';
import { addDays } from 'c/standing';
import { assertCases } from './assertCases';
import { adapt, type AdaptedCase } from './caseAdapter';
import { readCases } from './caseFile';

interface OrganisationalExpected {
    index?: number | 'unknown';
    knownOf4?: number;
    weakest?: string;
    unknown?: string[];
}

/** What a case expects of the three layers, on one day or over several. */
interface LayersExpected {
    priorityLayer?: string;
    organisational?: OrganisationalExpected;
    gapInPriorityLayer?: boolean;
    gapDepartments?: string[];
    contactUnknown?: string[];
    noContact?: string[];
    keyIndexAboveGeneral?: boolean;
    generalIndexRises?: string[];
    organisationalIndexRises?: string[];
    zeroIsNotUnknown?: string;
    strongKeyDoesNotHideTheGap?: string;
    stageUnknownBefore?: string;
}

/** Words of cases begin with a small letter. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const tieOf = (text: string) => wordOf(ORGANISATIONAL_TIES, capital(text));

function expectRising(days: readonly string[], { on }: AdaptedCase, index: (layers: Layers) => number | null): void {
    const values = days.map((day) => index(layersOf(on(day))) ?? NaN);
    expect(values.length).toBeGreaterThan(1);
    expect(values.slice(1).map((value, place) => value > values[place])).not.toContain(false);
}

assertCases<LayersExpected>('its three layers', {
    priorityLayer: (expected, day, { on }) =>
        expect(layersOf(on(day)).priority).toBe(wordOf(LAYERS, capital(expected))),
    organisational: ({ index, knownOf4, weakest, unknown }, day, { on }) => {
        const { organisational } = layersOf(on(day));
        const { value } = organisational.index;
        expect(index === undefined || (index === 'unknown' ? value === null : value === index)).toBe(true);
        expect(organisational.known).toHaveLength(knownOf4 ?? organisational.known.length);
        expect(organisational.index.known).toBeCloseTo(organisational.known.length / 4);
        expect(weakest === undefined ? [] : organisational.weakest).toEqual(weakest ? [tieOf(weakest)] : []);
        expect(organisational.unknown).toEqual((unknown ?? organisational.unknown).map((tie) => tieOf(tie) ?? tie));
    },
    gapInPriorityLayer: (expected, day, { on }) => expect(layersOf(on(day)).gapInPriority).toBe(expected),
    gapDepartments: (expected, day, { on }) =>
        expect(layersOf(on(day)).general.gaps.map(({ department }) => department)).toEqual([...expected].sort()),
    contactUnknown: (expected, day, { on }) =>
        expect(layersOf(on(day)).general.contactUnknownIds).toEqual([...expected].sort()),
    noContact: (expected, day, { on }) => expect(layersOf(on(day)).general.noContactIds).toEqual([...expected].sort()),
    keyIndexAboveGeneral: (expected, day, { on }) => {
        const { key, general } = layersOf(on(day));
        expect((key.index.value ?? NaN) > (general.index.value ?? NaN)).toBe(expected);
    },
    generalIndexRises: (days, _, adapted) => expectRising(days, adapted, ({ general }) => general.index.value),
    organisationalIndexRises: (days, _, adapted) =>
        expectRising(days, adapted, ({ organisational }) => organisational.index.value),
    zeroIsNotUnknown: (_, day, adapted) => {
        const { index } = layersOf(adapted.on(day)).organisational;
        const without = (tie: string): Layers => {
            const assessments = adapted.file.accountAssessments?.map((each) => ({ ...each, [tie]: null }));
            return layersOf(adapt({ ...adapted.file, accountAssessments: assessments }).on(day));
        };
        expect(without('jointWork').organisational.index.value).toBeGreaterThan(index.value ?? NaN);
        expect(without('recognition').organisational.index).toEqual(index);
    },
    strongKeyDoesNotHideTheGap: (_, day, { on }) => {
        const { key, organisational, priorityGaps } = layersOf(on(day));
        expect(key.index.value).toBeGreaterThan(organisational.index.value ?? NaN);
        expect(key.gaps).toEqual([]);
        expect(priorityGaps.map(({ tie }) => tie)).toEqual(['JointWork', 'Recognition']);
    },
    stageUnknownBefore: (day, _, { on }) => {
        const { stage, priority, gapInPriority } = layersOf(on(addDays(day, -1)));
        expect({ stage, priority, gapInPriority }).toEqual({ stage: null, priority: null, gapInPriority: null });
    }
});

/** The flags a case states by day, each as `name:owner`. */
const owned = readCases().flatMap((file) =>
    Object.entries((file.expect.flags ?? {}) as Record<string, unknown>).flatMap(([day, flags]) =>
        (Array.isArray(flags) ? flags : [])
            .filter((flag) => String(flag).startsWith('keyRelationshipsOwnedByOne:'))
            .map((flag: string) => ({ file, day, owner: flag.split(':')[1] }))
    )
);

it.each(owned)('case $file.id tells on $day that $owner owns all key relationships', ({ file, day, owner }) => {
    const { ownedByOne, key } = layersOf(adapt(file).on(day));
    expect(ownedByOne).toMatchObject({ ownerName: owner, stakeholderIds: key.stakeholderIds });
});

it.each(readCases().map((file) => [file.id, adapt(file)] as const))(
    'case %s: the parts of each index sum to it and what is known reaches a record',
    (_, { on }) => {
        const { key, general, organisational } = layersOf(on());
        for (const { index } of [key, general, organisational]) {
            const sum = index.parts.reduce((total, { contribution }) => total + contribution, 0);
            expect(sum).toBeCloseTo(index.value ?? 0);
            expect(index.value === null).toBe(index.known === 0);
            expect(recordsBehind(index).length > 0 || index.value === null).toBe(true);
        }
    }
);
