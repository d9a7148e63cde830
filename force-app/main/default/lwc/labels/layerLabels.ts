import RMap_Layers_Label from '@salesforce/label/c.RMap_Layers_Label';
import RMap_Layers_Meaning_Key from '@salesforce/label/c.RMap_Layers_Meaning_Key';
import RMap_Layers_Meaning_General from '@salesforce/label/c.RMap_Layers_Meaning_General';
import RMap_Layers_Meaning_Organisational from '@salesforce/label/c.RMap_Layers_Meaning_Organisational';
import RMap_Layers_StageUnknown from '@salesforce/label/c.RMap_Layers_StageUnknown';
import RMap_Layers_NothingMissing from '@salesforce/label/c.RMap_Layers_NothingMissing';
import RMap_Layers_MissingThere from '@salesforce/label/c.RMap_Layers_MissingThere';
import RMap_Layers_NoGaps from '@salesforce/label/c.RMap_Layers_NoGaps';
import RMap_Layers_MoreGaps from '@salesforce/label/c.RMap_Layers_MoreGaps';
import RMap_Layers_OutOf from '@salesforce/label/c.RMap_Layers_OutOf';
import RMap_Layers_Weakest from '@salesforce/label/c.RMap_Layers_Weakest';
import RMap_Layers_Ties from '@salesforce/label/c.RMap_Layers_Ties';
import RMap_Layers_PeopleCount from '@salesforce/label/c.RMap_Layers_PeopleCount';
import RMap_Layers_OpenCoverage from '@salesforce/label/c.RMap_Layers_OpenCoverage';
import RMap_Layers_History from '@salesforce/label/c.RMap_Layers_History';
import RMap_Layers_HistoryPoint from '@salesforce/label/c.RMap_Layers_HistoryPoint';
import RMap_Layers_ShowHistory from '@salesforce/label/c.RMap_Layers_ShowHistory';
import RMap_Layers_Keys from '@salesforce/label/c.RMap_Layers_Keys';

/** Texts of the view of the three layers, by the name of their custom label. */
export const layerLabels = {
    RMap_Layers_Label,
    RMap_Layers_Meaning_Key,
    RMap_Layers_Meaning_General,
    RMap_Layers_Meaning_Organisational,
    RMap_Layers_StageUnknown,
    RMap_Layers_NothingMissing,
    RMap_Layers_MissingThere,
    RMap_Layers_NoGaps,
    RMap_Layers_MoreGaps,
    RMap_Layers_OutOf,
    RMap_Layers_Weakest,
    RMap_Layers_Ties,
    RMap_Layers_PeopleCount,
    RMap_Layers_OpenCoverage,
    RMap_Layers_History,
    RMap_Layers_HistoryPoint,
    RMap_Layers_ShowHistory,
    RMap_Layers_Keys
} as const;
