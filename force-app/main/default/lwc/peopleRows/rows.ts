import type { Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import { WAITING } from './cells';
import type { Cell } from './cells';
import type { Column } from './columns';
import { PeopleFacts } from './facts';

/** How the rows are in order. */
export interface Arrangement {
    readonly column: Column;
    readonly isDescending: boolean;
}

/** A person with the cells of the columns that are shown. */
export interface Row {
    readonly person: Stakeholder;
    readonly cells: readonly Cell[];
}

/** The people of a subject as rows. Cells are made when asked for: a long table asks for those in sight only. */
export class PeopleRows {
    private readonly facts: PeopleFacts;

    constructor(
        readonly subject: MapSubject,
        wording: Wording,
        private readonly collator: Intl.Collator
    ) {
        this.facts = new PeopleFacts(subject, wording);
    }

    cell(person: Stakeholder, column: Column): Cell {
        return column.needsHistory && !this.facts.judgement ? WAITING : column.cell(person, this.facts);
    }

    /** Those who pass the filter, in order: by the column, then by name; what is unknown comes last either way. */
    arranged({ column, isDescending }: Arrangement): Stakeholder[] {
        const keyed = this.subject.people
            .filter(({ id }) => this.subject.isShown(id))
            .map((person) => ({ person, order: this.cell(person, column).order }));
        const sign = isDescending ? -1 : 1;
        keyed.sort(
            (a, b) =>
                Number(a.order === null) - Number(b.order === null) ||
                sign * this.compare(a.order, b.order) ||
                this.collator.compare(a.person.name, b.person.name) ||
                (a.person.id < b.person.id ? -1 : 1)
        );
        return keyed.map(({ person }) => person);
    }

    private compare(a: Cell['order'], b: Cell['order']): number {
        if (a === b || a === null || b === null) {
            return 0;
        }
        return typeof a === 'number' && typeof b === 'number' ? a - b : this.collator.compare(String(a), String(b));
    }
}

/** Rows with all their cells, for a file. */
export function rowsOf(rows: PeopleRows, people: readonly Stakeholder[], columns: readonly Column[]): Row[] {
    return people.map((person) => ({ person, cells: columns.map((column) => rows.cell(person, column)) }));
}
