import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import { inChinese, inEnglish } from '../../../../../test/factories/texts';
import AdviceList from 'c/adviceList';
import { adviceViews } from '../adviceViews';

const subject = demoSubject('emr');
const advice = subject.judgement!.advice();
const all = (list: HTMLElement, selector: string) => [
    ...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('next best actions', () => {
    afterEach(clearPage);

    it('say what to do, why, and how urgent it is, the most urgent first', () => {
        const views = adviceViews(advice, inEnglish, subject);
        expect(views.length).toBeGreaterThan(3);
        expect(views.every(({ what, reasons }) => what !== '' && reasons.length > 0)).toBe(true);
        expect(views[0].priority).toMatch(/^Priority \d+ of 100$/);
    });

    it('name an act at work that fits, what it serves, and the limit that holds', () => {
        const act = { kind: 'BusinessMeal', scenario: 'WorkDaily', motive: 'business', costLimit: 500 } as const;
        expect(adviceViews([{ ...advice[0], act }], inEnglish, subject)[0].act).toBe(
            "For example: Business meal (Work, day by day). It serves what moves them: Business motive. The customer's limit: 500"
        );
        expect(adviceViews([{ ...advice[0], act: null }], inEnglish, subject)[0].act).toBe('');
        expect(adviceViews([{ ...advice[0], act }], inChinese, subject)[0].act).toContain('商务宴请');
    });

    it('shows three, then all', async () => {
        const list = mount('c-advice-list', AdviceList, { advice, names: subject });
        await settle();
        expect(all(list, '.card')).toHaveLength(3);
        all(list, '.more')[0].click();
        await settle();
        expect(all(list, '.card')).toHaveLength(advice.length);
        await expect(list).toBeAccessible();
    });

    it('says so when nothing is asked for', async () => {
        const list = mount('c-advice-list', AdviceList, { advice: [] });
        await settle();
        expect(all(list, '.card')).toEqual([]);
        expect(all(list, '.quiet')[0].textContent).toBe('c.RMap_Advice_None');
    });
});
