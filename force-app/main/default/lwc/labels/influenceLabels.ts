import RMap_Influence_Label from '@salesforce/label/c.RMap_Influence_Label';
import RMap_Influence_Arranging from '@salesforce/label/c.RMap_Influence_Arranging';
import RMap_Influence_Informal from '@salesforce/label/c.RMap_Influence_Informal';
import RMap_Influence_Formal from '@salesforce/label/c.RMap_Influence_Formal';
import RMap_Influence_InformalLeaders from '@salesforce/label/c.RMap_Influence_InformalLeaders';
import RMap_Influence_InformalNote from '@salesforce/label/c.RMap_Influence_InformalNote';
import RMap_Influence_NoInformal from '@salesforce/label/c.RMap_Influence_NoInformal';
import RMap_Influence_FormalLeaders from '@salesforce/label/c.RMap_Influence_FormalLeaders';
import RMap_Influence_FormalNote from '@salesforce/label/c.RMap_Influence_FormalNote';
import RMap_Influence_Outside from '@salesforce/label/c.RMap_Influence_Outside';
import RMap_Influence_Times from '@salesforce/label/c.RMap_Influence_Times';
import RMap_Influence_Listeners from '@salesforce/label/c.RMap_Influence_Listeners';
import RMap_Influence_AndMore from '@salesforce/label/c.RMap_Influence_AndMore';
import RMap_Influence_AboveSuperior from '@salesforce/label/c.RMap_Influence_AboveSuperior';
import RMap_Influence_Signs from '@salesforce/label/c.RMap_Influence_Signs';
import RMap_Influence_SizeSign from '@salesforce/label/c.RMap_Influence_SizeSign';
import RMap_Influence_OwnSign from '@salesforce/label/c.RMap_Influence_OwnSign';
import RMap_Influence_LineSign from '@salesforce/label/c.RMap_Influence_LineSign';

/** Texts of the influence network, by the name of their custom label. */
export const influenceLabels = {
    RMap_Influence_Label,
    RMap_Influence_Arranging,
    RMap_Influence_Informal,
    RMap_Influence_Formal,
    RMap_Influence_InformalLeaders,
    RMap_Influence_InformalNote,
    RMap_Influence_NoInformal,
    RMap_Influence_FormalLeaders,
    RMap_Influence_FormalNote,
    RMap_Influence_Outside,
    RMap_Influence_Times,
    RMap_Influence_Listeners,
    RMap_Influence_AndMore,
    RMap_Influence_AboveSuperior,
    RMap_Influence_Signs,
    RMap_Influence_SizeSign,
    RMap_Influence_OwnSign,
    RMap_Influence_LineSign
} as const;
