import type { MapSubject } from 'c/mapSubject';
import PathObstacles from 'c/pathObstacles';
import { accountOnDay } from 'c/accountOnDay';
import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aLink, aPerson } from '../../../../../test/factories/people';

const closed = [
    { key: '0', text: 'Closed: Ann opposes us', note: 'would take effort 4', recordId: 'a1', recordText: 'Open' }
];
const show = async (subject: MapSubject, properties: object = {}) => {
    const view = mount('c-path-obstacles', PathObstacles, { subject, ...properties });
    await settle();
    return view;
};
const all = (element: HTMLElement, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
/** An account with so many pairs of departments in conflict. */
const quarrelsome = (pairs: number) => {
    const people = Array.from({ length: 2 * pairs }, (_, at) => aPerson(`p${at}`, { department: `Unit ${100 + at}` }));
    const links = Array.from({ length: pairs }, (_, at) =>
        aLink(`p${2 * at}`, `p${2 * at + 1}`, { kind: 'Conflicts' })
    );
    const records = { ...demoRecords(), stakeholders: people, positions: [], assessments: [], links };
    return demoSubject().with({ account: accountOnDay(records, DEMO_DAY) });
};

describe('what stands in the way', () => {
    afterEach(clearPage);

    it('lists closed ways with what they would take and the record', async () => {
        const view = await show(demoSubject('emr'), { closed });
        const opened = eventsOf(document.body, 'recordopen');
        expect(all(view, '.text')[0].textContent).toContain('would take effort 4');
        all(view, '.record')[0].click();
        expect(opened).toEqual([{ id: 'a1' }]);
    });

    it('names departments in conflict, and counts those beyond the list', async () => {
        const few = await show(quarrelsome(2));
        expect(all(few, 'strong').map((each) => each.textContent)).toEqual([
            'Unit 100 ⚡ Unit 101',
            'Unit 102 ⚡ Unit 103'
        ]);
        const many = await show(quarrelsome(14));
        expect(all(many, 'strong')).toHaveLength(12);
        expect(all(many, 'p.quiet').map((each) => each.textContent)).toEqual(['c.RMap_PathView_More']);
    });

    it('says so where no conflict is known', async () => {
        const view = await show(quarrelsome(0));
        expect(all(view, 'p.quiet').map((each) => each.textContent)).toEqual(['c.RMap_PathView_NoBarriers']);
    });

    it('is accessible', async () => {
        await expect(await show(demoSubject('emr'), { closed })).toBeAccessible();
    });
});
