import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { RecordPageModel } from '../../../model/types';
import { RefreshEventName, refreshAll } from '../../lightning/refresh/refresh';
import { ApiError, query, readPageModel, recordsChangedEvent, soqlText } from '../api/api';
import { pathsOf, valueAt } from '../fieldText/fieldText';
import { listUrl, navigateTo, recordUrl } from '../router/router';
import type { RecordPage } from '../recordPage/recordPage';

/** Address part for a record whose object only its id tells. */
const anyObject = 'sObject';

function soqlFor({ object, highlights, sections, view }: RecordPageModel, recordId: string): string {
    const placed = [...view.header, ...view.main, ...view.sidebar, ...view.footer];
    const fields = [
        ...highlights,
        ...sections.flatMap((section) => section.columns.flat()),
        ...placed.flatMap((node) => (node.kind === 'fields' ? node.fields : []))
    ];
    const paths = [...new Set([object.nameField, ...pathsOf(fields)])];
    return `SELECT ${paths.join(', ')} FROM ${object.name} WHERE Id = ${soqlText(recordId)}`;
}

/** The page of one record, as the deployed Lightning page says. */
export default class RecordHome extends LightningElement {
    @api objectName = '';
    @api recordId = '';

    texts = session.texts;
    page: RecordPage | undefined;
    isMissing = false;
    failure = '';

    get isLoading(): boolean {
        return !this.page && !this.isMissing && this.failure === '';
    }

    get hasSidebar(): boolean {
        return (this.page?.model.view.sidebar.length ?? 0) > 0;
    }

    get bodyClass(): string {
        return this.hasSidebar ? 'body body_with-side' : 'body';
    }

    get listAddress(): string {
        return this.objectName === anyObject ? '/' : listUrl(this.objectName);
    }

    override connectedCallback(): void {
        this.template?.addEventListener(RefreshEventName, (event) => {
            event.stopPropagation();
            void refreshAll();
            void this.load();
        });
        window.addEventListener(recordsChangedEvent, this.reload);
        void this.load();
    }

    override disconnectedCallback(): void {
        window.removeEventListener(recordsChangedEvent, this.reload);
    }

    private readonly reload = (): void => {
        void this.load();
    };

    async load(): Promise<void> {
        this.failure = '';
        try {
            const model =
                this.page?.model ??
                (await readPageModel<RecordPageModel>(`record/${this.objectName}/${this.recordId}`));
            if (model.object.name !== this.objectName) {
                navigateTo(recordUrl(model.object.name, this.recordId) + window.location.search, true);
                return;
            }
            const [row] = (await query(soqlFor(model, this.recordId))).records;
            this.isMissing = row === undefined;
            this.page = row ? { model, row, recordId: String(row.Id) } : undefined;
            document.title = row
                ? `${String(valueAt(row, model.object.nameField) ?? '')} | ${model.object.label}`
                : document.title;
        } catch (error) {
            this.isMissing = error instanceof ApiError && error.status === 404;
            // What is on show stays when it cannot be read again.
            this.failure = this.isMissing || this.page ? '' : (error as Error).message;
        }
    }
}
