import RMap_Filter_Label from '@salesforce/label/c.RMap_Filter_Label';
import RMap_Filter from '@salesforce/label/c.RMap_Filter';
import RMap_Filter_On from '@salesforce/label/c.RMap_Filter_On';
import RMap_Filter_Clear from '@salesforce/label/c.RMap_Filter_Clear';
import RMap_Filter_Shown from '@salesforce/label/c.RMap_Filter_Shown';
import RMap_Filter_Owner from '@salesforce/label/c.RMap_Filter_Owner';
import RMap_Filter_Freshness from '@salesforce/label/c.RMap_Filter_Freshness';
import RMap_Filter_Unknown from '@salesforce/label/c.RMap_Filter_Unknown';
import RMap_Freshness_Current from '@salesforce/label/c.RMap_Freshness_Current';
import RMap_Freshness_Recheck from '@salesforce/label/c.RMap_Freshness_Recheck';
import RMap_Freshness_Never from '@salesforce/label/c.RMap_Freshness_Never';
import RMap_Filter_Narrow from '@salesforce/label/c.RMap_Filter_Narrow';
import RMap_Filter_More from '@salesforce/label/c.RMap_Filter_More';
import RMap_Filter_Marks from '@salesforce/label/c.RMap_Filter_Marks';

/** Texts of the legend and filter, by the name of their custom label. */
export const filterLabels = {
    RMap_Filter_Label,
    RMap_Filter,
    RMap_Filter_On,
    RMap_Filter_Clear,
    RMap_Filter_Shown,
    RMap_Filter_Owner,
    RMap_Filter_Freshness,
    RMap_Filter_Unknown,
    RMap_Freshness_Current,
    RMap_Freshness_Recheck,
    RMap_Freshness_Never,
    RMap_Filter_Narrow,
    RMap_Filter_More,
    RMap_Filter_Marks
} as const;
