export type { BrokenLine, Department, DottedLine, Root, Seat, Shape, Structure } from './types';
export { structureOf } from './structureOf';
export { density } from './density';
