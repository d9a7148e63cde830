import type {
    ConditionWithValueQuery,
    FunctionExp,
    LiteralType,
    Operator,
    Query,
    WhereClause
} from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { QueryContext } from './context';
import type { Comparison, Filter, FilterValue, RowSet, Target } from './filter';
import { wrongType } from './filterValues';
import { likePattern, literalValue } from './literals';
import type { Scope } from './scope';
import { whereTree, type WhereTree } from './whereTree';

type Leaf = Exclude<ConditionWithValueQuery, { openParen: number }>;

const NESTED =
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions';

/** Reads the conditions of WHERE and HAVING into filters. */
export class SoqlFilters {
    constructor(
        private readonly context: QueryContext,
        private readonly scope: Scope
    ) {}

    /** The filter of a WHERE clause. */
    where(clause: WhereClause): Filter {
        return this.filter(whereTree(clause), true);
    }

    /** The filter of one condition, whose left side may be an aggregate function. */
    private filter(tree: WhereTree<Leaf>, top: boolean): Filter {
        switch (tree.kind) {
            case 'not':
                return { kind: 'not', filter: this.filter(tree.part, false) };
            case 'or':
            case 'and': {
                const stillTop = top && tree.kind === 'and';
                return { kind: tree.kind, filters: tree.parts.map((part) => this.filter(part, stillTop)) };
            }
            case 'leaf':
                return this.condition(tree.condition, top);
        }
    }

    private condition(leaf: Leaf, top: boolean): Filter {
        const target = this.target(leaf);
        if ('valueQuery' in leaf) {
            if (!top) throw new SalesforceError('MALFORMED_QUERY', NESTED);
            const rows = this.rowSet(leaf.valueQuery, target);
            return { kind: 'inRows', target, rows, negated: leaf.operator.toUpperCase() === 'NOT IN' };
        }
        const texts = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
        const operator = leaf.operator.toUpperCase() as Operator;
        this.checkQuotes(target, leaf.literalType);
        if (operator === 'LIKE') return this.like(target, texts, leaf.literalType);
        const values = texts.map((text, index) => this.value(text, leaf.literalType, index));
        switch (operator) {
            case 'IN':
            case 'NOT IN':
                return { kind: 'in', target, values, negated: operator === 'NOT IN' };
            case 'INCLUDES':
            case 'EXCLUDES': {
                const sets = values.map((value) => String(value ?? '').split(';'));
                return { kind: 'includes', target, sets, negated: operator === 'EXCLUDES' };
            }
            default:
                return { kind: 'compare', target, operator: operator as Comparison, value: values[0] };
        }
    }

    private target(leaf: Leaf): Target {
        return 'fn' in leaf ? this.functionTarget(leaf.fn) : { path: this.scope.path(leaf.field) };
    }

    /** `CALENDAR_YEAR(CreatedDate)` as a target; the zone of `convertTimezone` is UTC, as that of everything here. */
    functionTarget(call: FunctionExp): Target {
        const name = call.functionName ?? '';
        let [inner] = call.parameters ?? [];
        if (typeof inner === 'object' && inner.functionName?.toLowerCase() === 'converttimezone') {
            inner = inner.parameters?.[0] as string;
        }
        if (inner === undefined) return { path: [], function: name };
        if (typeof inner !== 'string') {
            throw new SalesforceError('MALFORMED_QUERY', `${call.rawValue ?? name} is not supported`);
        }
        return { path: this.scope.path(inner), function: name };
    }

    /** A text is no date, and a date no text, although both travel as strings from here on. */
    private checkQuotes(target: Target, type: LiteralType | LiteralType[] | undefined): void {
        if (target.function) return;
        const { field } = this.scope.select.describe(target.path);
        const takesDates = field.type === 'date' || field.type === 'datetime';
        for (const each of [type].flat()) {
            const isDate = String(each).startsWith('DATE');
            if (isDate !== takesDates && (isDate || each === 'STRING')) throw wrongType(field);
        }
    }

    private like(target: Target, texts: string[], type: LiteralType | LiteralType[] | undefined): Filter {
        if (type !== 'STRING') {
            throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', 'LIKE needs a text enclosed in quotes');
        }
        return { kind: 'like', target, pattern: likePattern(texts[0]) };
    }

    private value(text: string, type: LiteralType | LiteralType[] | undefined, index: number): FilterValue {
        return literalValue(text, Array.isArray(type) ? type[index] : type, this.context.now());
    }

    private rowSet(query: Query, target: Target): RowSet {
        const [column] = query.fields ?? [];
        if (query.fields?.length !== 1 || (column.type !== 'Field' && column.type !== 'FieldRelationship')) {
            throw new SalesforceError('MALFORMED_QUERY', 'Semi join sub-selects must select a single field');
        }
        if (query.orderBy || query.limit !== undefined || query.groupBy) {
            throw new SalesforceError(
                'MALFORMED_QUERY',
                'Semi join sub-selects cannot have ORDER BY, LIMIT or GROUP BY'
            );
        }
        const inner = this.scope.semiJoin(query);
        const name = column.type === 'Field' ? column.field : [...column.relationships, column.field].join('.');
        const path = inner.path(name);
        this.scope.checkSemiJoin(target.path, inner, path);
        const filter = query.where ? new SoqlFilters(this.context, inner).where(query.where) : null;
        return { object: inner.object.name, path, filter, includeDeleted: false };
    }
}
