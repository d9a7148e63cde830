import { cardViewOf } from 'c/cardView';
import { texts } from 'c/labels';
import { MapSubject } from 'c/mapSubject';
import PersonCard from 'c/personCard';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';
import type { Stakeholder } from '../../relationshipModel/relationshipModel';

const show = async (changes: Partial<Stakeholder>, properties: object = {}) => {
    const person = aPerson('p', changes);
    const subject = new MapSubject({ ...demoSubject(), people: [person], account: null });
    const card = mount('c-person-card', PersonCard, {
        ...{ personId: 'p', card: cardViewOf(person, subject, texts) },
        ...properties
    });
    await settle();
    return card;
};
const button = (card: HTMLElement) => card.shadowRoot?.querySelector('button') as HTMLButtonElement;

describe('the card of a person', () => {
    afterEach(clearPage);

    it('says role, attitude and closeness by sign and, to those who listen, in words', async () => {
        const card = await show({
            decisionRoles: ['User'],
            attitude: 'Opposes',
            closeness: 'OfficeMeetings',
            isStale: true
        });
        const text = (selector: string) => button(card).querySelector(selector)?.textContent;
        expect(['.role', '.symbol', '.level', '.mark'].map(text)).toEqual([texts('RMap_Role_User'), '−', 'L2', '⟳']);
        expect(button(card).getAttribute('aria-label')).toContain(texts('RMap_Card_AttitudeIs'));
    });

    it('draws what is unknown, and an empty seat, with dashes; a seat has no closeness', async () => {
        expect(button(await show({})).classList).toContain('is-dashed');
        const seat = button(await show({ status: 'Vacant' }));
        expect(seat.classList).toContain('is-dashed');
        expect(seat.querySelector('.level')).toBeNull();
    });

    it('lets somebody who has left step back', async () => {
        expect(button(await show({ status: 'Left', attitude: 'Coach' })).classList).toContain('is-dim');
    });

    it('tells who was chosen, however deep it stands', async () => {
        const card = await show({});
        const chosen = eventsOf(document.body, 'personselect');
        button(card).click();
        expect(chosen).toEqual([{ id: 'p' }]);
    });

    it('takes the focus, and is a tab stop only when told so', async () => {
        const card = await show({}, { isTabStop: true, isSelected: true, isMatch: true });
        expect(button(card).tabIndex).toBe(0);
        expect(button(await show({})).tabIndex).toBe(-1);
        (card as unknown as PersonCard).focusCard();
        expect(card.shadowRoot?.activeElement).toBe(button(card));
        expect(button(card).getAttribute('aria-current')).toBe('true');
    });

    it('is accessible', async () => {
        await expect(await show({ attitude: 'Coach' }, { isTabStop: true })).toBeAccessible();
    });
});
