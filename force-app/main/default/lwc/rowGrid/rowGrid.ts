export type { RowSlot, RowWindow } from './rowSlots';
export { elementOf, rowSlots, scrollToShow } from './rowSlots';
export { cellAt, placeOf } from './placeOf';
export type { GridSize, Place } from './step';
export { stepIn } from './step';
export { ScrollWatch } from './scrollWatch';
