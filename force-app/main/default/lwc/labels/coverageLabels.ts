import RMap_Cover_Label from '@salesforce/label/c.RMap_Cover_Label';
import RMap_Cover_Total from '@salesforce/label/c.RMap_Cover_Total';
import RMap_Cover_AllDepartments from '@salesforce/label/c.RMap_Cover_AllDepartments';
import RMap_Cover_NoDepartment from '@salesforce/label/c.RMap_Cover_NoDepartment';
import RMap_Cover_NoLevel from '@salesforce/label/c.RMap_Cover_NoLevel';
import RMap_Cover_Gaps from '@salesforce/label/c.RMap_Cover_Gaps';
import RMap_Cover_GapNoContact from '@salesforce/label/c.RMap_Cover_GapNoContact';
import RMap_Cover_GapNoContactNoLevel from '@salesforce/label/c.RMap_Cover_GapNoContactNoLevel';
import RMap_Cover_GapUnknown from '@salesforce/label/c.RMap_Cover_GapUnknown';
import RMap_Cover_GapUnknownNoLevel from '@salesforce/label/c.RMap_Cover_GapUnknownNoLevel';
import RMap_Cover_NoGaps from '@salesforce/label/c.RMap_Cover_NoGaps';
import RMap_Cover_MoreGaps from '@salesforce/label/c.RMap_Cover_MoreGaps';
import RMap_Cover_FewerGaps from '@salesforce/label/c.RMap_Cover_FewerGaps';
import RMap_Cover_Cell from '@salesforce/label/c.RMap_Cover_Cell';
import RMap_Cover_CellNobody from '@salesforce/label/c.RMap_Cover_CellNobody';
import RMap_Cover_Recheck from '@salesforce/label/c.RMap_Cover_Recheck';
import RMap_Cover_Vacant from '@salesforce/label/c.RMap_Cover_Vacant';
import RMap_Cover_Owners from '@salesforce/label/c.RMap_Cover_Owners';
import RMap_Cover_Found from '@salesforce/label/c.RMap_Cover_Found';
import RMap_Cover_WhoCovers from '@salesforce/label/c.RMap_Cover_WhoCovers';
import RMap_Cover_Nobody from '@salesforce/label/c.RMap_Cover_Nobody';
import RMap_Cover_Contacted from '@salesforce/label/c.RMap_Cover_Contacted';
import RMap_Cover_Share from '@salesforce/label/c.RMap_Cover_Share';
import RMap_Cover_Fresh from '@salesforce/label/c.RMap_Cover_Fresh';
import RMap_Cover_Scale_None from '@salesforce/label/c.RMap_Cover_Scale_None';
import RMap_Cover_Scale_Few from '@salesforce/label/c.RMap_Cover_Scale_Few';
import RMap_Cover_Scale_Half from '@salesforce/label/c.RMap_Cover_Scale_Half';
import RMap_Cover_Scale_Most from '@salesforce/label/c.RMap_Cover_Scale_Most';
import RMap_Cover_Scale_All from '@salesforce/label/c.RMap_Cover_Scale_All';
import RMap_Cover_Scale_Unknown from '@salesforce/label/c.RMap_Cover_Scale_Unknown';
import RMap_Cover_Scale_Vacant from '@salesforce/label/c.RMap_Cover_Scale_Vacant';
import RMap_Cover_Scale_Recheck from '@salesforce/label/c.RMap_Cover_Scale_Recheck';
import RMap_Cover_More from '@salesforce/label/c.RMap_Cover_More';
import RMap_Cover_People from '@salesforce/label/c.RMap_Cover_People';
import RMap_Cover_Scale from '@salesforce/label/c.RMap_Cover_Scale';

/** Texts of the coverage map, by the name of their custom label. */
export const coverageLabels = {
    RMap_Cover_Label,
    RMap_Cover_Total,
    RMap_Cover_AllDepartments,
    RMap_Cover_NoDepartment,
    RMap_Cover_NoLevel,
    RMap_Cover_Gaps,
    RMap_Cover_GapNoContact,
    RMap_Cover_GapNoContactNoLevel,
    RMap_Cover_GapUnknown,
    RMap_Cover_GapUnknownNoLevel,
    RMap_Cover_NoGaps,
    RMap_Cover_MoreGaps,
    RMap_Cover_FewerGaps,
    RMap_Cover_Cell,
    RMap_Cover_CellNobody,
    RMap_Cover_Recheck,
    RMap_Cover_Vacant,
    RMap_Cover_Owners,
    RMap_Cover_Found,
    RMap_Cover_WhoCovers,
    RMap_Cover_Nobody,
    RMap_Cover_Contacted,
    RMap_Cover_Share,
    RMap_Cover_Fresh,
    RMap_Cover_Scale_None,
    RMap_Cover_Scale_Few,
    RMap_Cover_Scale_Half,
    RMap_Cover_Scale_Most,
    RMap_Cover_Scale_All,
    RMap_Cover_Scale_Unknown,
    RMap_Cover_Scale_Vacant,
    RMap_Cover_Scale_Recheck,
    RMap_Cover_More,
    RMap_Cover_People,
    RMap_Cover_Scale
} as const;
