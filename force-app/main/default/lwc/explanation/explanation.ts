export type { Counted, Explained, Measure, Part, Range, Reason } from './types';
export {
    explainCount,
    explainDifference,
    explainMean,
    explainSum,
    labelled,
    recordsBehind,
    scoreOf,
    UNKNOWN
} from './explain';
