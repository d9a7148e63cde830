import type { Connection, RecordNode } from '../../main/default/lwc/mapRecords/node';

/** Values of a record by the alias that a query gives them; a parent record as `{ Name }`. */
export type Values = Readonly<Record<string, unknown>> & { readonly Id: string };

/** A list of records as the UI API's GraphQL answers it. */
export function connection(records: readonly Values[], next: string | null = null): Connection {
    return {
        edges: records.map((record) => ({ node: node(record) })),
        pageInfo: { hasNextPage: next !== null, endCursor: next }
    };
}

/** An answer to a query of several lists. */
export function answer(lists: Readonly<Record<string, readonly Values[]>>) {
    const query = Object.fromEntries(Object.entries(lists).map(([name, records]) => [name, connection(records)]));
    return { uiapi: { query } };
}

function node(values: Values): RecordNode {
    const fields = Object.fromEntries(
        Object.entries(values).map(([name, value]) => {
            if (name === 'Id') {
                return [name, value];
            }
            const isParent = typeof value === 'object' && value !== null;
            return [name, isParent ? { Name: { value: (value as { Name: string }).Name } } : { value }];
        })
    );
    return { ...fields, Id: values.Id };
}
