import RMap_Matrix_Label from '@salesforce/label/c.RMap_Matrix_Label';
import RMap_Matrix_PowerAxis from '@salesforce/label/c.RMap_Matrix_PowerAxis';
import RMap_Matrix_InterestAxis from '@salesforce/label/c.RMap_Matrix_InterestAxis';
import RMap_Matrix_Cell from '@salesforce/label/c.RMap_Matrix_Cell';
import RMap_Matrix_CellNobody from '@salesforce/label/c.RMap_Matrix_CellNobody';
import RMap_Matrix_CellTitle from '@salesforce/label/c.RMap_Matrix_CellTitle';
import RMap_Matrix_Estimated from '@salesforce/label/c.RMap_Matrix_Estimated';
import RMap_Matrix_EstimatedCount from '@salesforce/label/c.RMap_Matrix_EstimatedCount';
import RMap_Matrix_Placed from '@salesforce/label/c.RMap_Matrix_Placed';
import RMap_Matrix_Note from '@salesforce/label/c.RMap_Matrix_Note';
import RMap_Matrix_Nobody from '@salesforce/label/c.RMap_Matrix_Nobody';
import RMap_Matrix_NotPlacedNote from '@salesforce/label/c.RMap_Matrix_NotPlacedNote';
import RMap_Matrix_More from '@salesforce/label/c.RMap_Matrix_More';
import RMap_Matrix_WhyPlaced from '@salesforce/label/c.RMap_Matrix_WhyPlaced';

/** Texts of the power–interest matrix, by the name of their custom label. */
export const matrixLabels = {
    RMap_Matrix_Label,
    RMap_Matrix_PowerAxis,
    RMap_Matrix_InterestAxis,
    RMap_Matrix_Cell,
    RMap_Matrix_CellNobody,
    RMap_Matrix_CellTitle,
    RMap_Matrix_Estimated,
    RMap_Matrix_EstimatedCount,
    RMap_Matrix_Placed,
    RMap_Matrix_Note,
    RMap_Matrix_Nobody,
    RMap_Matrix_NotPlacedNote,
    RMap_Matrix_More,
    RMap_Matrix_WhyPlaced
} as const;
