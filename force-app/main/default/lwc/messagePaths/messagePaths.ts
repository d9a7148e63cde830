export type {
    AvoidedWay,
    Barrier,
    ClosedBy,
    Hop,
    HopKind,
    MessagePath,
    MessagePaths,
    NoWay,
    PathAnswer,
    PathToPower
} from './types';
export { barriersBetween, conflictsInside } from './barriers';
export { NO_WAY_LABELS, PATH_TO_POWER_LABELS } from './labels';
export { messagePathsOf } from './messagePathsOf';
export { pathToPower } from './pathToPower';
