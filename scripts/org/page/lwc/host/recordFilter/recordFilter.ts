import { soqlText } from '../api/api';

/** Filter of a record picker, as the platform documents it. */
export interface RecordFilter {
    criteria: Array<{ fieldPath: string; operator: string; value: unknown }>;
    /** Such as `1 AND (2 OR 3)`; without it all criteria must hold. */
    filterLogic?: string;
}

const comparisons: Record<string, string> = { eq: '=', ne: '!=', lt: '<', gt: '>', lte: '<=', gte: '>=', like: 'LIKE' };
const lists: Record<string, string> = { in: 'IN', nin: 'NOT IN', includes: 'INCLUDES', excludes: 'EXCLUDES' };

function literal(value: unknown): string {
    if (value === null || value === undefined) {
        return 'null';
    }
    return typeof value === 'string' ? soqlText(value) : String(value);
}

function condition({ fieldPath, operator, value }: RecordFilter['criteria'][number]): string {
    if (!/^\w+(\.\w+)*$/.test(fieldPath)) {
        throw new Error(`${fieldPath} is not a field`);
    }
    if (operator in lists) {
        const values = (Array.isArray(value) ? value : [value]).map(literal);
        return `${fieldPath} ${lists[operator]} (${values.join(', ')})`;
    }
    if (!(operator in comparisons)) {
        throw new Error(`${operator} is not an operator of a record picker`);
    }
    return `${fieldPath} ${comparisons[operator]} ${literal(value)}`;
}

/** The filter as a SOQL condition; empty where it asks nothing. Throws for an unknown operator, field or number. */
export function filterCondition(filter: RecordFilter | undefined): string {
    const conditions = (filter?.criteria ?? []).map(condition);
    if (conditions.length === 0) {
        return '';
    }
    const logic = filter?.filterLogic ?? conditions.map((_, index) => index + 1).join(' AND ');
    if (!/^(?:\s|\d+|AND|OR|NOT|[()])+$/i.test(logic)) {
        throw new Error(`${logic} is not the logic of a filter`);
    }
    return logic.replace(/\d+/g, (number) => {
        const found = conditions[Number(number) - 1];
        if (found === undefined) {
            throw new Error(`The filter has no criterion ${number}`);
        }
        return `(${found})`;
    });
}
