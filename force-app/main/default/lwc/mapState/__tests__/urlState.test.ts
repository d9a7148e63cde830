import fc from 'fast-check';
import { VIEWS } from 'c/mapSubject';
import { AddressBook, fromUrl, INITIAL_STATE, toUrl } from '../mapState';
import type { MapState } from '../mapState';

const context = { offered: VIEWS, today: '2026-11-22', initial: INITIAL_STATE };
const PERSON = 'a01000000000001AAA';

const states: fc.Arbitrary<MapState> = fc.record({
    view: fc.constantFrom(...VIEWS),
    day: fc.constantFrom(null, '2026-03-03', '2024-02-29'),
    compareDay: fc.constantFrom(null, '2026-05-05', '2026-11-22'),
    filter: fc.constantFrom('', 'attitude.Opposes.-~department.1x8k2'),
    personId: fc.constantFrom(null, PERSON),
    query: fc.constant(''),
    dealId: fc.constantFrom(null, '006000000000001AAA'),
    levels: fc.constantFrom(null, 1, 7, 42, 120)
});

describe('the state in the address', () => {
    it('comes back as it was, whatever it is', () => {
        fc.assert(
            fc.property(states, (state) => {
                fc.pre(state.compareDay !== (state.day ?? context.today));
                expect(fromUrl(INITIAL_STATE, toUrl(state, context), context)).toEqual(state);
            })
        );
    });

    it('leaves the address bare while everything is as it opens', () => {
        expect(Object.values(toUrl(INITIAL_STATE, context)).every((value) => value === undefined)).toBe(true);
    });

    it('never holds what is searched for', () => {
        expect(JSON.stringify(toUrl({ ...INITIAL_STATE, query: 'Lin' }, context))).not.toContain('Lin');
    });

    it('keeps the search when the address changes', () => {
        expect(fromUrl({ ...INITIAL_STATE, query: 'Lin' }, { c__view: 'table' }, context)).toMatchObject({
            query: 'Lin',
            view: 'table'
        });
    });

    it.each([
        [{ c__view: 'nonsense' }, { view: 'power' }],
        [{ c__day: '2026-13-01' }, { day: null }],
        [{ c__day: '2099-01-01' }, { day: null }],
        [{ c__compare: 'yesterday' }, { compareDay: null }],
        [{ c__person: '<script>' }, { personId: null }],
        [{ c__filter: 'a b' }, { filter: '' }],
        [{ c__deal: 'the biggest' }, { dealId: null }],
        [{ c__levels: '0' }, { levels: null }],
        [{ c__levels: '-2' }, { levels: null }],
        [{ c__levels: '1e9' }, { levels: null }]
    ])('passes over %j', (parameters, expected) => {
        expect(fromUrl(INITIAL_STATE, parameters, context)).toMatchObject(expected);
    });

    it('opens a view only where it is offered', () => {
        const offered = ['power', 'table'] as const;
        expect(fromUrl(INITIAL_STATE, { c__view: 'layers' }, { ...context, offered }).view).toBe('power');
    });
});

describe('news of the page', () => {
    const table = { ...INITIAL_STATE, view: 'table' as const };
    const layers = { ...INITIAL_STATE, view: 'layers' as const };

    it('is none when it tells what was just written', () => {
        const address = new AddressBook();
        const written = address.write(table, context);
        expect(address.isNews(written ?? {})).toBe(false);
    });

    it('is none when what was written earlier comes late', () => {
        const address = new AddressBook();
        const first = address.write(table, context) ?? {};
        const second = address.write(layers, context) ?? {};
        expect(address.isNews(first)).toBe(false);
        expect(address.isNews(second)).toBe(false);
    });

    it('is some when the user goes back', () => {
        const address = new AddressBook();
        address.isNews({});
        const written = address.write(table, context) ?? {};
        address.isNews(written);
        expect(address.isNews({})).toBe(true);
        expect(address.isNews(written)).toBe(true);
    });

    it('writes nothing when the address says it already', () => {
        const address = new AddressBook();
        address.isNews({ c__view: 'table' });
        expect(address.write(table, context)).toBeNull();
        expect(address.write(layers, context)).toMatchObject({ c__view: 'layers' });
    });
});
