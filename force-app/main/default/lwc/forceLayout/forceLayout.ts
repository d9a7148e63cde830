export { finish, layoutNetwork } from './layoutNetwork';
export { stress } from './stress';
export type { Earlier, Network, Positions, Room, Slices } from './types';
