import type { AccountOnDay } from 'c/accountOnDay';
import { contactShare, freshness } from 'c/coverage';
import { peopleIn } from 'c/coverageGrid';
import type { CoverageGrid, GridCell } from 'c/coverageGrid';
import { texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Place } from 'c/rowGrid';
import { columnNames, rowName } from './gridView';

/** A cell that is open: who is there, and how far they are covered. */
export interface DetailView {
    readonly title: string;
    /** Shares in words, as far as they are known. */
    readonly shares: string;
    readonly owners: string;
    readonly ids: readonly string[];
}

/** What is told of an open cell; null when none is open. */
export function detailFor(
    grid: CoverageGrid | undefined,
    open: Place | null,
    subject: MapSubject | undefined
): DetailView | null {
    const cell = open && grid?.cellAt(open.row, open.column);
    if (!cell || !grid || !subject?.account) {
        return null;
    }
    const title = `${rowName(grid, open.row, texts)} · ${columnNames(grid, texts)[open.column]}`;
    return detailView(cell, title, subject.account);
}

/** Those without contact come first, then the unknown, then those in contact, then empty seats. */
function detailView(cell: GridCell, title: string, account: AccountOnDay): DetailView {
    const { group, ownerNames } = cell;
    const percent = (value: number | null): number[] => (value === null ? [] : [Math.round(value)]);
    const shares = [
        ...percent(contactShare(account, group).value).map((share) => texts('RMap_Cover_Share', share)),
        ...percent(freshness(account, group).value).map((share) => texts('RMap_Cover_Fresh', share))
    ];
    const contacted = new Set(group.contactedIds);
    const unknown = new Set(group.contactUnknownIds);
    const rank = (id: string): number => (contacted.has(id) ? 2 : unknown.has(id) ? 1 : 0);
    const ids = [...group.customerIds].sort((a, b) => rank(a) - rank(b));
    return {
        title,
        shares: shares.join(' · '),
        owners: ownerNames.length > 0 ? texts('RMap_Cover_Owners', ownerNames.join(', ')) : '',
        ids: [...ids, ...peopleIn({ ...group, customerIds: [] })]
    };
}
