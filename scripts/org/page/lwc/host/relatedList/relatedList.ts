import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { RelatedListView } from '../../../model/types';
import { soqlText } from '../api/api';
import { countRows, readRows, type RowQuery } from '../rowPages/rowPages';

const firstRows = 6;
const furtherRows = 50;

/** Children of a record by one relationship, the newest first. */
export default class RelatedList extends LightningElement {
    @api list!: RelatedListView;
    @api recordId = '';

    texts = session.texts;
    rows: Array<Record<string, unknown>> = [];
    count: number | undefined;
    failure = '';

    get isCounted(): boolean {
        return this.count !== undefined;
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get hasMore(): boolean {
        return this.rows.length < (this.count ?? 0);
    }

    override connectedCallback(): void {
        void this.readMore(firstRows);
    }

    showMore(): void {
        void this.readMore(furtherRows);
    }

    private async readMore(limit: number): Promise<void> {
        const { object, columns, foreignKey } = this.list;
        const rows: RowQuery = {
            object,
            columns,
            where: `${foreignKey} = ${soqlText(this.recordId)}`,
            orderBy: 'CreatedDate DESC, Id'
        };
        try {
            this.count ??= await countRows(rows);
            if (this.count > 0) {
                this.rows = [...this.rows, ...(await readRows(rows, limit, this.rows.length))];
            }
        } catch (error) {
            this.failure = (error as Error).message;
        }
    }
}
