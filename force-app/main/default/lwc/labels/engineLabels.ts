import RMap_AccountStage from '@salesforce/label/c.RMap_AccountStage';
import RMap_Account_AttitudeAndTrust from '@salesforce/label/c.RMap_Account_AttitudeAndTrust';
import RMap_Account_GiftLimit from '@salesforce/label/c.RMap_Account_GiftLimit';
import RMap_Account_GrowthPotential from '@salesforce/label/c.RMap_Account_GrowthPotential';
import RMap_Account_OrganisationalSupport from '@salesforce/label/c.RMap_Account_OrganisationalSupport';
import RMap_Account_Regulated from '@salesforce/label/c.RMap_Account_Regulated';
import RMap_Account_RevenueShare from '@salesforce/label/c.RMap_Account_RevenueShare';
import RMap_Account_Satisfaction from '@salesforce/label/c.RMap_Account_Satisfaction';
import RMap_AtOdds_InDepartment from '@salesforce/label/c.RMap_AtOdds_InDepartment';
import RMap_AtOdds_OnDeal from '@salesforce/label/c.RMap_AtOdds_OnDeal';
import RMap_AtOdds_OnRecord from '@salesforce/label/c.RMap_AtOdds_OnRecord';
import RMap_Avoided_Competitor from '@salesforce/label/c.RMap_Avoided_Competitor';
import RMap_Avoided_Conflict from '@salesforce/label/c.RMap_Avoided_Conflict';
import RMap_Avoided_Left from '@salesforce/label/c.RMap_Avoided_Left';
import RMap_Avoided_Opposes from '@salesforce/label/c.RMap_Avoided_Opposes';
import RMap_Avoided_Vacant from '@salesforce/label/c.RMap_Avoided_Vacant';
import RMap_Change_BuyingRoleAdded from '@salesforce/label/c.RMap_Change_BuyingRoleAdded';
import RMap_Change_BuyingRoleEnded from '@salesforce/label/c.RMap_Change_BuyingRoleEnded';
import RMap_Change_Joined from '@salesforce/label/c.RMap_Change_Joined';
import RMap_Change_Left from '@salesforce/label/c.RMap_Change_Left';
import RMap_Change_LinkAdded from '@salesforce/label/c.RMap_Change_LinkAdded';
import RMap_Change_LinkEnded from '@salesforce/label/c.RMap_Change_LinkEnded';
import RMap_Commitment from '@salesforce/label/c.RMap_Commitment';
import RMap_DealStatus from '@salesforce/label/c.RMap_DealStatus';
import RMap_Function from '@salesforce/label/c.RMap_Function';
import RMap_Hop_Conflicts from '@salesforce/label/c.RMap_Hop_Conflicts';
import RMap_Hop_Contact from '@salesforce/label/c.RMap_Hop_Contact';
import RMap_Hop_DottedLine from '@salesforce/label/c.RMap_Hop_DottedLine';
import RMap_Hop_Influences from '@salesforce/label/c.RMap_Hop_Influences';
import RMap_Hop_Introduced from '@salesforce/label/c.RMap_Hop_Introduced';
import RMap_Hop_Leads from '@salesforce/label/c.RMap_Hop_Leads';
import RMap_Hop_ReportsTo from '@salesforce/label/c.RMap_Hop_ReportsTo';
import RMap_Hop_Supplies from '@salesforce/label/c.RMap_Hop_Supplies';
import RMap_Hop_Trusts from '@salesforce/label/c.RMap_Hop_Trusts';
import RMap_Hop_WorksWith from '@salesforce/label/c.RMap_Hop_WorksWith';
import RMap_NoWay_Left from '@salesforce/label/c.RMap_NoWay_Left';
import RMap_NoWay_NoContact from '@salesforce/label/c.RMap_NoWay_NoContact';
import RMap_NoWay_NoKnownTie from '@salesforce/label/c.RMap_NoWay_NoKnownTie';
import RMap_NoWay_OnlyClosedWays from '@salesforce/label/c.RMap_NoWay_OnlyClosedWays';
import RMap_NoWay_UnknownPerson from '@salesforce/label/c.RMap_NoWay_UnknownPerson';
import RMap_NoWay_Vacant from '@salesforce/label/c.RMap_NoWay_Vacant';
import RMap_Part_Breadth from '@salesforce/label/c.RMap_Part_Breadth';
import RMap_Part_Chain from '@salesforce/label/c.RMap_Part_Chain';
import RMap_Part_CommitmentsFailed from '@salesforce/label/c.RMap_Part_CommitmentsFailed';
import RMap_Part_CommitmentsKept from '@salesforce/label/c.RMap_Part_CommitmentsKept';
import RMap_Part_Committee from '@salesforce/label/c.RMap_Part_Committee';
import RMap_Part_CommitteePlace from '@salesforce/label/c.RMap_Part_CommitteePlace';
import RMap_Part_Contact from '@salesforce/label/c.RMap_Part_Contact';
import RMap_Part_Deal from '@salesforce/label/c.RMap_Part_Deal';
import RMap_Part_DealPerson from '@salesforce/label/c.RMap_Part_DealPerson';
import RMap_Part_DealStatus from '@salesforce/label/c.RMap_Part_DealStatus';
import RMap_Part_DirectReport from '@salesforce/label/c.RMap_Part_DirectReport';
import RMap_Part_Eased from '@salesforce/label/c.RMap_Part_Eased';
import RMap_Part_Engagements from '@salesforce/label/c.RMap_Part_Engagements';
import RMap_Part_Freshness from '@salesforce/label/c.RMap_Part_Freshness';
import RMap_Part_InfluenceOfAnybody from '@salesforce/label/c.RMap_Part_InfluenceOfAnybody';
import RMap_Part_KeyPerson from '@salesforce/label/c.RMap_Part_KeyPerson';
import RMap_Part_Leads from '@salesforce/label/c.RMap_Part_Leads';
import RMap_Part_Limit from '@salesforce/label/c.RMap_Part_Limit';
import RMap_Part_ListenedTo from '@salesforce/label/c.RMap_Part_ListenedTo';
import RMap_Part_Listeners from '@salesforce/label/c.RMap_Part_Listeners';
import RMap_Part_NoDeal from '@salesforce/label/c.RMap_Part_NoDeal';
import RMap_Part_PersonMotive from '@salesforce/label/c.RMap_Part_PersonMotive';
import RMap_Part_PriorityLayer from '@salesforce/label/c.RMap_Part_PriorityLayer';
import RMap_Part_Promises from '@salesforce/label/c.RMap_Part_Promises';
import RMap_Part_Recency from '@salesforce/label/c.RMap_Part_Recency';
import RMap_Part_Recheck from '@salesforce/label/c.RMap_Part_Recheck';
import RMap_Part_Relay from '@salesforce/label/c.RMap_Part_Relay';
import RMap_Part_Satisfaction from '@salesforce/label/c.RMap_Part_Satisfaction';
import RMap_Part_SeatsBelow from '@salesforce/label/c.RMap_Part_SeatsBelow';
import RMap_Part_Threads from '@salesforce/label/c.RMap_Part_Threads';
import RMap_Part_Tie from '@salesforce/label/c.RMap_Part_Tie';
import RMap_Part_TieStrength from '@salesforce/label/c.RMap_Part_TieStrength';
import RMap_Part_TrustedBy from '@salesforce/label/c.RMap_Part_TrustedBy';
import RMap_PathToPower_ApproverUnknown from '@salesforce/label/c.RMap_PathToPower_ApproverUnknown';
import RMap_PathToPower_ApproverVacant from '@salesforce/label/c.RMap_PathToPower_ApproverVacant';
import RMap_PathToPower_NoMap from '@salesforce/label/c.RMap_PathToPower_NoMap';
import RMap_PathToPower_NoWay from '@salesforce/label/c.RMap_PathToPower_NoWay';
import RMap_Path_FriendHasNoWay from '@salesforce/label/c.RMap_Path_FriendHasNoWay';
import RMap_Path_FriendIsLonger from '@salesforce/label/c.RMap_Path_FriendIsLonger';
import RMap_Place_AnyDepartment from '@salesforce/label/c.RMap_Place_AnyDepartment';
import RMap_Place_filled from '@salesforce/label/c.RMap_Place_filled';
import RMap_Place_missing from '@salesforce/label/c.RMap_Place_missing';
import RMap_Place_vacant from '@salesforce/label/c.RMap_Place_vacant';
import RMap_Structure_Flat from '@salesforce/label/c.RMap_Structure_Flat';
import RMap_Structure_Hierarchical from '@salesforce/label/c.RMap_Structure_Hierarchical';

/** Parts of numbers, ways, changes and structure as the engine names them, by the name of their custom label. */
export const engineLabels = {
    RMap_AccountStage,
    RMap_Account_AttitudeAndTrust,
    RMap_Account_GiftLimit,
    RMap_Account_GrowthPotential,
    RMap_Account_OrganisationalSupport,
    RMap_Account_Regulated,
    RMap_Account_RevenueShare,
    RMap_Account_Satisfaction,
    RMap_AtOdds_InDepartment,
    RMap_AtOdds_OnDeal,
    RMap_AtOdds_OnRecord,
    RMap_Avoided_Competitor,
    RMap_Avoided_Conflict,
    RMap_Avoided_Left,
    RMap_Avoided_Opposes,
    RMap_Avoided_Vacant,
    RMap_Change_BuyingRoleAdded,
    RMap_Change_BuyingRoleEnded,
    RMap_Change_Joined,
    RMap_Change_Left,
    RMap_Change_LinkAdded,
    RMap_Change_LinkEnded,
    RMap_Commitment,
    RMap_DealStatus,
    RMap_Function,
    RMap_Hop_Conflicts,
    RMap_Hop_Contact,
    RMap_Hop_DottedLine,
    RMap_Hop_Influences,
    RMap_Hop_Introduced,
    RMap_Hop_Leads,
    RMap_Hop_ReportsTo,
    RMap_Hop_Supplies,
    RMap_Hop_Trusts,
    RMap_Hop_WorksWith,
    RMap_NoWay_Left,
    RMap_NoWay_NoContact,
    RMap_NoWay_NoKnownTie,
    RMap_NoWay_OnlyClosedWays,
    RMap_NoWay_UnknownPerson,
    RMap_NoWay_Vacant,
    RMap_Part_Breadth,
    RMap_Part_Chain,
    RMap_Part_CommitmentsFailed,
    RMap_Part_CommitmentsKept,
    RMap_Part_Committee,
    RMap_Part_CommitteePlace,
    RMap_Part_Contact,
    RMap_Part_Deal,
    RMap_Part_DealPerson,
    RMap_Part_DealStatus,
    RMap_Part_DirectReport,
    RMap_Part_Eased,
    RMap_Part_Engagements,
    RMap_Part_Freshness,
    RMap_Part_InfluenceOfAnybody,
    RMap_Part_KeyPerson,
    RMap_Part_Leads,
    RMap_Part_Limit,
    RMap_Part_ListenedTo,
    RMap_Part_Listeners,
    RMap_Part_NoDeal,
    RMap_Part_PersonMotive,
    RMap_Part_PriorityLayer,
    RMap_Part_Promises,
    RMap_Part_Recency,
    RMap_Part_Recheck,
    RMap_Part_Relay,
    RMap_Part_Satisfaction,
    RMap_Part_SeatsBelow,
    RMap_Part_Threads,
    RMap_Part_Tie,
    RMap_Part_TieStrength,
    RMap_Part_TrustedBy,
    RMap_PathToPower_ApproverUnknown,
    RMap_PathToPower_ApproverVacant,
    RMap_PathToPower_NoMap,
    RMap_PathToPower_NoWay,
    RMap_Path_FriendHasNoWay,
    RMap_Path_FriendIsLonger,
    RMap_Place_AnyDepartment,
    RMap_Place_filled,
    RMap_Place_missing,
    RMap_Place_vacant,
    RMap_Structure_Flat,
    RMap_Structure_Hierarchical
} as const;
