import { api, LightningElement } from 'lwc';
import type { FieldView } from '../../../model/types';
import type { RecordPage } from '../recordPage/recordPage';

interface ShownSection {
    key: string;
    label: string | null;
    columns: Array<{ key: string; fields: FieldView[] }>;
}

/** All fields of the record's layout, to be read. */
export default class DetailPanel extends LightningElement {
    @api page!: RecordPage;

    get sections(): ShownSection[] {
        return this.page.model.sections.map((section) => ({
            key: section.key,
            label: section.label,
            columns: section.columns.map((fields, index) => ({ key: `column-${index}`, fields }))
        }));
    }
}
