import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { inEnglish } from '../../../../../test/factories/texts';
import HistoryChart from 'c/historyChart';
import { personHistory } from 'c/personHistory';
import type { HistoryPoint } from 'c/personHistory';
import { CHART, chartView, heightOf, historyRows } from '../chartView';

const SUBJECT = demoSubject();
const HISTORY = personHistory(SUBJECT.account!, 'zhao-wei');
const aPoint = (day: string, changes: Partial<HistoryPoint> = {}): HistoryPoint => ({
    ...{ day, strength: 50, closeness: 'OfficeMeetings', level: 2, attitude: 'Neutral' },
    ...changes
});
const draw = (...points: HistoryPoint[]) => chartView({ points, marks: [] }, inEnglish)!;
const all = (chart: HTMLElement, selector: string) => [
    ...(chart.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('the chart of a history', () => {
    it('runs from the first to the last day over the whole width', () => {
        const { strengthPath, firstDay, lastDay } = draw(aPoint('2026-01-01'), aPoint('2026-03-01', { strength: 100 }));
        expect(strengthPath).toBe(`M${CHART.left} ${heightOf(0.5)}L${CHART.width - CHART.right} ${heightOf(1)}`);
        expect([firstDay, lastDay]).toEqual(['Jan 1, 2026', 'Mar 1, 2026']);
    });

    it('leaves a gap where nothing is known, and never draws it as zero', () => {
        const gap = aPoint('2026-02-01', { strength: null, closeness: null, level: null });
        const { strengthPath, closenessPath } = draw(aPoint('2026-01-01'), gap, aPoint('2026-03-01'));
        expect(strengthPath.match(/M/g)).toHaveLength(2);
        expect(closenessPath.match(/M/g)).toHaveLength(2);
    });

    it('marks the attitude where it became another one', () => {
        const { symbols } = draw(
            aPoint('2026-01-01'),
            aPoint('2026-02-01'),
            aPoint('2026-03-01', { attitude: 'Supports' })
        );
        expect(symbols.map(({ symbol }) => symbol)).toEqual(['=', '+']);
    });

    it('lets no two symbols cover each other: of two close by, the later counts', () => {
        const close = [aPoint('2026-01-01'), aPoint('2026-01-02', { attitude: 'Opposes' }), aPoint('2026-12-01')];
        const { symbols } = draw(...close.slice(0, 2), aPoint('2026-12-01', { attitude: 'Coach' }));
        expect(symbols.map(({ symbol }) => symbol)).toEqual(['−', '★']);
        const gaps = chartView(HISTORY, inEnglish)!.symbols.map(({ x }, place, { [place + 1]: next }) =>
            next ? next.x - x : Infinity
        );
        expect(Math.min(...gaps)).toBeGreaterThan(12);
    });

    it('stays inside the drawing for everybody', () => {
        SUBJECT.people.forEach(({ id }) => {
            const view = chartView(personHistory(SUBJECT.account!, id), inEnglish);
            const numbers = `${view?.strengthPath}${view?.closenessPath}`.match(/-?\d+(\.\d+)?/g) ?? [];
            expect(numbers.every((number) => Number(number) >= 0 && Number(number) <= CHART.width)).toBe(true);
        });
    });

    it('stands on one day as well as on many', () => {
        expect(draw(aPoint('2026-01-01'))).toMatchObject({ firstDay: 'Jan 1, 2026', lastDay: '' });
        expect(chartView({ points: [], marks: [] }, inEnglish)).toBeNull();
    });

    it('says in words from what to what the strength went', () => {
        expect(draw(aPoint('2026-01-01'), aPoint('2026-03-01', { strength: null })).label).toBe(
            'Strength from 50 on Jan 1, 2026 to Unknown on Mar 1, 2026'
        );
    });
});

describe('the table of a history', () => {
    afterEach(clearPage);

    it('has a row for every marked day, the newest first', () => {
        const rows = historyRows(HISTORY, inEnglish);
        const days = new Set(HISTORY.marks.map(({ day }) => day)).add(SUBJECT.day);
        expect(rows.map(({ key }) => key)).toEqual([...days].sort().reverse());
        expect(rows[0].day).toBe('Nov 22, 2026');
    });

    it('is one click away, leads to the records, and both are accessible', async () => {
        const chart = mount('c-history-chart', HistoryChart, { subject: SUBJECT, personId: 'zhao-wei' });
        const opened = eventsOf<{ id: string }>(chart, 'recordopen');
        await settle();
        expect(all(chart, 'svg')).toHaveLength(1);
        await expect(chart).toBeAccessible();
        all(chart, '.link')[0].click();
        await settle();
        expect(all(chart, 'tbody tr').length).toBeGreaterThan(3);
        await expect(chart).toBeAccessible();
        all(chart, 'tbody .link')[0].click();
        expect(opened).toHaveLength(1);
    });

    it('says calmly that there is none', async () => {
        const chart = mount('c-history-chart', HistoryChart, { subject: SUBJECT, personId: 'nobody' });
        await settle();
        expect(all(chart, 'p').map(({ textContent }) => textContent)).toEqual(['c.RMap_History_None']);
    });
});
