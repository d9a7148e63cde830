import { api, LightningElement } from 'lwc';
import type { FieldView, ObjectView } from '../../../model/types';
import { displayText, valueAt } from '../fieldText/fieldText';
import type { RecordPage } from '../recordPage/recordPage';

/** Head of a record page: what it is, its name, and the fields of the compact layout that say something. */
export default class HighlightsPanel extends LightningElement {
    @api page!: RecordPage;

    get object(): ObjectView {
        return this.page.model.object;
    }

    get name(): string {
        return String(valueAt(this.page.row, this.object.nameField) ?? '');
    }

    get fields(): FieldView[] {
        return this.page.model.highlights.filter((field) => displayText(field, this.page.row) !== '');
    }
}
