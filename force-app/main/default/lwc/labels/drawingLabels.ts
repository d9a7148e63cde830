import RMap_Mark_joined from '@salesforce/label/c.RMap_Mark_joined';
import RMap_Mark_left from '@salesforce/label/c.RMap_Mark_left';
import RMap_Mark_up from '@salesforce/label/c.RMap_Mark_up';
import RMap_Mark_down from '@salesforce/label/c.RMap_Mark_down';
import RMap_Mark_changed from '@salesforce/label/c.RMap_Mark_changed';
import RMap_Fold_Open from '@salesforce/label/c.RMap_Fold_Open';
import RMap_Fold_Hidden from '@salesforce/label/c.RMap_Fold_Hidden';
import RMap_Fold_Part from '@salesforce/label/c.RMap_Fold_Part';
import RMap_Fold_Levels from '@salesforce/label/c.RMap_Fold_Levels';
import RMap_Fold_Level from '@salesforce/label/c.RMap_Fold_Level';
import RMap_Fold_Some from '@salesforce/label/c.RMap_Fold_Some';
import RMap_Fold_All from '@salesforce/label/c.RMap_Fold_All';

/** Texts of what is drawn: marks of change and what is folded away. */
export const drawingLabels = {
    RMap_Mark_joined,
    RMap_Mark_left,
    RMap_Mark_up,
    RMap_Mark_down,
    RMap_Mark_changed,
    RMap_Fold_Open,
    RMap_Fold_Hidden,
    RMap_Fold_Part,
    RMap_Fold_Levels,
    RMap_Fold_Level,
    RMap_Fold_Some,
    RMap_Fold_All
} as const;
