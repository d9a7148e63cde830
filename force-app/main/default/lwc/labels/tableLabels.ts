import RMap_History_Reading from '@salesforce/label/c.RMap_History_Reading';
import RMap_Table_Label from '@salesforce/label/c.RMap_Table_Label';
import RMap_Table_DealRole from '@salesforce/label/c.RMap_Table_DealRole';
import RMap_Table_Strength from '@salesforce/label/c.RMap_Table_Strength';
import RMap_Table_Strategy from '@salesforce/label/c.RMap_Table_Strategy';
import RMap_Table_Influence from '@salesforce/label/c.RMap_Table_Influence';
import RMap_Table_LastEvidence from '@salesforce/label/c.RMap_Table_LastEvidence';
import RMap_Table_Changes from '@salesforce/label/c.RMap_Table_Changes';
import RMap_Table_Known from '@salesforce/label/c.RMap_Table_Known';
import RMap_Table_Estimated from '@salesforce/label/c.RMap_Table_Estimated';
import RMap_Table_Claimed from '@salesforce/label/c.RMap_Table_Claimed';
import RMap_Table_Filtered from '@salesforce/label/c.RMap_Table_Filtered';
import RMap_Table_Columns from '@salesforce/label/c.RMap_Table_Columns';
import RMap_Table_ColumnsChoose from '@salesforce/label/c.RMap_Table_ColumnsChoose';
import RMap_Table_Copy from '@salesforce/label/c.RMap_Table_Copy';
import RMap_Table_Copied from '@salesforce/label/c.RMap_Table_Copied';
import RMap_Table_CopyFailed from '@salesforce/label/c.RMap_Table_CopyFailed';
import RMap_Table_None from '@salesforce/label/c.RMap_Table_None';
import RMap_Table_Note from '@salesforce/label/c.RMap_Table_Note';

/** Texts of the table of people, by the name of their custom label. */
export const tableLabels = {
    RMap_History_Reading,
    RMap_Table_Label,
    RMap_Table_DealRole,
    RMap_Table_Strength,
    RMap_Table_Strategy,
    RMap_Table_Influence,
    RMap_Table_LastEvidence,
    RMap_Table_Changes,
    RMap_Table_Known,
    RMap_Table_Estimated,
    RMap_Table_Claimed,
    RMap_Table_Filtered,
    RMap_Table_Columns,
    RMap_Table_ColumnsChoose,
    RMap_Table_Copy,
    RMap_Table_Copied,
    RMap_Table_CopyFailed,
    RMap_Table_None,
    RMap_Table_Note
} as const;
