import { api, LightningElement } from 'lwc';
import type { RecordPage } from '../recordPage/recordPage';

/** Lists of the record's children. */
export default class RelatedLists extends LightningElement {
    @api page!: RecordPage;
}
