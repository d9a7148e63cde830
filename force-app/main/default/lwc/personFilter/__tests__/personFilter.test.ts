import fc from 'fast-check';
import { aBuyingRole, aPerson } from '../../../../../test/factories/people';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { countOn, FACETS, facetsOf, filterPeople, fromCodes, NO_FILTER, toCodes, toggled } from '../personFilter';
import type { FacetName, FacetValue, FilteredSubject, PersonFilter } from '../personFilter';

const people = [
    aPerson('ann', { attitude: 'Supports', department: 'Finance', decisionRoles: ['User'], closeness: 'RemoteOnly' }),
    aPerson('bob', { attitude: 'Opposes', department: ' finance ', seniority: 'Director', isStale: true }),
    aPerson('cem', { attitude: 'Supports', department: 'IT', lastAssessedOn: '2026-01-01', isStale: false }),
    aPerson('seat', { status: 'Vacant', department: 'IT', decisionRoles: ['Approver'] }),
    aPerson('gone', { status: 'Left', attitude: 'Supports', department: 'IT' })
];
const subjectOf = (list = people): FilteredSubject => ({ people: list, dealRolesOf: () => [] });
const passing = (filter: PersonFilter, subject = subjectOf()) => [...(filterPeople(subject, filter) ?? [])];
const counts = (facet: FacetName, filter: PersonFilter = NO_FILTER, subject = subjectOf()) => {
    const options = facetsOf(subject, filter).find(({ name }) => name === facet)!.options;
    return Object.fromEntries(options.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));
};

describe('filtering people', () => {
    it('lets everybody pass without a filter', () => {
        expect(filterPeople(subjectOf(), NO_FILTER)).toBeNull();
        expect(filterPeople(subjectOf(), { attitude: [] })).toBeNull();
    });

    it('asks for one of the values of each facet', () => {
        expect(passing({ attitude: ['Supports', 'Opposes'] })).toEqual(['ann', 'bob', 'cem']);
        expect(passing({ attitude: ['Supports', 'Opposes'], department: ['finance'] })).toEqual(['ann', 'bob']);
        expect(passing({ attitude: ['Coach'] })).toEqual([]);
    });

    it('finds what is unknown, apart from every value', () => {
        expect(passing({ level: [null] })).toEqual(['ann', 'cem', 'seat']);
        expect(passing({ unknown: ['Closeness'] })).toEqual(['bob', 'cem']);
    });

    it('takes a name whatever its case and the blanks around it', () => {
        expect(passing({ department: ['finance'] })).toEqual(['ann', 'bob']);
    });

    it('knows an attitude of no empty seat, and nothing of a leaver', () => {
        expect(counts('attitude')).toEqual({ Supports: 2, Opposes: 1 });
        expect(passing({ department: ['it'] })).toEqual(['cem', 'seat']);
    });

    it('tells current from due and from never assessed', () => {
        expect(counts('freshness')).toEqual({ Never: 1, Recheck: 1, Current: 1 });
    });

    it('lets a role on the deal stand before the general ones', () => {
        const subject = {
            people,
            dealRolesOf: (id: string) => (id === 'ann' ? [aBuyingRole(id, { role: 'Gatekeeper' })] : [])
        };
        expect(passing({ role: ['Gatekeeper'] }, subject)).toEqual(['ann']);
        expect(passing({ role: ['User'] }, subject)).toEqual([]);
    });
});

describe('the counts', () => {
    it('say how many there would be, given the other facets and not the own', () => {
        const filter: PersonFilter = { attitude: ['Supports'] };
        expect(counts('department', filter)).toEqual({ finance: 1, it: 1 });
        expect(counts('attitude', filter)).toEqual({ Supports: 2, Opposes: 1 });
    });

    it('stay with a value that nobody has any more, so that it can be switched off', () => {
        const [option] = facetsOf(subjectOf([]), { department: ['finance'] }).find(
            ({ name }) => name === 'department'
        )!.options;
        expect(option).toEqual({ value: 'finance', name: 'finance', count: 0, isOn: true });
    });

    it('order names by the alphabet, the unknown last, as they are written', () => {
        const list = [...people, aPerson('none'), aPerson('art', { department: 'Art' })];
        const { options } = facetsOf(subjectOf(list), NO_FILTER).find(({ name }) => name === 'department')!;
        expect(options.map(({ name }) => name)).toEqual(['Art', 'Finance', 'IT', '']);
    });

    it('are those of the filter with that value alone in its facet', () => {
        const subject = demoSubject('emr');
        const filter: PersonFilter = { attitude: ['Supports', 'Coach'], level: ['Director', 'Executive'] };
        for (const { name, options } of facetsOf(subject, filter)) {
            for (const { value, count } of options) {
                expect([name, value, count]).toEqual([
                    name,
                    value,
                    filterPeople(subject, { ...filter, [name]: [value] })?.size
                ]);
            }
        }
    });
});

describe('switching values', () => {
    it('adds, takes away, and forgets a facet without values', () => {
        const on = toggled(toggled(NO_FILTER, 'role', 'User'), 'level', null);
        expect(on).toEqual({ role: ['User'], level: [null] });
        expect(countOn(on)).toBe(2);
        expect(toggled(toggled(on, 'role', 'User'), 'level', null)).toEqual(NO_FILTER);
    });
});

describe('the codes of an address', () => {
    const subject = demoSubject('emr');
    const offered = facetsOf(subject, NO_FILTER).flatMap(({ name, options }) =>
        options.map(({ value }): [FacetName, FacetValue] => [name, value])
    );
    const filters = fc
        .uniqueArray(fc.constantFrom(...offered), { maxLength: 12 })
        .map((chosen) => chosen.reduce((filter, [facet, value]) => toggled(filter, facet, value), NO_FILTER));

    it('bring back the same filter', () => {
        fc.assert(
            fc.property(filters, (filter) => {
                const back = fromCodes(toCodes(filter), subject);
                const sets = (each: PersonFilter) => FACETS.map((facet) => new Set(each[facet] ?? []));
                expect(sets(back)).toEqual(sets(filter));
            })
        );
    });

    it('hold no name and nothing that an address would have to escape', () => {
        fc.assert(
            fc.property(filters, (filter) => {
                const codes = toCodes(filter);
                const names = [...(filter.department ?? []), ...(filter.owner ?? [])].filter((name) => name !== null);
                return /^[\w.~-]*$/.test(codes) && names.every((name) => !codes.toLowerCase().includes(name));
            })
        );
    });

    it('stay the same for the same name', () => {
        expect(toCodes({ department: ['finance'], attitude: [null, 'Opposes'] })).toBe(
            'attitude.-.Opposes~department.15ecxd9'
        );
    });

    it('are passed over where they mean nothing', () => {
        fc.assert(fc.property(fc.string(), (codes) => countOn(fromCodes(codes, subject)) >= 0));
        expect(fromCodes('attitude.Loves~moon.full~department.zzz~~.', subject)).toEqual(NO_FILTER);
        expect(fromCodes('attitude.Loves.Coach', subject)).toEqual({ attitude: ['Coach'] });
    });
});
