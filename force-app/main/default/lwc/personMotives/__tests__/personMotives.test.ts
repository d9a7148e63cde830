import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import PersonMotives from 'c/personMotives';

const subject = demoSubject('emr');
const show = async (personId: string) => {
    const motives = mount('c-person-motives', PersonMotives, { subject, personId });
    await settle();
    return motives;
};
const all = (motives: HTMLElement, selector: string) => [
    ...(motives.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('what moves a person', () => {
    afterEach(clearPage);

    it('is shown with demands and the record that says so', async () => {
        const motives = await show('chen-min');
        const opened = eventsOf(motives, 'recordopen');
        expect((all(motives, 'c-meter-list')[0] as HTMLElement & { meters: unknown[] }).meters).toHaveLength(3);
        expect(all(motives, '.demands')[0].textContent).toContain('Total cost over five years');
        all(motives, '.record')[0].click();
        expect(opened).toEqual([{ id: subject.account!.standing('chen-min', 'emr')!.demands.assessmentId }]);
        await expect(motives).toBeAccessible();
    });

    it('takes no room where nothing is known', async () => {
        expect(all(await show('nobody'), '*')).toEqual([]);
    });
});
