import { contactShare, coverageOf, freshness, type CoverageGroup } from 'c/coverage';
import { assertCases } from './assertCases';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

/** What a case expects of how far we know the customer's people on one day. */
interface CoverageExpected {
    counts?: Record<string, number>;
    contacted?: string[];
    noContact?: string[];
    contactUnknown?: string[];
    attitudeUnknown?: string[];
    recheck?: string[];
    gapDepartments?: string[];
}

const LISTS: Readonly<Record<string, keyof CoverageGroup>> = {
    customers: 'customerIds',
    contacted: 'contactedIds',
    noContact: 'noContactIds',
    contactUnknown: 'contactUnknownIds',
    attitudeUnknown: 'attitudeUnknownIds',
    recheck: 'recheckIds',
    vacant: 'vacantIds'
};

assertCases<CoverageExpected>('its coverage', {
    counts: (expected, day, { on }) => {
        const { all } = coverageOf(on(day));
        const stated = Object.keys(expected).filter((name) => name in LISTS);
        expect(stated).not.toEqual([]);
        expect(stated.map((name) => [name, all[LISTS[name]].length])).toEqual(
            stated.map((name) => [name, expected[name]])
        );
    },
    contacted: (expected, day, { on }) => expect(coverageOf(on(day)).all.contactedIds).toEqual([...expected].sort()),
    noContact: (expected, day, { on }) => expect(coverageOf(on(day)).all.noContactIds).toEqual([...expected].sort()),
    contactUnknown: (expected, day, { on }) =>
        expect(coverageOf(on(day)).all.contactUnknownIds).toEqual([...expected].sort()),
    attitudeUnknown: (expected, day, { on }) =>
        expect(coverageOf(on(day)).all.attitudeUnknownIds).toEqual([...expected].sort()),
    recheck: (expected, day, { on }) => expect(coverageOf(on(day)).all.recheckIds).toEqual([...expected].sort()),
    gapDepartments: (expected, day, { on }) => {
        const without = coverageOf(on(day)).departments.filter(({ contactedIds }) => contactedIds.length === 0);
        expect(without.map(({ department }) => department)).toEqual([...expected].sort());
    }
});

describe.each(readCases())('the coverage of case $id', (file) => {
    const account = adapt(file).on();
    const { all } = coverageOf(account);

    it('is the share of those in contact among those of whom we know it', () => {
        const known = all.contactedIds.length + all.noContactIds.length;
        const { value, known: knownShare } = contactShare(account, all);
        if (known === 0) {
            expect(value).toBeNull();
        } else {
            expect(value).toBeCloseTo((100 * all.contactedIds.length) / known);
        }
        expect(knownShare).toBeCloseTo(known / all.customerIds.length);
    });

    it('tells the fresh from what has to be looked at again', () => {
        const known = all.contactedIds.length + all.noContactIds.length;
        const { value } = freshness(account, all);
        if (known === 0) {
            expect(value).toBeNull();
        } else {
            expect(value).toBeCloseTo((100 * (known - all.recheckIds.length)) / known);
        }
    });
});
