import { SalesforceError } from '../errors';
import { relationshipField, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema';
import { calculatedSql } from './calculated';
import type { OrgDatabase } from '.';
import { polymorphicColumn, polymorphicStep } from './polymorphic';
import { quoted } from './sql';

/** An SQL expression with what it stands for. */
export interface Column {
    sql: string;
    field: FieldSchema;
    object: ObjectSchema;
}

/** A table in the FROM clause. */
export interface Source {
    object: ObjectSchema;
    alias: string;
}

const DEEPEST_FORMULA = 20;

/** Condition on the rows of a parent that the user may read; null where all are. A parent out of reach reads as blank. */
export type ReadableRows = (object: ObjectSchema, alias: string) => string | null;

/**
 * The FROM clause of one query, which grows by LEFT JOINs with the field paths asked of it. Ask for all columns
 * first, then for `fromSql()`.
 *
 * A formula that speaks of `$User` or `$Permission` needs `globals`; without it those are blank.
 */
export class RowSource {
    private readonly joins = new Map<string, { sources: Source[]; sql: string }>();
    private readonly root: Source;
    private formulaDepth = 0;

    constructor(
        readonly schema: OrgSchema,
        readonly database: OrgDatabase,
        readonly object: ObjectSchema,
        readonly globals: FormulaGlobals = NO_GLOBALS,
        readonly prefix = 't',
        private readonly readable: ReadableRows = () => null
    ) {
        database.ensureTable(schema.whole.requireObject(object.name));
        this.root = { object, alias: `${prefix}0` };
    }

    /**
     * The expression of a field path: `['Name']`, `['Account__r', 'Owner', 'Name']`, and `['Owner:User', 'Email']`
     * for one type of a polymorphic parent. Names in any case. Throws INVALID_FIELD in Salesforce's words.
     */
    column(path: string[]): Column {
        const sources = this.sources(path.slice(0, -1));
        const name = path[path.length - 1];
        return sources.length === 1
            ? this.fieldColumn(sources[0], name, path.slice(0, -1))
            : polymorphicColumn(sources, name, (source) => this.fieldColumn(source, name, path.slice(0, -1)));
    }

    /** `"Stakeholder__c" AS t0 LEFT JOIN "Account" AS t1 ON …` */
    fromSql(): string {
        return [
            `${quoted(this.object.name)} AS ${this.root.alias}`,
            ...[...this.joins.values()].map((join) => join.sql)
        ].join(' ');
    }

    private fieldColumn(source: Source, name: string, path: string[]): Column {
        const field = this.inFormula(source.object).fields.get(name.toLowerCase());
        if (!field) {
            throw noSuchColumn(name, source.object);
        }
        if (this.formulaDepth > DEEPEST_FORMULA) {
            throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', `Formula of ${field.name} refers to itself`);
        }
        this.formulaDepth++;
        try {
            const sql = calculatedSql(this, source, field, path) ?? `${source.alias}.${quoted(field.name)}`;
            return { sql, field, object: source.object };
        } finally {
            this.formulaDepth--;
        }
    }

    /** A formula reads what it is made of, whatever the user may see. */
    private inFormula(object: ObjectSchema): ObjectSchema {
        return this.formulaDepth > 0 ? this.schema.whole.requireObject(object.name) : object;
    }

    /** The table, or tables of a polymorphic parent, that a path of relationships leads to. */
    private sources(path: string[]): Source[] {
        if (path.length === 0) {
            return [this.root];
        }
        const key = `${this.formulaDepth > 0 ? 'formula:' : ''}${path.join('.').toLowerCase()}`;
        let join = this.joins.get(key);
        if (!join) {
            const children = this.sources(path.slice(0, -1));
            join = this.join(children, path[path.length - 1]);
            this.joins.set(key, join);
        }
        return join.sources;
    }

    private join(children: Source[], step: string): { sources: Source[]; sql: string } {
        const [relationship, type] = step.split(':');
        const { field, sql: foreignKey } = this.foreignKey(children, relationship);
        const targets = type ? [type] : field.reference!.to;
        const first = [...this.joins.values()].reduce((count, join) => count + join.sources.length, 1);
        const schema = this.formulaDepth > 0 ? this.schema.whole : this.schema;
        const known = field.reference!.to.map((name) => name.toLowerCase());
        const objects = targets.flatMap(
            (target) => (known.includes(target.toLowerCase()) && schema.object(target)) || []
        );
        if (objects.length === 0) {
            throw notUnderstood(step);
        }
        const sources = objects.map((object, i) => {
            this.database.ensureTable(schema.whole.requireObject(object.name));
            return { object, alias: `${this.prefix}${first + i}` };
        });
        const sql = sources.map(({ object, alias }) => {
            const seen = this.formulaDepth > 0 ? null : this.readable(object, alias);
            const condition = seen === null ? '' : ` AND ${seen}`;
            return `LEFT JOIN ${quoted(object.name)} AS ${alias} ON ${alias}."Id" = ${foreignKey}${condition}`;
        });
        return { sources, sql: sql.join(' ') };
    }

    private foreignKey(children: Source[], relationship: string): { field: FieldSchema; sql: string } {
        const found = (children.length === 1 ? children : polymorphicStep(children, relationship)).flatMap((source) => {
            const field = relationshipField(this.inFormula(source.object), relationship);
            return field ? [{ field, sql: `${source.alias}.${quoted(field.name)}` }] : [];
        });
        if (found.length === 0) {
            throw notUnderstood(relationship);
        }
        const sql = found.map((each) => each.sql).join(', ');
        return { field: found[0].field, sql: found.length === 1 ? sql : `COALESCE(${sql})` };
    }
}

/** What `$User.Id`, `$Permission.X` and their like mean in a formula: `value(['$User', 'Id'])`. */
export interface FormulaGlobals {
    value(path: string[]): string | boolean | null;
}

const NO_GLOBALS: FormulaGlobals = { value: () => null };

function noSuchColumn(name: string, object: ObjectSchema): SalesforceError {
    return new SalesforceError(
        'INVALID_FIELD',
        `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to ` +
            `append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}

function notUnderstood(relationship: string): SalesforceError {
    return new SalesforceError(
        'INVALID_FIELD',
        `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom ` +
            `relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or ` +
            `the describe call for the appropriate names.`
    );
}
