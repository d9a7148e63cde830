import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { ListPageModel } from '../../../model/types';
import { ApiError, readPageModel } from '../api/api';
import { countRows, readRows, type RowQuery, sortPath } from '../rowPages/rowPages';
import type { SortOrder } from '../recordTable/recordTable';

const pageSize = 50;
/** Rows further down cannot be read by offset. */
const mostRows = 2000;

/** All records of an object. */
export default class ListView extends LightningElement {
    @api objectName = '';

    texts = session.texts;
    model: ListPageModel | undefined;
    rows: Array<Record<string, unknown>> = [];
    count: number | undefined;
    sortOrder: SortOrder | undefined;
    isLoading = true;
    isMissing = false;
    failure = '';

    get isCounted(): boolean {
        return this.count !== undefined;
    }

    get countText(): string {
        return this.texts.items.replace('{0}', String(this.count));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.count === 0;
    }

    get hasMore(): boolean {
        return this.rows.length < Math.min(this.count ?? 0, mostRows);
    }

    override connectedCallback(): void {
        void this.load();
    }

    async load(): Promise<void> {
        await this.attempt(async () => {
            this.model ??= await readPageModel<ListPageModel>(`list/${this.objectName}`);
            this.sortOrder ??= { fieldName: this.model.object.nameField, descending: false };
            document.title = this.model.object.labelPlural;
            const query = this.rowQuery(this.model, this.sortOrder);
            [this.rows, this.count] = await Promise.all([readRows(query, pageSize), countRows(query)]);
        });
    }

    async showMore(): Promise<void> {
        await this.attempt(async () => {
            if (this.model && this.sortOrder) {
                const query = this.rowQuery(this.model, this.sortOrder);
                this.rows = [...this.rows, ...(await readRows(query, pageSize, this.rows.length))];
            }
        });
    }

    sort(event: CustomEvent<SortOrder>): void {
        this.sortOrder = event.detail;
        void this.load();
    }

    private rowQuery({ object, columns }: ListPageModel, { fieldName, descending }: SortOrder): RowQuery {
        const field = columns.find((column) => column.name === fieldName);
        const path = field ? sortPath(field) : object.nameField;
        return {
            object,
            columns,
            where: '',
            orderBy: `${path} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, Id`
        };
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.isLoading = true;
        this.failure = '';
        try {
            await work();
        } catch (error) {
            this.isMissing = error instanceof ApiError && error.status === 404;
            this.failure = (error as Error).message;
        } finally {
            this.isLoading = false;
        }
    }
}
