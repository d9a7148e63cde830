export { AccountBook } from './book';
export type { BookFacts } from './book';
export { recordDays } from './recordDays';
export type { RecordDay } from './recordDays';
export { profileFrom } from './profileFrom';
export type { PageRules } from './profileFrom';
export { withAssessment, withLink, withPerson, withPlace } from './edits';
