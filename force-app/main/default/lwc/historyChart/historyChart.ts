import { api, LightningElement } from 'lwc';
import { LABELS, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { personHistory } from 'c/personHistory';
import type { PersonHistory } from 'c/personHistory';
import { remember } from 'c/remember';
import { CHART, chartView, heightOf, historyRows } from './chartView';
import type { ChartView, HistoryRow } from './chartView';

/** Lines of the scale, as shares of it. */
const GRID = [0, 0.5, 1];

/**
 * How a relationship came to be what it is: strength, closeness and attitude over time with the dated records as marks;
 * or the same as a table.
 * @fires HistoryChart#recordopen detail: { id }; bubbles as far as whoever holds it
 */
export default class HistoryChart extends LightningElement {
    @api subject: MapSubject | null = null;
    @api personId: string | null = null;

    labels = LABELS;
    isTable = false;
    viewBox = `0 0 ${CHART.width} ${CHART.height}`;
    dayY = CHART.height - 6;
    firstX = CHART.left;
    lastX = CHART.width - CHART.right;
    symbolY = CHART.top - 8;
    grid = GRID.map((share) => ({
        key: String(share),
        path: `M${CHART.left} ${heightOf(share)}H${CHART.width - CHART.right}`,
        y: heightOf(share) + 3,
        text: String(100 * share)
    }));
    scaleX = CHART.left - 4;
    private readonly historyOf = remember(historyFor);
    private readonly viewOf = remember(chartView);
    private readonly rowsOf = remember(historyRows);

    get chart(): ChartView | null {
        return this.viewOf(this.history, wording);
    }

    get isEmpty(): boolean {
        return !this.chart;
    }

    get rows(): readonly HistoryRow[] {
        return this.rowsOf(this.history, wording);
    }

    get toggleText(): string {
        return this.isTable ? LABELS.RMap_History_Chart : LABELS.RMap_History_Table;
    }

    handleToggle(): void {
        this.isTable = !this.isTable;
    }

    handleRecord(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true }));
    }

    private get history(): PersonHistory {
        return this.historyOf(this.subject, this.personId);
    }
}

const NO_HISTORY: PersonHistory = { points: [], marks: [] };

function historyFor(subject: MapSubject | null, id: string | null): PersonHistory {
    return subject?.account && id !== null ? personHistory(subject.account, id, subject.opportunityId) : NO_HISTORY;
}
