import RMap_Title from '@salesforce/label/c.RMap_Title';
import RMap_Loading from '@salesforce/label/c.RMap_Loading';
import RMap_Map_Label from '@salesforce/label/c.RMap_Map_Label';
import RMap_Map_Summary from '@salesforce/label/c.RMap_Map_Summary';
import RMap_Count_People from '@salesforce/label/c.RMap_Count_People';
import RMap_Count_Unknown from '@salesforce/label/c.RMap_Count_Unknown';
import RMap_Count_Recheck from '@salesforce/label/c.RMap_Count_Recheck';
import RMap_Count_OnDeal from '@salesforce/label/c.RMap_Count_OnDeal';
import RMap_ZoomIn from '@salesforce/label/c.RMap_ZoomIn';
import RMap_ZoomOut from '@salesforce/label/c.RMap_ZoomOut';
import RMap_Fit from '@salesforce/label/c.RMap_Fit';
import RMap_Search from '@salesforce/label/c.RMap_Search';
import RMap_Search_Hint from '@salesforce/label/c.RMap_Search_Hint';
import RMap_Search_Place from '@salesforce/label/c.RMap_Search_Place';
import RMap_Search_None from '@salesforce/label/c.RMap_Search_None';
import RMap_Add from '@salesforce/label/c.RMap_Add';
import RMap_Refresh from '@salesforce/label/c.RMap_Refresh';
import RMap_Scores_Behind from '@salesforce/label/c.RMap_Scores_Behind';
import RMap_Scores_Current from '@salesforce/label/c.RMap_Scores_Current';
import RMap_Scores_Late from '@salesforce/label/c.RMap_Scores_Late';
import RMap_Close from '@salesforce/label/c.RMap_Close';
import RMap_Cancel from '@salesforce/label/c.RMap_Cancel';
import RMap_Save from '@salesforce/label/c.RMap_Save';
import RMap_Retry from '@salesforce/label/c.RMap_Retry';
import RMap_Details from '@salesforce/label/c.RMap_Details';
import RMap_Legend_Recheck from '@salesforce/label/c.RMap_Legend_Recheck';
import RMap_Legend_Proposal from '@salesforce/label/c.RMap_Legend_Proposal';
import RMap_Legend_Dashed from '@salesforce/label/c.RMap_Legend_Dashed';
import RMap_Legend_Closeness from '@salesforce/label/c.RMap_Legend_Closeness';
import RMap_Card_RoleAndMore from '@salesforce/label/c.RMap_Card_RoleAndMore';
import RMap_Card_AttitudeIs from '@salesforce/label/c.RMap_Card_AttitudeIs';
import RMap_Card_ClosenessIs from '@salesforce/label/c.RMap_Card_ClosenessIs';
import RMap_Card_OnDeal from '@salesforce/label/c.RMap_Card_OnDeal';
import RMap_Card_Recheck from '@salesforce/label/c.RMap_Card_Recheck';
import RMap_Card_Proposal from '@salesforce/label/c.RMap_Card_Proposal';
import RMap_Group_Internal from '@salesforce/label/c.RMap_Group_Internal';
import RMap_Group_Partner from '@salesforce/label/c.RMap_Group_Partner';
import RMap_Group_Competitor from '@salesforce/label/c.RMap_Group_Competitor';
import RMap_Group_Supplier from '@salesforce/label/c.RMap_Group_Supplier';
import RMap_Group_Regulator from '@salesforce/label/c.RMap_Group_Regulator';
import RMap_Group_Other from '@salesforce/label/c.RMap_Group_Other';
import RMap_Group_Unplaced from '@salesforce/label/c.RMap_Group_Unplaced';
import RMap_Group_Count from '@salesforce/label/c.RMap_Group_Count';
import RMap_Link_Strength from '@salesforce/label/c.RMap_Link_Strength';
import RMap_Problems from '@salesforce/label/c.RMap_Problems';
import RMap_Problems_One from '@salesforce/label/c.RMap_Problems_One';
import RMap_Problems_Hint from '@salesforce/label/c.RMap_Problems_Hint';
import RMap_Problems_Show from '@salesforce/label/c.RMap_Problems_Show';
import RMap_Problems_Hide from '@salesforce/label/c.RMap_Problems_Hide';
import RMap_Problem_selfReport from '@salesforce/label/c.RMap_Problem_selfReport';
import RMap_Problem_cycle from '@salesforce/label/c.RMap_Problem_cycle';
import RMap_Problem_missingSuperior from '@salesforce/label/c.RMap_Problem_missingSuperior';
import RMap_Problem_duplicateId from '@salesforce/label/c.RMap_Problem_duplicateId';
import RMap_Problem_ambiguousSuperior from '@salesforce/label/c.RMap_Problem_ambiguousSuperior';
import RMap_Empty_Title from '@salesforce/label/c.RMap_Empty_Title';
import RMap_Empty_Text from '@salesforce/label/c.RMap_Empty_Text';
import RMap_Empty_Action from '@salesforce/label/c.RMap_Empty_Action';
import RMap_Error_Title from '@salesforce/label/c.RMap_Error_Title';
import RMap_Error_NoAccount from '@salesforce/label/c.RMap_Error_NoAccount';
import RMap_Error_Unknown from '@salesforce/label/c.RMap_Error_Unknown';

/** Texts of the map and its states, by the name of their custom label. */
export const mapLabels = {
    RMap_Title,
    RMap_Loading,
    RMap_Map_Label,
    RMap_Map_Summary,
    RMap_Count_People,
    RMap_Count_Unknown,
    RMap_Count_Recheck,
    RMap_Count_OnDeal,
    RMap_ZoomIn,
    RMap_ZoomOut,
    RMap_Fit,
    RMap_Search,
    RMap_Search_Hint,
    RMap_Search_Place,
    RMap_Search_None,
    RMap_Add,
    RMap_Refresh,
    RMap_Scores_Behind,
    RMap_Scores_Current,
    RMap_Scores_Late,
    RMap_Close,
    RMap_Cancel,
    RMap_Save,
    RMap_Retry,
    RMap_Details,
    RMap_Legend_Recheck,
    RMap_Legend_Proposal,
    RMap_Legend_Dashed,
    RMap_Legend_Closeness,
    RMap_Card_RoleAndMore,
    RMap_Card_AttitudeIs,
    RMap_Card_ClosenessIs,
    RMap_Card_OnDeal,
    RMap_Card_Recheck,
    RMap_Card_Proposal,
    RMap_Group_Internal,
    RMap_Group_Partner,
    RMap_Group_Competitor,
    RMap_Group_Supplier,
    RMap_Group_Regulator,
    RMap_Group_Other,
    RMap_Group_Unplaced,
    RMap_Group_Count,
    RMap_Link_Strength,
    RMap_Problems,
    RMap_Problems_One,
    RMap_Problems_Hint,
    RMap_Problems_Show,
    RMap_Problems_Hide,
    RMap_Problem_selfReport,
    RMap_Problem_cycle,
    RMap_Problem_missingSuperior,
    RMap_Problem_duplicateId,
    RMap_Problem_ambiguousSuperior,
    RMap_Empty_Title,
    RMap_Empty_Text,
    RMap_Empty_Action,
    RMap_Error_Title,
    RMap_Error_NoAccount,
    RMap_Error_Unknown
} as const;
