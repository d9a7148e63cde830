export type { DrawnTerm, Term, WordOf } from './term';
export { rankOf, termOf, wordOf } from './term';
export * from './assessmentTerms';
export * from './structureTerms';
export * from './picklists';
