export type { AccountField, AxisState, ChangeItem, PersonField, Precedent, Transition, TransitionAxis } from './types';
export { changesBetween } from './changesBetween';
export { conversionAxis } from './conversionAxis';
