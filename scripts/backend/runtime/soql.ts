import type { SObject } from './sobject';

/** A query with the type of its rows. Only selectors make them. */
export interface Query<Row = SObject> {
    readonly soql: string;
    /** Whether rows in the recycle bin are wanted too (`queryAll`). */
    readonly withDeleted?: boolean;
    /** Never there: carries the type of the rows. */
    readonly row?: Row;
}

/** Text that goes into SOQL as it stands. */
export class Soql {
    constructor(readonly text: string) {}
}

/** A value that SOQL takes. Texts are quoted; days and moments are wrapped by `day` and `moment`. */
export type SoqlValue = string | number | boolean | null | Soql | readonly SoqlValue[];

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function literal(value: SoqlValue): string {
    if (value instanceof Soql) {
        return value.text;
    }
    if (typeof value === 'string') {
        return `'${value.replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character])}'`;
    }
    if (Array.isArray(value)) {
        if (value.length === 0) {
            throw new Error('SOQL has no empty list: ask nothing where there is nothing to ask for.');
        }
        return `(${value.map(literal).join(', ')})`;
    }
    return String(value);
}

/** A condition with its values quoted: soql`Stakeholder__c IN ${ids} AND AssessedOn__c <= ${day('2026-11-22')}`. */
export function soql(parts: TemplateStringsArray, ...values: SoqlValue[]): Soql {
    return new Soql(parts.map((part, index) => (index === 0 ? part : literal(values[index - 1]) + part)).join(''));
}

/** A date, YYYY-MM-DD, unquoted as SOQL wants it. Throws on anything else. */
export function day(text: string): Soql {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
        throw new Error(`Not a day: ${text}`);
    }
    return new Soql(text);
}

/** A date and time, unquoted as SOQL wants it. */
export function moment(at: Date): Soql {
    return new Soql(at.toISOString());
}

/** Where a batch begins: the rows that it goes over, in the order of their ids. Apex: `Database.QueryLocator`. */
export interface QueryLocator<Row = SObject> {
    readonly object: string;
    readonly fields: readonly string[];
    readonly where: Soql | null;
    readonly row?: Row;
}

/** One page of a locator's rows, behind the id given. */
export function pageOf<Row>(
    { object, fields, where }: QueryLocator<Row>,
    after: string | null,
    rows: number
): Query<Row> {
    const conditions = [where && `(${where.text})`, after && soql`Id > ${after}`.text].filter(Boolean);
    const filter = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    return { soql: `SELECT ${withId(fields).join(', ')} FROM ${object}${filter} ORDER BY Id LIMIT ${rows}` };
}

/** The fields of a query, `Id` once and first. */
export function withId(fields: readonly string[]): string[] {
    return [...new Set(['Id', ...fields])];
}
