import { aBuyingRole, aPerson } from '../../../../../test/factories/people';
import type { Texts } from '../../labels/labels';
import { cardViewOf, headingText } from '../cardView';

const texts: Texts = (key, ...values) => [key.replace('RMap_', ''), ...values].join(' ');

describe('a card', () => {
    it('shows unknown as unknown, not as neutral or no contact', () => {
        const view = cardViewOf(aPerson('p'), texts);
        expect(view).toMatchObject({ isUnknown: true, rungs: null, role: '', dealPart: 'none' });
        expect(view.attitude.symbol).toBe('?');
        expect(view.closeness.symbol).toBe('–');
    });

    it('shows no contact as known', () => {
        expect(cardViewOf(aPerson('p', { closeness: 'NoContact' }), texts)).toMatchObject({ rungs: 0 });
    });

    it('shows the first role and how many more there are', () => {
        const person = aPerson('p', { decisionRoles: ['User', 'Approver', 'Gatekeeper'] });
        expect(cardViewOf(person, texts)).toMatchObject({
            role: 'Card_RoleAndMore Role_Approver 2',
            roles: 'Role_Approver, Role_User, Role_Gatekeeper'
        });
    });

    it('says what state a seat is in', () => {
        const seat = cardViewOf(aPerson('p', { status: 'Vacant', title: 'Controller', isStale: true }), texts);
        expect(seat).toMatchObject({ isSeat: true, title: 'Status_Vacant · Controller', isStale: false });
        expect(seat.description).not.toContain('Card_AttitudeIs');
    });

    it('marks who left, who is to be rechecked and where a proposal waits', () => {
        expect(cardViewOf(aPerson('p', { status: 'Left' }), texts).isLeft).toBe(true);
        expect(cardViewOf(aPerson('p', { isStale: true }), texts).isStale).toBe(true);
        expect(cardViewOf(aPerson('p', { openProposalCount: 1 }), texts).hasProposal).toBe(true);
    });

    it('lets the role on the deal outrank the general one', () => {
        const person = aPerson('p', { decisionRoles: ['User'] });
        const onDeal = new Map([['p', [aBuyingRole('p', { role: 'Approver' })]]]);
        expect(cardViewOf(person, texts, onDeal)).toMatchObject({ role: 'Role_Approver', dealPart: 'member' });
        expect(cardViewOf(aPerson('q', { decisionRoles: ['User'] }), texts, onDeal)).toMatchObject({
            role: 'Role_User',
            dealPart: 'bystander'
        });
    });

    it('keeps the general role of a member whose part has no role', () => {
        const onDeal = new Map([['p', [aBuyingRole('p')]]]);
        expect(cardViewOf(aPerson('p', { decisionRoles: ['User'] }), texts, onDeal).role).toBe('Role_User');
    });

    it('says everything in words', () => {
        const person = aPerson('p', {
            name: 'Lin',
            title: 'President',
            department: 'Board',
            decisionRoles: ['Approver'],
            attitude: 'Supports',
            closeness: 'OfficeMeetings',
            isStale: true,
            openProposalCount: 1
        });
        expect(cardViewOf(person, texts).description).toBe(
            'Lin, President, Board, Role_Approver, Card_AttitudeIs Attitude_Supports, ' +
                'Card_ClosenessIs Closeness_OfficeMeetings, Card_Recheck, Card_Proposal'
        );
    });

    it('names a group by its kind, and the unplaced by what is missing', () => {
        expect(headingText({ kind: 'Partner', reason: 'outside', count: 1 }, texts)).toBe('◆ Group_Partner');
        expect(headingText({ kind: null, reason: 'unplaced', count: 1 }, texts)).toBe('Group_Unplaced');
    });
});
