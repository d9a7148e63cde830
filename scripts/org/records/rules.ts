import type { FormulaGlobals, OrgDatabase, Row } from '../database';
import { RowSource } from '../database';
import { SalesforceError } from '../errors';
import {
    evaluate,
    FormulaError,
    formulaOf,
    fromSql,
    references,
    type FieldReference,
    type FormulaValue
} from '../formula';
import type { FieldSchema, ObjectSchema, OrgSchema, ValidationRule } from '../schema';

/** What the validation rules of an object read: one query for all their fields, parents and roll-ups included. */
interface Plan {
    schemaRevision: number;
    rules: ValidationRule[];
    sql: string;
    /** By the reference's key. */
    fields: Map<string, { column: string; field: FieldSchema }>;
}

const plans = new WeakMap<ObjectSchema, Plan>();

/** The object's active validation rules, run on rows as they are in the database now. */
export class ValidationRules {
    constructor(
        private readonly schema: OrgSchema,
        private readonly database: OrgDatabase
    ) {}

    /** The row as the rules see it, to compare with later; undefined when there are no rules. */
    read(object: ObjectSchema, id: string): Row | undefined {
        const plan = this.plan(object);
        return plan.rules.length > 0 ? this.database.get(plan.sql, [id]) : undefined;
    }

    /**
     * Throws FIELD_CUSTOM_VALIDATION_EXCEPTION for the first rule that refuses the row; `before` is the row that
     * `read` gave before an update, undefined for a new one.
     */
    check(object: ObjectSchema, id: string, before: Row | undefined, globals: FormulaGlobals): void {
        const plan = this.plan(object);
        const after = this.read(object, id);
        if (!after) {
            return;
        }
        const isNew = before === undefined;
        const valueIn =
            (row: Row) =>
            ({ path, key }: FieldReference): FormulaValue => {
                if (path[0].startsWith('$')) {
                    return globals.value(path) ?? '';
                }
                const { column, field } = plan.fields.get(key)!;
                // A row has no id yet while the platform validates its creation.
                return isNew && key === 'id' ? '' : fromSql(field, row[column], false);
            };
        const context = { now: this.database.now(), isNew, value: valueIn(after), prior: valueIn(before ?? after) };
        for (const rule of plan.rules) {
            if (this.refuses(rule, context)) {
                throw new SalesforceError('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, {
                    fields: rule.displayField === null ? [] : [rule.displayField]
                });
            }
        }
    }

    private refuses(rule: ValidationRule, context: Parameters<typeof evaluate>[1]): boolean {
        try {
            return evaluate(formulaOf(rule.condition), context) === true;
        } catch (error) {
            if (error instanceof FormulaError) {
                throw new SalesforceError(
                    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    `The formula in the "${rule.name}" validation rule is invalid or returned an error (#Error!). Contact your administrator.`
                );
            }
            throw error;
        }
    }

    private plan(object: ObjectSchema): Plan {
        let plan = plans.get(object);
        if (!plan || plan.schemaRevision !== this.schema.revision) {
            plan = this.makePlan(object);
            plans.set(object, plan);
        }
        return plan;
    }

    private makePlan(object: ObjectSchema): Plan {
        const rules = object.validationRules.filter((rule) => rule.active);
        const rows = new RowSource(this.schema, this.database, object);
        const fields: Plan['fields'] = new Map();
        const columns: string[] = [];
        for (const reference of rules.flatMap((rule) => references(formulaOf(rule.condition)))) {
            if (!reference.path[0].startsWith('$') && !fields.has(reference.key)) {
                const { sql, field } = rows.column(reference.path);
                const column = `c${columns.length}`;
                columns.push(`${sql} AS ${column}`);
                fields.set(reference.key, { column, field });
            }
        }
        const sql = `SELECT ${columns.join(', ') || '1'} FROM ${rows.fromSql()} WHERE ${rows.column(['Id']).sql} = ?`;
        return { schemaRevision: this.schema.revision, rules, sql, fields };
    }
}
