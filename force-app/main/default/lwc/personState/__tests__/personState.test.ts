import { DEMO_DAY, demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { inChinese, inEnglish } from '../../../../../test/factories/texts';
import { accountOnDay } from 'c/accountOnDay';
import { stateOf } from 'c/relationshipModel';
import PersonState from 'c/personState';
import { levelMeters, placementText, strengthMeter, trustMeters } from '../meters';
import { colleaguesOf, copyRows, flagsOf, stageViews, standingRows } from '../stateView';

const DEAL = demoSubject('emr');
const all = (state: HTMLElement, selector: string) => [
    ...(state.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const show = async (properties: object = {}) => {
    const state = mount('c-person-state', PersonState, { subject: DEAL, personId: 'zhao-wei', ...properties });
    await settle();
    return state;
};
const PERSON = aPerson('p', { ownerName: 'Ana Reis' });
const given = (changes: Parameters<typeof anAssessment>[1], day = '2026-11-22') =>
    accountOnDay({ stakeholders: [PERSON], assessments: [anAssessment('a1', changes)] }, day);
const standing = (...args: Parameters<typeof given>) => given(...args).standing('p')!;
const rowsOf = (...args: Parameters<typeof given>) =>
    Object.fromEntries(standingRows(PERSON, standing(...args), inEnglish).map((row) => [row.key, row]));

describe('the rows of a relationship', () => {
    it('say what was observed, when, and which record says so', () => {
        expect(rowsOf({ attitude: 'Supports' }).attitude).toMatchObject({
            value: '+ Supports, not exclusively',
            day: 'Oct 1, 2026',
            recordId: 'a1',
            recordText: 'Attitude, observed Oct 1, 2026: open the record'
        });
    });

    it('say unknown for what nobody observed', () => {
        expect(rowsOf({}).attitude).toMatchObject({ value: '? Unknown', className: 'value is-unknown', recordId: '' });
    });

    it('show the level that has evidence, and what was claimed beyond it', () => {
        const claim = { closeness: 'MutualTrust', evidence: 'He said so', evidenceStrength: 'Unclear' } as const;
        expect(rowsOf(claim).closeness.value).toBe('Unknown');
        expect(rowsOf(claim).closeness.remark).toContain('Claimed: L5 Mutual trust. The evidence shows less.');
    });

    it('ask for a recheck once the review is due', () => {
        const seen = { closeness: 'OfficeMeetings', evidenceStrength: 'Explicit' } as const;
        expect(rowsOf(seen).closeness.remark).toMatch(/^Current until /);
        expect(rowsOf(seen, '2027-06-01').closeness.remark).toMatch(/^Recheck: review was due /);
    });

    it('tell the target with its day', () => {
        const aimed = { ...PERSON, targetCloseness: 'OutOfHours' as const, targetOn: '2027-01-31' };
        const rows = standingRows(aimed, standing({}), inEnglish);
        expect(rows.find(({ key }) => key === 'target')?.value).toContain('by Jan 31, 2027');
    });

    it('come from the current copy until the history has been read', () => {
        const rows = copyRows({ ...PERSON, attitude: 'Coach', power: 5 }, inEnglish);
        expect(rows.map(({ value }) => value)).toEqual(['★ Coach', 'Unknown', 'Unknown', '5 of 5', 'Unknown']);
    });
});

describe('who stands where', () => {
    const seen = { closeness: 'MealsAndEvents', evidenceStrength: 'Explicit' } as const;
    const theirs = { competitor: 'Northwind', competitorCloseness: 'OfficeMeetings' } as const;

    it('puts each competitor beside us, by number, bar and words', () => {
        const { competitors } = stateOf([anAssessment('a1', { ...seen, ...theirs })]);
        expect(levelMeters(standing({ ...seen, ...theirs }), competitors, 'Ana Reis', inEnglish)).toMatchObject([
            { label: 'Us · Ana Reis', share: 0.6, text: 'L3', note: 'Business meals and events', side: 'ours' },
            {
                label: 'Northwind',
                share: 0.4,
                text: 'L2',
                note: 'Receives them in the office · Oct 1, 2026',
                side: 'theirs'
            }
        ]);
    });

    it('names the owner, who observed, and ours with a tie', () => {
        const account = given({ assessedByName: 'Ben Ito' });
        const subject = DEAL.with({ account, people: [PERSON] });
        expect(colleaguesOf(subject, account, PERSON)).toEqual(['Ana Reis', 'Ben Ito']);
    });

    it('lights every stage up to the one reached, and none while it is unknown', () => {
        const reached = (views: readonly { className: string }[]) =>
            views.map(({ className }) => className.includes('is-reached'));
        expect(reached(stageViews(standing({ connectionStage: 'Trust' }), inEnglish))).toEqual([
            true,
            true,
            true,
            false
        ]);
        expect(reached(stageViews(standing({}), inEnglish))).toEqual([false, false, false, false]);
        expect(stageViews(standing({}), inChinese).map(({ text }) => text)).toEqual(['知', '连', '信', '用']);
    });

    it('calls nobody a champion by attitude alone', () => {
        const coach = { attitude: 'Coach', evidenceStrength: 'Explicit', evidence: 'Guides us' } as const;
        expect(flagsOf(standing({ ...coach, politicalStatus: 'InnerCircle' }), inEnglish)).toEqual(['Champion']);
        expect(flagsOf(standing({ ...coach, politicalStatus: 'Outside' }), inEnglish)).toEqual(['Coach without power']);
        expect(flagsOf(standing(coach), inEnglish)).toEqual([]);
    });

    it('shows the pillars of trust where one is known', () => {
        expect(trustMeters(standing({}), inEnglish)).toEqual([]);
        expect(trustMeters(standing({ reliability: 4 }), inEnglish).map(({ text }) => text)).toEqual([
            'Unknown',
            '4 of 5',
            'Unknown'
        ]);
    });

    it('says an estimate is one', () => {
        const [placement] = DEAL.judgement!.placements('emr').filter(({ power }) => !power.estimated);
        expect(placementText(placement, inEnglish)).toMatch(/^\d × /);
        const estimated = { ...placement, power: { ...placement.power, estimated: true } };
        expect(placementText(estimated, inEnglish)).toMatch(/\(estimated\)$/);
    });

    it('has an unknown strength that looks so', () => {
        expect(strengthMeter({ value: null, known: 0, parts: [] }, inEnglish)).toMatchObject({
            share: null,
            text: 'Unknown'
        });
    });
});

describe('the state of a relationship', () => {
    afterEach(clearPage);

    it('shows the strength with its trend, and its parts when asked why', async () => {
        const state = await show();
        expect(all(state, '.trend')).toHaveLength(1);
        expect(all(state, 'c-reason-list')).toEqual([]);
        all(state, '.strength .why')[0].click();
        await settle();
        expect(all(state, 'c-reason-list')).toHaveLength(1);
        await expect(state).toBeAccessible();
    });

    it('shows why somebody has that power and interest', async () => {
        const state = await show();
        all(state, '.row .why')[0].click();
        await settle();
        expect(all(state, 'c-reason-list')).toHaveLength(2);
        Object.assign(state, { personId: 'nobody' });
        await settle();
        expect(all(state, 'c-reason-list')).toEqual([]);
    });

    it('leads to the record of an observation and of a part', async () => {
        const state = await show();
        const opened = eventsOf<{ id: string }>(state, 'recordopen');
        all(state, '.record')[0].click();
        all(state, '.why')[0].click();
        await settle();
        all(state, 'c-reason-list')[0].shadowRoot?.querySelector<HTMLElement>('button.record')?.click();
        expect(opened).toHaveLength(2);
        expect(opened[0].id).toBe(DEAL.account!.standing('zhao-wei', 'emr')!.attitude.assessmentId);
    });

    it('shows the current copy while the history is being read', async () => {
        const state = await show({ subject: DEAL.with({ account: null }) });
        expect(all(state, '.row').length).toBeGreaterThan(4);
        expect(all(state, '.strength')).toEqual([]);
        await expect(state).toBeAccessible();
    });

    it('looks at the day of the subject', async () => {
        const text = async (day: string) => {
            const state = await show({ subject: demoSubject('emr', day) });
            return all(state, '.rows')[0].textContent;
        };
        expect(await text('2025-11-01')).not.toBe(await text(DEMO_DAY));
    });
});
