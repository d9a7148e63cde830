import { api, LightningElement } from 'lwc';
import type { RelatedListView } from '../../../model/types';

/** Lists of the record's children. */
export default class RelatedLists extends LightningElement {
    @api lists: RelatedListView[] = [];
    @api recordId = '';
}
