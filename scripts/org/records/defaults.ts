import type { FormulaGlobals, OrgDatabase } from '../database';
import { evaluate, formulaOf, intoSql } from '../formula';
import { isStored, type FieldSchema, type ObjectSchema } from '../schema';
import { nextAutoNumber } from './autoNumber';
import { checked } from './checks';
import dependent from './dependentDefaults.json';
import type { RowInput } from './input';

/** Object → field → value of that field → other fields' values that come with it. */
const DEPENDENT = dependent as Record<string, Record<string, Record<string, Record<string, string | number>>>>;

/** Fills in what a create leaves out: the owner, default formulas, default picklist values, false, the next auto-number. */
export function applyDefaults(
    database: OrgDatabase,
    object: ObjectSchema,
    input: RowInput,
    userId: string,
    globals: FormulaGlobals
): void {
    const owner = object.fields.get('ownerid');
    if (owner && (input.get(owner) ?? null) === null) {
        input.set(owner, userId);
    }
    replaceNullBooleans(input);
    for (const field of object.fields.values()) {
        if (!isStored(field) || field.type === 'id') {
            continue;
        }
        if (field.autoNumber !== null) {
            input.set(field, nextAutoNumber(database, object, field));
        } else if (!input.has(field)) {
            const value = defaultOf(database, field, globals);
            if (value !== null) {
                input.set(field, value);
            }
        }
    }
}

/** A checkbox is on or off: null is off. */
export function replaceNullBooleans(input: RowInput): void {
    for (const [field, value] of input) {
        if (field.type === 'boolean' && value === null) {
            input.set(field, 0);
        }
    }
}

/** A custom record is never without a name: its id stands in for a blank one. */
export function nameById(object: ObjectSchema, id: string, input: RowInput, action: 'create' | 'update'): void {
    const name = object.custom ? object.fields.get('name') : undefined;
    if (name && (action === 'create' || input.has(name)) && (input.get(name) ?? null) === null) {
        input.set(name, id.slice(0, 15));
    }
}

/** Gives an opportunity the probability of its stage, and the like, where a request sets the one and not the other. */
export function applyDependentDefaults(object: ObjectSchema, input: RowInput): void {
    for (const [fieldName, byValue] of Object.entries(DEPENDENT[object.name] ?? {})) {
        const chosen = input.get(object.fields.get(fieldName.toLowerCase())!);
        for (const [otherName, value] of Object.entries(byValue[String(chosen)] ?? {})) {
            const other = object.fields.get(otherName.toLowerCase())!;
            if (!input.has(other)) {
                input.set(other, value);
            }
        }
    }
}

function defaultOf(database: OrgDatabase, field: FieldSchema, globals: FormulaGlobals): string | number | null {
    if (field.defaultFormula !== null) {
        const context = {
            now: database.now(),
            value: ({ path }: { path: string[] }) => (path[0].startsWith('$') ? (globals.value(path) ?? '') : null)
        };
        return checked(field, intoSql(field, evaluate(formulaOf(field.defaultFormula), context)));
    }
    if (field.type === 'boolean') {
        return 0;
    }
    return field.picklist?.values.find((entry) => entry.isDefault && entry.active)?.value ?? null;
}
