import RMap_View from '@salesforce/label/c.RMap_View';
import RMap_View_power from '@salesforce/label/c.RMap_View_power';
import RMap_View_influence from '@salesforce/label/c.RMap_View_influence';
import RMap_View_matrix from '@salesforce/label/c.RMap_View_matrix';
import RMap_View_coverage from '@salesforce/label/c.RMap_View_coverage';
import RMap_View_decision from '@salesforce/label/c.RMap_View_decision';
import RMap_View_path from '@salesforce/label/c.RMap_View_path';
import RMap_View_layers from '@salesforce/label/c.RMap_View_layers';
import RMap_View_table from '@salesforce/label/c.RMap_View_table';
import RMap_Export from '@salesforce/label/c.RMap_Export';
import RMap_Export_Png from '@salesforce/label/c.RMap_Export_Png';
import RMap_Export_PngFailed from '@salesforce/label/c.RMap_Export_PngFailed';
import RMap_Export_PngInstead from '@salesforce/label/c.RMap_Export_PngInstead';
import RMap_Export_Svg from '@salesforce/label/c.RMap_Export_Svg';
import RMap_Export_Csv from '@salesforce/label/c.RMap_Export_Csv';
import RMap_Reading from '@salesforce/label/c.RMap_Reading';
import RMap_History_Partly from '@salesforce/label/c.RMap_History_Partly';
import RMap_History_Missing from '@salesforce/label/c.RMap_History_Missing';

/** Texts of the views, what they export and how much of the history is read, by the name of their custom label. */
export const viewLabels = {
    RMap_View,
    RMap_View_power,
    RMap_View_influence,
    RMap_View_matrix,
    RMap_View_coverage,
    RMap_View_decision,
    RMap_View_path,
    RMap_View_layers,
    RMap_View_table,
    RMap_Export,
    RMap_Export_Png,
    RMap_Export_PngFailed,
    RMap_Export_PngInstead,
    RMap_Export_Svg,
    RMap_Export_Csv,
    RMap_Reading,
    RMap_History_Partly,
    RMap_History_Missing
} as const;
