import RMap_PathView_Choose from '@salesforce/label/c.RMap_PathView_Choose';
import RMap_PathView_Us from '@salesforce/label/c.RMap_PathView_Us';
import RMap_PathView_Best from '@salesforce/label/c.RMap_PathView_Best';
import RMap_PathView_Strength from '@salesforce/label/c.RMap_PathView_Strength';
import RMap_PathView_NoStrength from '@salesforce/label/c.RMap_PathView_NoStrength';
import RMap_PathView_AsEasy from '@salesforce/label/c.RMap_PathView_AsEasy';
import RMap_PathView_Harder from '@salesforce/label/c.RMap_PathView_Harder';
import RMap_PathView_MuchHarder from '@salesforce/label/c.RMap_PathView_MuchHarder';
import RMap_PathView_TwiceAsHard from '@salesforce/label/c.RMap_PathView_TwiceAsHard';
import RMap_PathView_NoOther from '@salesforce/label/c.RMap_PathView_NoOther';
import RMap_PathView_Closed from '@salesforce/label/c.RMap_PathView_Closed';
import RMap_PathView_WouldBeEasier from '@salesforce/label/c.RMap_PathView_WouldBeEasier';
import RMap_PathView_WouldTake from '@salesforce/label/c.RMap_PathView_WouldTake';
import RMap_PathView_Friend from '@salesforce/label/c.RMap_PathView_Friend';
import RMap_PathView_Barriers from '@salesforce/label/c.RMap_PathView_Barriers';
import RMap_PathView_NoBarriers from '@salesforce/label/c.RMap_PathView_NoBarriers';
import RMap_PathView_More from '@salesforce/label/c.RMap_PathView_More';
import RMap_PathView_ShowOnMap from '@salesforce/label/c.RMap_PathView_ShowOnMap';
import RMap_PathView_Keys from '@salesforce/label/c.RMap_PathView_Keys';
import RMap_PathView_Nobody from '@salesforce/label/c.RMap_PathView_Nobody';
import RMap_PathHop_Contact from '@salesforce/label/c.RMap_PathHop_Contact';
import RMap_PathHop_ReportsTo from '@salesforce/label/c.RMap_PathHop_ReportsTo';
import RMap_PathHop_Leads from '@salesforce/label/c.RMap_PathHop_Leads';
import RMap_PathHop_DottedLine from '@salesforce/label/c.RMap_PathHop_DottedLine';
import RMap_PathHop_Influences from '@salesforce/label/c.RMap_PathHop_Influences';
import RMap_PathHop_Trusts from '@salesforce/label/c.RMap_PathHop_Trusts';
import RMap_PathHop_Conflicts from '@salesforce/label/c.RMap_PathHop_Conflicts';
import RMap_PathHop_WorksWith from '@salesforce/label/c.RMap_PathHop_WorksWith';
import RMap_PathHop_Introduced from '@salesforce/label/c.RMap_PathHop_Introduced';
import RMap_PathHop_Supplies from '@salesforce/label/c.RMap_PathHop_Supplies';
import RMap_PathView_Others from '@salesforce/label/c.RMap_PathView_Others';
import RMap_PathView_To from '@salesforce/label/c.RMap_PathView_To';
import RMap_PathView_Effort from '@salesforce/label/c.RMap_PathView_Effort';

/** Texts of the path view, by the name of their custom label. */
export const pathLabels = {
    RMap_PathView_Choose,
    RMap_PathView_Us,
    RMap_PathView_Best,
    RMap_PathView_Strength,
    RMap_PathView_NoStrength,
    RMap_PathView_AsEasy,
    RMap_PathView_Harder,
    RMap_PathView_MuchHarder,
    RMap_PathView_TwiceAsHard,
    RMap_PathView_NoOther,
    RMap_PathView_Closed,
    RMap_PathView_WouldBeEasier,
    RMap_PathView_WouldTake,
    RMap_PathView_Friend,
    RMap_PathView_Barriers,
    RMap_PathView_NoBarriers,
    RMap_PathView_More,
    RMap_PathView_ShowOnMap,
    RMap_PathView_Keys,
    RMap_PathView_Nobody,
    RMap_PathHop_Contact,
    RMap_PathHop_ReportsTo,
    RMap_PathHop_Leads,
    RMap_PathHop_DottedLine,
    RMap_PathHop_Influences,
    RMap_PathHop_Trusts,
    RMap_PathHop_Conflicts,
    RMap_PathHop_WorksWith,
    RMap_PathHop_Introduced,
    RMap_PathHop_Supplies,
    RMap_PathView_Others,
    RMap_PathView_To,
    RMap_PathView_Effort
} as const;
