import type { OrgDatabase } from '../database';
import type { ObjectTranslation, OrgSchema } from '../schema';

/** What reading rows needs of the org. */
export interface QueryContext {
    /** As the user sees it. */
    schema: OrgSchema;
    database: OrgDatabase;
    /** An object's deployed translation; undefined where there is none for the language. */
    translationOf(objectName: string, language: string): ObjectTranslation | undefined;
    /** The moment that date literals count from. */
    now(): Date;
}
