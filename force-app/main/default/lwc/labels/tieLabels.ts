import RMap_Tie_Title from '@salesforce/label/c.RMap_Tie_Title';
import RMap_Tie_EditAll from '@salesforce/label/c.RMap_Tie_EditAll';
import RMap_Tie_None from '@salesforce/label/c.RMap_Tie_None';
import RMap_Tie_Edit from '@salesforce/label/c.RMap_Tie_Edit';
import RMap_Tie_End from '@salesforce/label/c.RMap_Tie_End';
import RMap_Tie_Add from '@salesforce/label/c.RMap_Tie_Add';
import RMap_Tie_Change from '@salesforce/label/c.RMap_Tie_Change';
import RMap_Tie_Person from '@salesforce/label/c.RMap_Tie_Person';
import RMap_Tie_Kind from '@salesforce/label/c.RMap_Tie_Kind';
import RMap_Tie_Direction from '@salesforce/label/c.RMap_Tie_Direction';
import RMap_Tie_Strength from '@salesforce/label/c.RMap_Tie_Strength';
import RMap_Tie_Evidence from '@salesforce/label/c.RMap_Tie_Evidence';
import RMap_Tie_From from '@salesforce/label/c.RMap_Tie_From';
import RMap_Tie_Whom from '@salesforce/label/c.RMap_Tie_Whom';
import RMap_Tie_WhatKind from '@salesforce/label/c.RMap_Tie_WhatKind';
import RMap_Tie_SinceWhen from '@salesforce/label/c.RMap_Tie_SinceWhen';
import RMap_Saved_Tie from '@salesforce/label/c.RMap_Saved_Tie';
import RMap_Saved_TieEnd from '@salesforce/label/c.RMap_Saved_TieEnd';
import RMap_Saved_Accepted from '@salesforce/label/c.RMap_Saved_Accepted';
import RMap_Saved_Rejected from '@salesforce/label/c.RMap_Saved_Rejected';
import RMap_Proposal_Gone from '@salesforce/label/c.RMap_Proposal_Gone';

/** Texts of ties and of proposals as they are decided on, by the name of their custom label. */
export const tieLabels = {
    RMap_Tie_Title,
    RMap_Tie_EditAll,
    RMap_Tie_None,
    RMap_Tie_Edit,
    RMap_Tie_End,
    RMap_Tie_Add,
    RMap_Tie_Change,
    RMap_Tie_Person,
    RMap_Tie_Kind,
    RMap_Tie_Direction,
    RMap_Tie_Strength,
    RMap_Tie_Evidence,
    RMap_Tie_From,
    RMap_Tie_Whom,
    RMap_Tie_WhatKind,
    RMap_Tie_SinceWhen,
    RMap_Saved_Tie,
    RMap_Saved_TieEnd,
    RMap_Saved_Accepted,
    RMap_Saved_Rejected,
    RMap_Proposal_Gone
} as const;
