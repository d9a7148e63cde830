import RMap_Decision_Label from '@salesforce/label/c.RMap_Decision_Label';
import RMap_Decision_Deal from '@salesforce/label/c.RMap_Decision_Deal';
import RMap_Decision_NoDeal from '@salesforce/label/c.RMap_Decision_NoDeal';
import RMap_Decision_StepUnknown from '@salesforce/label/c.RMap_Decision_StepUnknown';
import RMap_Decision_Nobody from '@salesforce/label/c.RMap_Decision_Nobody';
import RMap_Decision_Missing from '@salesforce/label/c.RMap_Decision_Missing';
import RMap_Decision_MissingIn from '@salesforce/label/c.RMap_Decision_MissingIn';
import RMap_Decision_WasHeld from '@salesforce/label/c.RMap_Decision_WasHeld';
import RMap_Decision_Optional from '@salesforce/label/c.RMap_Decision_Optional';
import RMap_Decision_Filled from '@salesforce/label/c.RMap_Decision_Filled';
import RMap_Decision_Threads from '@salesforce/label/c.RMap_Decision_Threads';
import RMap_Decision_SingleThreaded from '@salesforce/label/c.RMap_Decision_SingleThreaded';
import RMap_Decision_Unbroken from '@salesforce/label/c.RMap_Decision_Unbroken';
import RMap_Decision_Broken from '@salesforce/label/c.RMap_Decision_Broken';
import RMap_Decision_Unknowns from '@salesforce/label/c.RMap_Decision_Unknowns';
import RMap_Decision_Chain from '@salesforce/label/c.RMap_Decision_Chain';
import RMap_Decision_Candidates from '@salesforce/label/c.RMap_Decision_Candidates';
import RMap_Decision_Warnings from '@salesforce/label/c.RMap_Decision_Warnings';
import RMap_Decision_NoWarnings from '@salesforce/label/c.RMap_Decision_NoWarnings';
import RMap_Decision_Keys from '@salesforce/label/c.RMap_Decision_Keys';

/** Texts of the decision board, by the name of their custom label. */
export const decisionLabels = {
    RMap_Decision_Label,
    RMap_Decision_Deal,
    RMap_Decision_NoDeal,
    RMap_Decision_StepUnknown,
    RMap_Decision_Nobody,
    RMap_Decision_Missing,
    RMap_Decision_MissingIn,
    RMap_Decision_WasHeld,
    RMap_Decision_Optional,
    RMap_Decision_Filled,
    RMap_Decision_Threads,
    RMap_Decision_SingleThreaded,
    RMap_Decision_Unbroken,
    RMap_Decision_Broken,
    RMap_Decision_Unknowns,
    RMap_Decision_Chain,
    RMap_Decision_Candidates,
    RMap_Decision_Warnings,
    RMap_Decision_NoWarnings,
    RMap_Decision_Keys
} as const;
