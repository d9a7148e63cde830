export type { CellFill, GridCell, GridGap, GridLevel, GridRow, OwnerRow } from './types';
export { CoverageGrid, peopleIn } from './grid';
export { FILLS, fillOf } from './fills';
export { cellText, departmentText, gapText, levelText } from './cellTexts';
