export type { Judgement } from './judge';
export { judge } from './judge';
