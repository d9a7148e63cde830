import { RowSource, type FormulaGlobals, type OrgDatabase } from '../database';
import { SalesforceError } from '../errors';
import type { ObjectSchema, OrgSchema } from '../schema';
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

    mayEdit(asker: Asker, object: ObjectSchema, id: string): boolean {
        return asker.rights.object(object).edit && this.sharing.reaches(asker, this.whole(object), id, 'edit');
    }

    mayDelete(asker: Asker, object: ObjectSchema, id: string): boolean {
        return asker.rights.object(object).delete && this.sharing.mayDelete(asker, this.whole(object), id);
    }

    /** Throws INSUFFICIENT_ACCESS_OR_READONLY (403) for a row the user sees but may not change, NOT_FOUND-like for others. */
    requireEdit(asker: Asker, object: ObjectSchema, id: string): void {
        if (!this.mayEdit(asker, object, id)) {
            throw this.refusal(asker, object, id);
        }
    }

    requireDelete(asker: Asker, object: ObjectSchema, id: string): void {
        if (!this.mayDelete(asker, object, id)) {
            throw this.refusal(asker, object, id);
        }
    }

    /**
     * A detail is made under masters that the user may change, or see where that is enough. Throws
     * INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY (403).
     */
    requireMasters(asker: Asker, object: ObjectSchema, masterOf: (fieldName: string) => string | null): void {
        for (const field of this.whole(object).fields.values()) {
            if (field.reference?.masterOrder === undefined) {
                continue;
            }
            const level: ShareLevel = field.reference.writeRequiresMasterRead ? 'read' : 'edit';
            const master = this.schema.requireObject(field.reference.to[0]);
            const id = masterOf(field.name);
            if (id !== null && !(asker.rights.object(master).read && this.sharing.reaches(asker, master, id, level))) {
                throw crossReference(field.name);
            }
        }
    }

    /** A lookup may only point at what the user sees. Throws INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY (403). */
    requireReference(asker: Asker, target: ObjectSchema, id: string, fieldName: string): void {
        if (!asker.rights.object(target).read || !this.mayRead(asker, target, id)) {
            throw crossReference(fieldName);
        }
    }

    private refusal(asker: Asker, object: ObjectSchema, id: string): SalesforceError {
        return this.mayRead(asker, object, id)
            ? new SalesforceError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', {
                  status: 403
              })
            : crossReference();
    }

    private whole(object: ObjectSchema): ObjectSchema {
        return this.schema.requireObject(object.name);
    }
}

function crossReference(fieldName?: string): SalesforceError {
    return new SalesforceError(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'insufficient access rights on cross-reference id',
        { status: 403, fields: fieldName === undefined ? [] : [fieldName] }
    );
}
