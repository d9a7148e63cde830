import { aPerson } from '../../../../../test/factories/people';
import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import StructureNote from 'c/structureNote';
import { problemTexts } from '../problemTexts';

const subjectOf = (...people: Stakeholder[]) =>
    new MapSubject({
        ...{ accountName: 'Meridian', day: '2026-11-22', people, links: [], opportunityId: null },
        ...{ buyingRoles: null, account: null, shown: null, changes: null }
    });
const BROKEN = subjectOf(aPerson('a', { reportsToId: 'a' }), aPerson('b', { reportsToId: 'gone' }));
const show = (subject: MapSubject) => mount('c-structure-note', StructureNote, { subject });
const find = (note: HTMLElement, selector: string) => note.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

describe('the note about the reporting lines', () => {
    afterEach(clearPage);

    it('is silent when nothing is wrong', async () => {
        const note = show(subjectOf(aPerson('a')));
        await settle();
        expect(find(note, '.note')).toBeNull();
    });

    it('lists what is wrong when asked', async () => {
        const note = show(BROKEN);
        await settle();
        expect(find(note, '.list')).toBeNull();
        find(note, '.toggle')?.click();
        await settle();
        expect(note.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
    });

    it('can be put away', async () => {
        const note = show(BROKEN);
        await settle();
        find(note, 'lightning-button-icon')?.click();
        await settle();
        expect(find(note, '.note')).toBeNull();
    });

    it('names the people concerned, in the order of a circle', () => {
        const circle = { kind: 'cycle', ids: ['a', 'b', 'x'], superiorId: 'b' } as const;
        const nameOf = (id: string) => ({ a: 'Ana', b: 'Ben' })[id];
        const texts = problemTexts([circle], nameOf, (key, ...values) => [key, ...values].join('|'));
        expect(texts).toEqual([{ key: '0', text: 'RMap_Problem_cycle|Ana → Ben → x|Ana' }]);
    });

    it('is accessible', async () => {
        const note = show(BROKEN);
        await settle();
        find(note, '.toggle')?.click();
        await settle();
        await expect(note).toBeAccessible();
    });
});
