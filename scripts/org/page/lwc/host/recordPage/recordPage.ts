import type { RecordPageModel } from '../../../model/types';

/** What the parts of a record page share. */
export interface RecordPage {
    model: RecordPageModel;
    /** The record's own fields and names of parents. */
    row: Record<string, unknown>;
    /** 18 characters. */
    recordId: string;
}
