import { aPerson } from '../../../../../test/factories/people';
import { earliestSince, moveTo, placeOf, samePlace, standsAt, superiorsFor } from 'c/place';
import { positionOn } from 'c/relationshipModel';
import type { Position } from 'c/relationshipModel';
import { buildReportingGraph } from 'c/reportingGraph';

const TODAY = '2026-11-22';
const own = aPerson('zhao', { title: 'CIO', department: 'Information', reportsToId: 'lin', status: 'Active' });
const aPosition = (changes: Partial<Position> = {}): Position => ({
    ...{ ...placeOf(own), id: 'p1', key: 'zhao-1', stakeholderId: 'zhao', function: 'IT' },
    ...{ validFrom: '2025-01-01', validTo: null, source: 'Sync' },
    ...changes
});
const elsewhere = { ...placeOf(own), reportsToId: 'chen', department: null };

describe('another place', () => {
    it('ends the running position the day before it begins, and goes on with what it does not speak of', () => {
        const { ended, held } = moveTo('zhao', [aPosition()], elsewhere, '2026-11-01', TODAY);
        expect(ended).toEqual(aPosition({ validTo: '2026-10-31' }));
        expect(held).toMatchObject({ id: '', key: null, validFrom: '2026-11-01', validTo: null, source: 'Rep' });
        expect(held).toMatchObject({ reportsToId: 'chen', department: null, function: 'IT', title: 'CIO' });
    });

    it('leaves every day with one position', () => {
        const { ended, held } = moveTo('zhao', [aPosition()], elsewhere, '2026-11-01', TODAY);
        const positions = [ended!, held];
        expect(positionOn(positions, '2026-10-31')).toBe(ended);
        expect(positionOn(positions, '2026-11-01')).toBe(held);
    });

    it('corrects the position that began on the same day', () => {
        const position = aPosition({ validFrom: TODAY });
        const { ended, held } = moveTo('zhao', [position, aPosition({ id: 'p0' })], elsewhere, TODAY, TODAY);
        expect(ended).toBeNull();
        expect(held).toEqual({ ...position, ...elsewhere });
    });

    it('begins where no position runs', () => {
        const { ended, held } = moveTo('zhao', [], elsewhere, TODAY, TODAY);
        expect(ended).toBeNull();
        expect(held).toMatchObject({ id: '', stakeholderId: 'zhao', function: null, validFrom: TODAY });
    });

    describe('of somebody of whom no position is on record', () => {
        const formerOf = (knownSince: string, since: string) =>
            moveTo('zhao', [], elsewhere, since, TODAY, { place: placeOf(own), knownSince }).ended;

        it('leaves them where they were on every day since they are known', () => {
            const { ended, held } = moveTo('zhao', [], elsewhere, '2026-11-01', TODAY, {
                place: placeOf(own),
                knownSince: '2026-03-05'
            });
            expect(ended).toMatchObject({ ...placeOf(own), id: '', validFrom: '2026-03-05', validTo: '2026-10-31' });
            expect(ended?.source).toBe('Derived');
            expect(held).toMatchObject({ ...elsewhere, id: '', validFrom: '2026-11-01', validTo: null });
        });

        it('leaves them there on the day before, where they became known on the day of the change', () => {
            expect(formerOf(TODAY, TODAY)).toMatchObject({ validFrom: '2026-11-21', validTo: '2026-11-21' });
        });

        it('tells nothing of a time before they were known', () => {
            expect(formerOf(TODAY, '2020-01-01')).toBeNull();
        });

        it('does not fill gaps between positions', () => {
            const past = aPosition({ validTo: '2026-01-31' });
            const former = { place: placeOf(own), knownSince: '2024-01-01' };
            expect(moveTo('zhao', [past], elsewhere, TODAY, TODAY, former).ended).toBeNull();
        });
    });

    it('keeps an end that is planned', () => {
        const { held } = moveTo('zhao', [aPosition({ validTo: '2027-03-31' })], elsewhere, TODAY, TODAY);
        expect(held.validTo).toBe('2027-03-31');
    });

    it.each([
        ['the running position began', [aPosition()], '2025-01-01'],
        ['the day after the last one ended', [aPosition({ validTo: '2026-06-30' })], '2026-07-01'],
        ['any day where there was none', [], null]
    ])('may begin from %s', (_, positions, day) => {
        expect(earliestSince(positions, TODAY)).toBe(day);
    });
});

describe('where somebody stands', () => {
    it('is told by the position that runs, and by the own record where it is silent', () => {
        const position = aPosition({ title: 'CTO', department: null });
        expect(standsAt(own, [position], TODAY)).toMatchObject({ title: 'CTO', department: 'Information' });
        expect(standsAt(own, [aPosition({ title: 'CTO', validTo: '2026-01-01' })], TODAY).title).toBe('CIO');
    });

    it('is the same with the same roles in another order', () => {
        const place = { ...placeOf(own), decisionRoles: ['User', 'Approver'] as const };
        expect(samePlace(place, { ...place, decisionRoles: ['Approver', 'User'] })).toBe(true);
        expect(samePlace(place, { ...place, decisionRoles: ['User'] })).toBe(false);
        expect(samePlace(place, elsewhere)).toBe(false);
    });
});

describe('possible superiors', () => {
    const people = [
        aPerson('lin'),
        aPerson('zhao', { reportsToId: 'lin' }),
        aPerson('he', { reportsToId: 'zhao' }),
        aPerson('ma', { reportsToId: 'he' }),
        aPerson('chen', { reportsToId: 'lin' }),
        aPerson('fang', { reportsToId: 'chen', status: 'Left' })
    ];
    const offered = (id: string, all = people) =>
        superiorsFor(id, buildReportingGraph(all))
            .map((person) => person.id)
            .sort();

    it('are neither the person, nor those below, nor who left', () => {
        expect(offered('zhao')).toEqual(['chen', 'lin']);
        expect(offered('ma')).toEqual(['chen', 'he', 'lin', 'zhao']);
    });

    it('can be told in a circle, too', () => {
        const circle = [aPerson('a', { reportsToId: 'b' }), aPerson('b', { reportsToId: 'a' }), aPerson('c')];
        expect(offered('c', circle)).toEqual(['a', 'b']);
    });

    it('are all who are there for somebody who is not on the map', () => {
        expect(offered('nobody')).toEqual(['chen', 'he', 'lin', 'ma', 'zhao']);
    });
});
