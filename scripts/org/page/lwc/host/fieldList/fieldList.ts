import { api, LightningElement } from 'lwc';
import type { FieldView } from '../../../model/types';

/** Fields of a record, one below the other, to be read. */
export default class FieldList extends LightningElement {
    @api fields: FieldView[] = [];
    @api row: Record<string, unknown> = {};
}
