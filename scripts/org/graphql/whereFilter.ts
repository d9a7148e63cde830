import { SalesforceError } from '../errors';
import { relationshipField, type ObjectSchema, type OrgSchema } from '../schema';
import { dateRange } from '../soql/dateRanges';
import type { Comparison, Filter, FilterValue, Target } from '../soql/filter';
import { DATE_FUNCTIONS } from './valueTypes';

const COMPARISONS: Record<string, Comparison> = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

type Input = Record<string, unknown>;

/** Reads a `where` argument, which the schema has checked already. */
export class WhereReader {
    constructor(
        private readonly schema: OrgSchema,
        private readonly today: Date
    ) {}

    /** The filter of a `where`; all its fields must hold. `path` leads to `object` from the rows that are filtered. */
    filter(object: ObjectSchema, where: Input, path: string[] = []): Filter {
        const filters = Object.entries(where)
            .filter((entry): entry is [string, Input] => entry[1] !== null && entry[1] !== undefined)
            .map(([name, value]) => this.part(object, name, value, path));
        return filters.length === 1 ? filters[0] : { kind: 'and', filters };
    }

    private part(object: ObjectSchema, name: string, value: Input, path: string[]): Filter {
        if (name === 'and' || name === 'or') {
            const filters = present(value as unknown as Array<Input | null>).map((each) =>
                this.filter(object, each, path)
            );
            return { kind: name, filters };
        }
        if (name === 'not') return { kind: 'not', filter: this.filter(object, value, path) };
        if (object.fields.has(name.toLowerCase())) return this.operators({ path: [...path, name] }, value);
        const reference = relationshipField(object, name)?.reference;
        const targets = reference?.to ?? [];
        if (targets.length === 1) return this.filter(this.schema.requireObject(targets[0]), value, [...path, name]);
        const filters = Object.entries(value).map(([type, inner]) =>
            this.filter(this.schema.requireObject(type), (inner ?? {}) as Input, [...path, `${name}:${type}`])
        );
        return { kind: 'and', filters };
    }

    private operators(target: Target, operators: Input): Filter {
        const filters = Object.entries(operators).map(([name, operand]) => this.operator(target, name, operand));
        return filters.length === 1 ? filters[0] : { kind: 'and', filters };
    }

    private operator(target: Target, name: string, operand: unknown): Filter {
        if (name in COMPARISONS) {
            return { kind: 'compare', target, operator: COMPARISONS[name], value: this.value(operand) };
        }
        if (DATE_FUNCTIONS.includes(name)) return this.operators({ ...target, function: name }, operand as Input);
        switch (name) {
            case 'like':
                return { kind: 'like', target, pattern: likePattern(String(operand ?? '')) };
            case 'in':
            case 'nin': {
                const values = ((operand ?? []) as unknown[]).map((each) => this.value(each));
                return { kind: 'in', target, values, negated: name === 'nin' };
            }
            case 'inq':
            case 'ninq':
                return this.join(target, operand as Input, name === 'ninq');
            default: {
                const sets = present((operand ?? []) as Array<string | null>).map((each) => each.split(';'));
                return { kind: 'includes', target, sets, negated: name === 'excludes' };
            }
        }
    }

    private join(target: Target, { ApiName, ...objects }: Input, negated: boolean): Filter {
        if (Object.keys(objects).length !== 1) {
            throw new SalesforceError('INVALID_ARGUMENT', 'A join must name one object and the ApiName of its field');
        }
        const [[objectName, where]] = Object.entries(objects);
        const object = this.schema.requireObject(objectName);
        const filter = where ? this.filter(object, where as Input) : null;
        const rows = { object: object.name, path: [String(ApiName)], filter, includeDeleted: false };
        return { kind: 'inRows', target, rows, negated };
    }

    /** A plain value, or a date's `{ value }`, `{ literal }` or `{ range: { last_n_days: 7 } }`. */
    private value(operand: unknown): FilterValue {
        if (operand === null || typeof operand !== 'object') return (operand ?? null) as FilterValue;
        const { value, literal, range } = operand as {
            value?: string;
            literal?: string;
            range?: Record<string, number>;
        };
        const [name, count] = literal ? [literal, 0] : (Object.entries(range ?? {})[0] ?? []);
        const days = name ? dateRange(name.toUpperCase(), count, this.today) : undefined;
        return days ? { days } : (value ?? null);
    }
}

/** A list without its nulls, which GraphQL lets in. */
function present<T>(list: Array<T | null>): T[] {
    return list.filter((each) => each !== null);
}

/** A backslash that escapes nothing stands for itself. */
function likePattern(text: string): string {
    return text.replace(/\\(?![%_\\])/g, '\\\\');
}
