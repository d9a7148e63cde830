import { demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { english, inEnglish } from '../../../../../test/factories/texts';
import { accountOnDay } from 'c/accountOnDay';
import { judge } from 'c/judgement';
import type { MapSubject } from 'c/mapSubject';
import { DEAL_STATUSES, termOf } from 'c/vocabulary';
import { panelFor } from '../panels';
import { risksFor } from '../risks';
import { riskLines, riskSections } from '../riskSections';
import { ANSWERS, layerIndex } from '../standingItems';
import type { StandingKey } from '../standingItems';
import { earlierJudgement, trendOf } from 'c/trend';

const DEAL = demoSubject('emr');
const ACCOUNT = demoSubject();
const itemsOf = (subject: MapSubject, withEarlier = false) => {
    const earlier = withEarlier ? earlierJudgement(subject.account!) : null;
    return ANSWERS.flatMap((answer) => answer(subject, subject.judgement!, () => earlier, inEnglish));
};
const itemOf = (subject: MapSubject, key: StandingKey, withEarlier = false) =>
    itemsOf(subject, withEarlier).find((item) => item.key === key)!;
const panelOf = (subject: MapSubject, key: StandingKey) => panelFor(key, subject, subject.judgement!, inEnglish);

describe('where we stand', () => {
    it('is answered in one order: verdict, layers, risks, path', () => {
        const keys = ['verdict', 'Key', 'General', 'Organisational', 'risks', 'path'];
        expect(itemsOf(DEAL).map(({ key }) => key)).toEqual(keys);
        expect(itemsOf(ACCOUNT).map(({ key }) => key)).toEqual(keys);
    });

    it('tells a deal’s status by symbol and words, an account’s health by its number', () => {
        const { symbol, labelKey } = termOf(DEAL_STATUSES, DEAL.judgement!.decision('emr')!.status);
        expect(itemOf(DEAL, 'verdict')).toMatchObject({ symbol, label: '', value: english.get(labelKey) });
        const health = Math.round(ACCOUNT.judgement!.health().value!);
        expect(itemOf(ACCOUNT, 'verdict')).toMatchObject({ label: 'Account health', value: String(health) });
    });

    it('says of a deal without anybody that nobody is mapped, which is not red', () => {
        const records = { ...demoRecords(), buyingRoles: [] };
        const subject = DEAL.with({ account: accountOnDay(records, DEAL.day) });
        expect(itemOf(subject, 'verdict')).toMatchObject({
            value: 'Nobody mapped',
            className: 'item verdict is-unknown'
        });
        expect(itemOf(subject, 'path').value).toBe('Nobody is mapped on this opportunity');
    });

    it('names the people on the way to power, and how many other ways there are', () => {
        const { best, alternatives, targetId } = DEAL.judgement!.pathToPower('emr').answers[0];
        const through = best!.personIds.slice(0, -1).map((id) => DEAL.nameOf(id));
        expect(itemOf(DEAL, 'path').label).toBe(`Path to ${DEAL.nameOf(targetId)}:`);
        expect(itemOf(DEAL, 'path').value).toBe(through.length > 0 ? through.join(' → ') : 'Direct');
        expect(itemOf(DEAL, 'path').note).toBe(alternatives.length > 0 ? `${alternatives.length} more` : '');
    });

    it('looks on an account for the way to whoever has most power there', () => {
        expect(itemOf(ACCOUNT, 'path').label).toBe(`Path to ${ACCOUNT.nameOf('lin-yaohua')}:`);
    });

    it('counts the risks of the deal that is looked at, not those of another one', () => {
        const ofDeal = risksFor(DEAL.judgement!, 'emr');
        const ofAll = risksFor(ACCOUNT.judgement!, null);
        expect(ofDeal.length).toBeLessThan(ofAll.length);
        expect(itemOf(DEAL, 'risks').value).toBe(`${riskLines(ofDeal).length} risks`);
    });

    it('is calm about an account of which nothing is known', () => {
        const account = accountOnDay({ stakeholders: [] }, '2026-11-22');
        const subject = ACCOUNT.with({ account, people: [] });
        expect(itemOf(subject, 'Key').value).toBe('Unknown');
        expect(itemOf(subject, 'path').label).toBe('Path to power');
        expect(() => itemsOf(subject, true)).not.toThrow();
    });
});

describe('a trend', () => {
    it('compares with the same account ninety days before', () => {
        const earlier = judge(accountOnDay(demoRecords(), '2026-08-24'));
        expect(earlierJudgement(ACCOUNT.account!).account.day).toBe('2026-08-24');
        expect(itemOf(ACCOUNT, 'Key', true).trend).toEqual(
            trendOf(layerIndex(earlier, 'Key'), layerIndex(ACCOUNT.judgement!, 'Key'), 90, inEnglish)
        );
    });

    it('says what a deal’s status was, where it was another', () => {
        const records = demoRecords();
        const late = {
            ...records,
            assessments: records.assessments!.map((each) => ({ ...each, assessedOn: '2026-11-01' }))
        };
        const subject = DEAL.with({ account: accountOnDay(late, DEAL.day) });
        expect(itemOf(subject, 'verdict', true).trend).toEqual({
            sign: '▲',
            text: '90 days ago: Red: no key player supports us',
            className: 'trend is-up'
        });
    });
});

describe('the reasons of an answer', () => {
    it('go from why to what to do, and on to the view that shows more', () => {
        const verdict = panelOf(DEAL, 'verdict');
        expect(verdict.sections[0].reasons).toEqual(DEAL.judgement!.decision('emr')!.because);
        expect(verdict.sections[1].explained).toBe(DEAL.judgement!.dealHealth('emr'));
        expect(verdict.advice.length).toBeGreaterThan(0);
        expect(verdict.view).toBe('decision');
    });

    it('name the open deals of an account with their status', () => {
        const [health, deals] = panelOf(ACCOUNT, 'verdict').sections;
        expect(health.explained).toBe(ACCOUNT.judgement!.health());
        expect(deals.reasons.map(({ recordId }) => recordId).sort()).toEqual(['emr', 'imaging']);
    });

    it('tell of a layer its parts, its gaps, its people and the advice that serves it', () => {
        const { sections, people, advice, view } = panelOf(ACCOUNT, 'Key');
        const { key } = ACCOUNT.judgement!.layers();
        expect(sections[0].explained).toBe(key.index);
        expect(sections[1].reasons).toHaveLength(key.gaps.length);
        expect(people.map(({ id }) => id)).toEqual(key.stakeholderIds.slice(0, 8));
        expect(advice.every(({ layer }) => layer === 'Key')).toBe(true);
        expect(view).toBe('layers');
    });

    it('tell of the path every hop, the other ways, and what is closed', () => {
        const { answers } = DEAL.judgement!.pathToPower('emr');
        const { sections, people } = panelOf(DEAL, 'path');
        expect(sections[0].reasons).toHaveLength(answers[0].best!.hops.length);
        expect(sections.filter(({ key }) => key.startsWith('way'))).toHaveLength(1 + answers[0].alternatives.length);
        expect(people.map(({ id }) => id)).toEqual(answers[0].best!.personIds);
    });

    it('tell every risk with its record', () => {
        const { sections } = panelOf(DEAL, 'risks');
        const told = sections.flatMap(({ reasons }) => reasons);
        expect(told).toHaveLength(risksFor(DEAL.judgement!, 'emr').length);
    });

    it('tell in one line what is said of several people, the gravest first, and name a few of them', () => {
        const [risk] = risksFor(DEAL.judgement!, 'emr').filter(({ kind }) => kind === 'CompetitorCloser');
        const about = ({ id, name }: { id: string; name: string }) => ({
            ...{ ...risk, stakeholderIds: [id] },
            reason: { ...risk.reason, values: { ...risk.reason.values, person: name } }
        });
        const people = DEAL.people.slice(0, 8);
        const [line] = riskSections([...people.map(about), about(people[0])], DEAL, inEnglish);
        expect(line).toMatchObject({ isFolded: true, heading: 'A competitor is closer: 8' });
        expect(line.names).toBe(
            `${people
                .slice(0, 6)
                .map(({ name }) => name)
                .join(', ')} and 2 more`
        );
        expect(riskSections([about(people[0])], DEAL, inEnglish)).toMatchObject([{ isFolded: false, heading: '' }]);
    });
});
