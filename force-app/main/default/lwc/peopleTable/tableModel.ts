import { columnsOf, csvOf, PeopleRows, rowsOf, tabbedOf } from 'c/peopleRows';
import type { Column } from 'c/peopleRows';
import type { Texts, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import type { TableArrangement } from './arrangement';

/** The table as somebody has arranged it. Never changes: a new one is made. */
export class TableModel {
    /** Those who pass the filter, in order. */
    readonly people: readonly Stakeholder[];
    /** The columns that make sense for the subject. */
    readonly offered: readonly Column[];
    /** Those of them that are shown. */
    readonly columns: readonly Column[];
    private places: ReadonlyMap<string, number> | null = null;

    private constructor(
        readonly rows: PeopleRows,
        readonly arrangement: TableArrangement,
        people?: readonly Stakeholder[]
    ) {
        this.people = people ?? rows.arranged(arrangement);
        this.offered = columnsOf(rows.subject);
        this.columns = this.offered.filter(({ key }) => !arrangement.hidden.has(key));
    }

    static of(
        subject: MapSubject,
        wording: Wording,
        collator: Intl.Collator,
        arrangement: TableArrangement
    ): TableModel {
        return new TableModel(new PeopleRows(subject, wording, collator), arrangement);
    }

    /** In the order of a column; the same column again turns the order round. */
    sortedBy(column: Column): TableModel {
        const { arrangement } = this;
        const isDescending = column.key === arrangement.column.key && !arrangement.isDescending;
        return new TableModel(this.rows, { ...arrangement, column, isDescending });
    }

    /** With a column shown or hidden. */
    showing(key: string, isShown: boolean): TableModel {
        const hidden = new Set(this.arrangement.hidden);
        hidden[isShown ? 'delete' : 'add'](key);
        return new TableModel(this.rows, { ...this.arrangement, hidden }, this.people);
    }

    /** The place of somebody among the rows; −1 for who is not there. */
    rowOf(id: string): number {
        this.places ??= new Map(this.people.map((person, row) => [person.id, row]));
        return this.places.get(id) ?? -1;
    }

    /** All rows, as they are shown, for a file. */
    csv(texts: Texts): string {
        return csvOf(this.columns, rowsOf(this.rows, this.people, this.columns), texts);
    }

    /** All rows, as they are shown, for the clipboard. */
    tabbed(texts: Texts): string {
        return tabbedOf(this.columns, rowsOf(this.rows, this.people, this.columns), texts);
    }
}
