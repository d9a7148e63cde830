export type { AccountValues, AssessedValues, HypotheticalChange, StandValues } from './changes';
export { HYPOTHETICAL, overlay } from './overlay';
export { whatIf } from './whatIfOn';
export type { Hypothesis } from './whatIfOn';
