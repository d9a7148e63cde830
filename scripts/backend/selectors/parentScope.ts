import { chunks, Soql, soql, type Query } from '../runtime';

/** Which parents' rows are wanted: those of some ids, or of all whose ids lie in ranges (both ends included). */
export type ParentScope = { readonly ids: readonly string[] } | { readonly ranges: readonly IdRange[] };

export interface IdRange {
    readonly from: string;
    readonly to: string;
}

/** Ids that one query names: a query of that many still fits the address of a request. */
const IDS = 400;

/** One query for each range, or for so many ids. */
export function byParent<Row>(scope: ParentScope, field: string, query: (condition: Soql) => Query<Row>): Query<Row>[] {
    const name = new Soql(field);
    return 'ids' in scope
        ? chunks([...new Set(scope.ids)].sort(), IDS).map((ids) => query(soql`${name} IN ${ids}`))
        : scope.ranges.map(({ from, to }) => query(soql`${name} >= ${from} AND ${name} <= ${to}`));
}

/** The same rows in as few queries as can be: one for the whole range. For what is rare. */
export function inOne(scope: ParentScope): ParentScope {
    if ('ids' in scope || scope.ranges.length === 0) {
        return scope;
    }
    const { ranges } = scope;
    return { ranges: [{ from: ranges[0].from, to: ranges[ranges.length - 1].to }] };
}

/**
 * Ranges of parents, in the order of their ids, each of at most so many children: then a query is one page, and five
 * share a call.
 */
export function rangesOf<Row extends { Id: string }>(
    rows: readonly Row[],
    childrenOf: (row: Row) => number,
    most: number
): IdRange[] {
    const ranges: { from: string; to: string }[] = [];
    let children = 0;
    for (const row of rows) {
        const own = childrenOf(row);
        const last = ranges.at(-1);
        if (last && children + own <= most) {
            last.to = row.Id;
            children += own;
        } else {
            ranges.push({ from: row.Id, to: row.Id });
            children = own;
        }
    }
    return ranges;
}
