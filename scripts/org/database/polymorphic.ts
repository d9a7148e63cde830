import { SalesforceError } from '../errors';
import { fieldSchema } from '../schema';
import { literal } from './sql';
import type { Column, Source } from './rowSource';

/** What the platform's `Name` entity shows of a parent that may be of several types. */
const NAME_FIELDS = new Set(
    'Id Name LastName FirstName Type Alias UserRoleId RecordTypeId IsActive ProfileId Title Email Phone Username LastViewedDate LastReferencedDate'
        .toLowerCase()
        .split(' ')
);
const NAME_RELATIONSHIPS = new Set(['userrole', 'recordtype', 'profile']);

const TYPE = fieldSchema({
    name: 'Type',
    type: 'string',
    custom: false,
    length: 40,
    createable: false,
    updateable: false
});

/** A field of a polymorphic parent: that of whichever type the parent is of. `Type` is the type's name. */
export function polymorphicColumn(sources: Source[], name: string, columnOf: (source: Source) => Column): Column {
    if (name.toLowerCase() === 'type') {
        const cases = sources.map(({ object, alias }) => `WHEN ${alias}."Id" IS NOT NULL THEN ${literal(object.name)}`);
        return { sql: `CASE ${cases.join(' ')} END`, field: TYPE, object: sources[0].object };
    }
    const having = sources.filter(({ object }) => object.fields.has(name.toLowerCase()));
    if (having.length === 0 || !NAME_FIELDS.has(name.toLowerCase())) {
        throw new SalesforceError('INVALID_FIELD', `No such column '${name}' on entity 'Name'.`);
    }
    const columns = having.map(columnOf);
    const sql = columns.map((column) => column.sql).join(', ');
    return { ...columns[0], sql: columns.length === 1 ? sql : `COALESCE(${sql})` };
}

/** The types of a polymorphic parent from which a path may go on. */
export function polymorphicStep(sources: Source[], relationship: string): Source[] {
    return NAME_RELATIONSHIPS.has(relationship.toLowerCase()) ? sources : [];
}
