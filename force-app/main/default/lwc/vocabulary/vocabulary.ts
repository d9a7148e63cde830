export type { DrawnTerm, LinkTerm, Term, WordOf } from './term';
export { rankOf, termOf, topOf, wordOf } from './term';
export * from './accountTerms';
export * from './assessmentTerms';
export * from './engagementTerms';
export * from './structureTerms';
