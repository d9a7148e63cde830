import { relationshipField, type ObjectSchema, type OrgSchema } from '../schema';
import type { RowSelect } from '../soql/rowSelect';

interface OrderByClause {
    order?: 'ASC' | 'DESC';
    nulls?: 'FIRST' | 'LAST';
}

/** Adds an `orderBy` argument's keys to a select, parents' fields included, in the order they are written. */
export function addOrder(schema: OrgSchema, select: RowSelect, orderBy: Record<string, unknown>): void {
    addKeys(schema, select, select.object, orderBy, []);
}

function addKeys(
    schema: OrgSchema,
    select: RowSelect,
    object: ObjectSchema,
    orderBy: Record<string, unknown>,
    path: string[]
): void {
    for (const [name, clause] of Object.entries(orderBy)) {
        if (clause === null || clause === undefined) continue;
        if (object.fields.has(name.toLowerCase())) {
            const { order, nulls } = clause as OrderByClause;
            const target = { path: [...path, name] };
            select.orderBy({ target, descending: order === 'DESC', nullsLast: nulls === 'LAST' });
            continue;
        }
        const parent = schema.requireObject(relationshipField(object, name)!.reference!.to[0]);
        addKeys(schema, select, parent, clause as Record<string, unknown>, [...path, name]);
    }
}
