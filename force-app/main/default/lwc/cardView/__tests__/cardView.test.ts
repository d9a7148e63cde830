import { aBuyingRole, aPerson } from '../../../../../test/factories/people';
import type { Texts } from '../../labels/labels';
import { MapSubject } from '../../mapSubject/mapSubject';
import type { SubjectFacts } from '../../mapSubject/mapSubject';
import { cardViewOf, changeMarksOf, foldView } from '../cardView';

const texts: Texts = (key, ...values) => [key.replace('RMap_', ''), ...values].join(' ');

const subject = (facts: Partial<SubjectFacts> = {}) =>
    new MapSubject({
        accountName: 'Meridian',
        day: '2026-11-22',
        people: [],
        links: [],
        opportunityId: null,
        buyingRoles: null,
        account: null,
        shown: null,
        changes: null,
        ...facts
    });
const onDeal = (...roles: ReturnType<typeof aBuyingRole>[]) => subject({ opportunityId: 'deal', buyingRoles: roles });
const card = (changes: Parameters<typeof aPerson>[1] = {}, on = subject()) =>
    cardViewOf(aPerson('p', changes), on, texts);

describe('a card', () => {
    it('shows unknown as unknown, not as neutral or no contact', () => {
        const view = card();
        expect(view).toMatchObject({ isDashed: true, rungs: null, role: '', dealPart: 'none', isDim: false });
        expect(view.attitude.symbol).toBe('?');
        expect(view.closeness.symbol).toBe('–');
    });

    it('shows no contact as known', () => {
        expect(card({ closeness: 'NoContact' })).toMatchObject({ rungs: 0 });
    });

    it('shows the first role and how many more there are', () => {
        const view = card({ decisionRoles: ['User', 'Approver', 'Gatekeeper'] });
        expect(view.role).toBe('Card_RoleAndMore Role_Approver 2');
        expect(view.description).toContain('Role_Approver, Role_User, Role_Gatekeeper');
    });

    it('says what state a seat is in', () => {
        const seat = card({ status: 'Vacant', title: 'Controller', isStale: true, attitude: 'Neutral' });
        expect(seat).toMatchObject({ isSeat: true, isDashed: true, title: 'Status_Vacant · Controller', marks: '' });
        expect(seat.description).not.toContain('Card_AttitudeIs');
    });

    it('marks who left, who is to be rechecked and where a proposal waits', () => {
        expect(card({ status: 'Left' }).isLeft).toBe(true);
        expect(card({ isStale: true, openProposalCount: 1 }).marks).toBe('⟳✎');
    });

    it('marks what changed, by symbol and in words', () => {
        const view = cardViewOf(aPerson('p'), subject(), texts, { change: 'up' });
        expect(view.marks).toBe('▲');
        expect(view.description).toContain('Mark_up');
    });

    it('lets the role on the deal outrank the general one, and those without a part step back', () => {
        const deal = onDeal(aBuyingRole('p', { role: 'Approver' }));
        expect(card({ decisionRoles: ['User'] }, deal)).toMatchObject({
            role: 'Role_Approver',
            dealPart: 'member',
            isDim: false
        });
        expect(cardViewOf(aPerson('q', { decisionRoles: ['User'] }), deal, texts)).toMatchObject({
            role: 'Role_User',
            dealPart: 'bystander',
            isDim: true
        });
    });

    it('lets nobody step back on a deal in which nobody has a part yet', () => {
        expect(card({}, onDeal())).toMatchObject({ dealPart: 'none', isDim: false });
    });

    it('lets those step back who do not pass the filter', () => {
        expect(card({}, subject({ shown: new Set(['q']) })).isDim).toBe(true);
        expect(card({}, subject({ shown: new Set(['p']) })).isDim).toBe(false);
    });

    it('keeps the general role of a member whose part has no role', () => {
        expect(card({ decisionRoles: ['User'] }, onDeal(aBuyingRole('p'))).role).toBe('Role_User');
    });

    it('says everything in words', () => {
        const view = card({
            ...{ name: 'Lin', title: 'President', department: 'Board', decisionRoles: ['Approver'] },
            ...{ attitude: 'Supports', closeness: 'OfficeMeetings', isStale: true, kind: 'Partner' }
        });
        expect(view.description).toBe(
            'Lin, President, Board, Kind_Partner, Role_Approver, Card_AttitudeIs Attitude_Supports, ' +
                'Card_ClosenessIs Closeness_OfficeMeetings, Card_Recheck'
        );
    });
});

describe('the mark of a change', () => {
    const change = (kind: string, from: string | null, to: string | null) =>
        ({ kind, stakeholderId: 'p', from, to, date: null, recordId: null, labelKey: '' }) as never;

    it.each([
        [[change('attitude', 'Opposes', 'Supports')], 'up'],
        [[change('closeness', 'OfficeMeetings', 'NoContact')], 'down'],
        [[change('attitude', null, 'Supports')], 'changed'],
        [[change('title', 'A', 'B')], 'changed'],
        [[change('title', 'A', 'B'), change('closeness', 'NoContact', 'OfficeMeetings')], 'up'],
        [[change('attitude', 'Supports', 'Opposes'), change('closeness', 'NoContact', 'OfficeMeetings')], 'down'],
        [[change('attitude', 'Supports', 'Opposes'), change('left', null, null)], 'left']
    ])('is the weightiest of %j: %s', (changes, mark) => {
        expect(changeMarksOf(changes).get('p')).toBe(mark);
    });

    it('is none where nothing is compared', () => {
        expect(changeMarksOf(null).size).toBe(0);
    });
});

describe('a fold', () => {
    const attitudes = new Map([
        ['Supports' as const, 3],
        [null, 1]
    ]);

    it('counts those who are hidden and says how they stand to us, unknown apart', () => {
        const view = foldView({ isOpen: false, count: 4, attitudes }, texts);
        expect(view.sign).toBe('▸ 4');
        expect(view.text).toBe('Fold_Hidden 4 Fold_Part Attitude_Supports 3, Fold_Part Attitude_Unknown 1');
    });

    it('only says how many are below where they are shown', () => {
        const view = foldView({ isOpen: true, count: 4, attitudes }, texts);
        expect(view).toMatchObject({ sign: '▾', text: 'Fold_Open 4' });
    });
});
