import RMap_History_Label from '@salesforce/label/c.RMap_History_Label';
import RMap_History_None from '@salesforce/label/c.RMap_History_None';
import RMap_History_Table from '@salesforce/label/c.RMap_History_Table';
import RMap_History_Chart from '@salesforce/label/c.RMap_History_Chart';
import RMap_History_Day from '@salesforce/label/c.RMap_History_Day';
import RMap_Proposal_Accept from '@salesforce/label/c.RMap_Proposal_Accept';
import RMap_Proposal_Correct from '@salesforce/label/c.RMap_Proposal_Correct';
import RMap_Proposal_Reject from '@salesforce/label/c.RMap_Proposal_Reject';
import RMap_Proposal_AcceptOf from '@salesforce/label/c.RMap_Proposal_AcceptOf';
import RMap_Proposal_CorrectOf from '@salesforce/label/c.RMap_Proposal_CorrectOf';
import RMap_Proposal_RejectOf from '@salesforce/label/c.RMap_Proposal_RejectOf';

/** Texts of the history of a person and of its proposals, by the name of their custom label. */
export const historyLabels = {
    RMap_History_Label,
    RMap_History_None,
    RMap_History_Table,
    RMap_History_Chart,
    RMap_History_Day,
    RMap_Proposal_Accept,
    RMap_Proposal_Correct,
    RMap_Proposal_Reject,
    RMap_Proposal_AcceptOf,
    RMap_Proposal_CorrectOf,
    RMap_Proposal_RejectOf
} as const;
