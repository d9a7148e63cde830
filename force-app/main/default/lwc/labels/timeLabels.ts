import RMap_Time from '@salesforce/label/c.RMap_Time';
import RMap_Time_Day from '@salesforce/label/c.RMap_Time_Day';
import RMap_Time_Days from '@salesforce/label/c.RMap_Time_Days';
import RMap_Time_Today from '@salesforce/label/c.RMap_Time_Today';
import RMap_Time_Past from '@salesforce/label/c.RMap_Time_Past';
import RMap_Time_Back from '@salesforce/label/c.RMap_Time_Back';
import RMap_Time_Play from '@salesforce/label/c.RMap_Time_Play';
import RMap_Time_Pause from '@salesforce/label/c.RMap_Time_Pause';
import RMap_Time_Step from '@salesforce/label/c.RMap_Time_Step';
import RMap_Time_Compare from '@salesforce/label/c.RMap_Time_Compare';
import RMap_Time_CompareEnd from '@salesforce/label/c.RMap_Time_CompareEnd';
import RMap_Time_Changes from '@salesforce/label/c.RMap_Time_Changes';
import RMap_Time_OneChange from '@salesforce/label/c.RMap_Time_OneChange';
import RMap_Time_NoChanges from '@salesforce/label/c.RMap_Time_NoChanges';
import RMap_Changes_Title from '@salesforce/label/c.RMap_Changes_Title';
import RMap_Changes_Between from '@salesforce/label/c.RMap_Changes_Between';
import RMap_Changes_None from '@salesforce/label/c.RMap_Changes_None';
import RMap_Changes_Account from '@salesforce/label/c.RMap_Changes_Account';
import RMap_Changes_Deal from '@salesforce/label/c.RMap_Changes_Deal';
import RMap_Changes_FromTo from '@salesforce/label/c.RMap_Changes_FromTo';
import RMap_Changes_New from '@salesforce/label/c.RMap_Changes_New';
import RMap_Changes_Superior from '@salesforce/label/c.RMap_Changes_Superior';
import RMap_Changes_TieAdded from '@salesforce/label/c.RMap_Changes_TieAdded';
import RMap_Changes_TieEnded from '@salesforce/label/c.RMap_Changes_TieEnded';
import RMap_Changes_RoleAdded from '@salesforce/label/c.RMap_Changes_RoleAdded';
import RMap_Changes_RoleEnded from '@salesforce/label/c.RMap_Changes_RoleEnded';
import RMap_Changes_Record from '@salesforce/label/c.RMap_Changes_Record';
import RMap_Changes_Yes from '@salesforce/label/c.RMap_Changes_Yes';
import RMap_Changes_No from '@salesforce/label/c.RMap_Changes_No';

/** Texts of the time bar and of what changed between two days, by the name of their custom label. */
export const timeLabels = {
    RMap_Time,
    RMap_Time_Day,
    RMap_Time_Days,
    RMap_Time_Today,
    RMap_Time_Past,
    RMap_Time_Back,
    RMap_Time_Play,
    RMap_Time_Pause,
    RMap_Time_Step,
    RMap_Time_Compare,
    RMap_Time_CompareEnd,
    RMap_Time_Changes,
    RMap_Time_OneChange,
    RMap_Time_NoChanges,
    RMap_Changes_Title,
    RMap_Changes_Between,
    RMap_Changes_None,
    RMap_Changes_Account,
    RMap_Changes_Deal,
    RMap_Changes_FromTo,
    RMap_Changes_New,
    RMap_Changes_Superior,
    RMap_Changes_TieAdded,
    RMap_Changes_TieEnded,
    RMap_Changes_RoleAdded,
    RMap_Changes_RoleEnded,
    RMap_Changes_Record,
    RMap_Changes_Yes,
    RMap_Changes_No
} as const;
