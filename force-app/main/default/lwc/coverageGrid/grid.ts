import type { Coverage, CoverageCell, CoverageGroup } from 'c/coverage';
import type { MapSubject } from 'c/mapSubject';
import type { Place } from 'c/rowGrid';
import { rankOf, SENIORITIES } from 'c/vocabulary';
import { fillOf } from './fills';
import type { GridCell, GridGap, GridLevel, GridRow, OwnerRow } from './types';

/** Coverage as a grid: departments down, levels across, the highest first, the unknown ones last. */
export class CoverageGrid {
    readonly levels: readonly GridLevel[];
    readonly rows: readonly GridRow[];
    /** Of all departments: a cell for each level. */
    readonly levelTotals: readonly GridCell[];
    readonly total: GridCell;
    /** The gravest first: the highest level, known to be without contact, the most people. */
    readonly gaps: readonly GridGap[];
    /** Who covers most first; nobody last. */
    readonly owners: readonly OwnerRow[];
    private places: ReadonlyMap<string, Place> | null = null;

    constructor(
        private readonly subject: MapSubject,
        coverage: Coverage
    ) {
        this.levels = coverage.levels.map(({ level }) => level);
        const byDepartment = new Map<string | null, CoverageCell[]>();
        for (const cell of coverage.cells) {
            byDepartment.set(cell.department, [...(byDepartment.get(cell.department) ?? []), cell]);
        }
        this.rows = coverage.departments.map((department) => {
            const found = byDepartment.get(department.department) ?? [];
            const at = (level: GridLevel) => found.find((cell) => cell.level === level);
            const cells = this.levels.map((level) => {
                const group = at(level);
                return group ? this.cellOf(group) : null;
            });
            return { department: department.department, cells, total: this.cellOf(department) };
        });
        this.levelTotals = coverage.levels.map((level) => this.cellOf(level));
        this.total = this.cellOf(coverage.all);
        this.gaps = this.findGaps();
        this.owners = coverage.owners
            .map((owner) => ({ ownerName: owner.ownerName, cell: this.cellOf(owner) }))
            .sort(
                (a, b) =>
                    Number(a.ownerName === null) - Number(b.ownerName === null) ||
                    b.cell.group.customerIds.length - a.cell.group.customerIds.length
            );
    }

    /** The cell at a place: past the levels stand the totals, past the departments those of the levels. */
    cellAt(row: number, column: number): GridCell | null {
        const { cells, total } = this.rows[row] ?? { cells: this.levelTotals, total: this.total };
        return column < cells.length ? cells[column] : total;
    }

    /** In which cell somebody is; undefined for who is in none: an outsider or a leaver. */
    placeOf(id: string): Place | undefined {
        this.places ??= new Map(
            this.rows.flatMap(({ cells }, row) =>
                cells.flatMap((cell, column) =>
                    cell ? peopleIn(cell.group).map((each) => [each, { row, column }] as const) : []
                )
            )
        );
        return this.places.get(id);
    }

    /** Where a cell of another grid is in this one: the same department and level. Null when it is not there. */
    samePlace(other: CoverageGrid, { row, column }: Place): Place | null {
        const department = other.rows[row];
        const at = {
            row: department
                ? this.rows.findIndex((each) => each.department === department.department)
                : this.rows.length,
            column: column < other.levels.length ? this.levels.indexOf(other.levels[column]) : this.levels.length
        };
        return at.row >= 0 && at.column >= 0 && this.cellAt(at.row, at.column) ? at : null;
    }

    private cellOf(group: CoverageGroup): GridCell {
        const counts = new Map<string, number>();
        for (const id of group.customerIds) {
            const owner = this.subject.person(id)?.ownerName?.trim();
            if (owner) {
                counts.set(owner, (counts.get(owner) ?? 0) + 1);
            }
        }
        const ownerNames = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
        const isShown = peopleIn(group).some((id) => this.subject.isShown(id));
        return { group, fill: fillOf(group), ownerNames, isShown };
    }

    private findGaps(): GridGap[] {
        const gaps = this.rows.flatMap(({ department, cells }, row) =>
            cells.flatMap((cell, column): GridGap[] => {
                const { customerIds = [], contactedIds = [], contactUnknownIds = [] } = cell?.group ?? {};
                if (customerIds.length === 0 || contactedIds.length > 0) {
                    return [];
                }
                const kind = contactUnknownIds.length > 0 ? 'unknown' : 'noContact';
                return [
                    { ...{ row, column, department, kind }, level: this.levels[column], count: customerIds.length }
                ];
            })
        );
        const rank = ({ level }: GridGap): number => rankOf(SENIORITIES, level) ?? 0;
        const isKnown = ({ kind }: GridGap): number => Number(kind === 'noContact');
        return gaps.sort((a, b) => rank(b) - rank(a) || isKnown(b) - isKnown(a) || b.count - a.count || a.row - b.row);
    }
}

/** Everybody of a group, then its empty seats. */
export function peopleIn({ customerIds, vacantIds }: CoverageGroup): string[] {
    return [...customerIds, ...vacantIds];
}
