import { RowSource, type FormulaGlobals, type OrgDatabase } from '../database';
import { SalesforceError } from '../errors';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema';
import { Sharing, type Asker, type ShareLevel } from './sharing';
import { visibleSchema } from './visibleSchema';

/** What a user gets to: objects and fields by rights, rows by sharing. */
export class Access {
    private readonly sharing: Sharing;

    constructor(
        private readonly schema: OrgSchema,
        private readonly database: OrgDatabase
    ) {
        this.sharing = new Sharing(schema, database);
    }

    /** The schema as the user sees it. */
    schemaOf({ rights }: Asker): OrgSchema {
        return visibleSchema(this.schema, rights);
    }

    /**
     * An object's rows with the names that the user may use. `reach` is the SQL condition that leaves those in reach; null
     * where all rows are. Throws NOT_FOUND (404) for an object the user does not see.
     */
    rows(asker: Asker, objectName: string, globals?: FormulaGlobals): { source: RowSource; reach: string | null } {
        const schema = this.schemaOf(asker);
        const readable = (object: ObjectSchema, alias: string): string | null =>
            this.sharing.condition(asker, this.whole(object), alias, 'read');
        const source = new RowSource(schema, this.database, schema.requireObject(objectName), globals, 't', readable);
        return { source, reach: readable(source.object, 't0') };
    }

    mayRead(asker: Asker, object: ObjectSchema, id: string): boolean {
        return this.sharing.reaches(asker, this.whole(object), id, 'read');
    }

    /** Throws INSUFFICIENT_ACCESS_OR_READONLY (403) for a row the user sees but may not change, NOT_FOUND-like for others. */
    requireEdit(asker: Asker, object: ObjectSchema, id: string): void {
        if (!this.sharing.reaches(asker, this.whole(object), id, 'edit')) {
            throw this.refusal(asker, object, id);
        }
    }

    requireDelete(asker: Asker, object: ObjectSchema, id: string): void {
        if (!this.sharing.mayDelete(asker, this.whole(object), id)) {
            throw this.refusal(asker, object, id);
        }
    }

    /**
     * A lookup may point only at what the user sees; a detail is made under, or moved to, masters that the user may change,
     * or see where that is enough. Throws INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY (403).
     */
    requireReference(asker: Asker, field: FieldSchema, target: ObjectSchema, id: string): void {
        const { masterOrder, writeRequiresMasterRead } = field.reference!;
        const level: ShareLevel = masterOrder === undefined || writeRequiresMasterRead ? 'read' : 'edit';
        if (!asker.rights.object(target).read || !this.sharing.reaches(asker, this.whole(target), id, level)) {
            throw crossReference(field.name);
        }
    }

    /** Throws INSUFFICIENT_ACCESS_OR_READONLY (403) for who may not give a row to another owner. */
    requireTransfer(asker: Asker, object: ObjectSchema, id: string): void {
        if (!this.sharing.mayTransfer(asker, this.whole(object), id)) {
            throw readOnly();
        }
    }

    private refusal(asker: Asker, object: ObjectSchema, id: string): SalesforceError {
        return this.mayRead(asker, object, id) ? readOnly() : crossReference();
    }

    private whole(object: ObjectSchema): ObjectSchema {
        return this.schema.requireObject(object.name);
    }
}

function readOnly(): SalesforceError {
    return new SalesforceError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', {
        status: 403
    });
}

function crossReference(fieldName?: string): SalesforceError {
    return new SalesforceError(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'insufficient access rights on cross-reference id',
        { status: 403, fields: fieldName === undefined ? [] : [fieldName] }
    );
}
