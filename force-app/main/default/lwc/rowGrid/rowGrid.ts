export type { RowSlot, RowWindow } from './rowSlots';
export { elementOf, rowSlots } from './rowSlots';
export { cellAt, placeOf } from './placeOf';
export type { Place } from './step';
export { GridWalk } from './gridWalk';
export { stepIn } from './step';
