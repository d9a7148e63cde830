/** A record as the UI API's GraphQL gives it: the id bare, fields as `{ value }`, a field the user may not see absent. */
export type RecordNode = Readonly<Record<string, unknown>> & { readonly Id: string };

/** One page of a list of records. */
export interface Connection {
    readonly edges?: readonly ({ readonly node?: RecordNode | null } | null)[] | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null } | null;
}

/** The records of a page; none when the user may not read the object. */
export function nodesOf(connection: Connection | null | undefined): RecordNode[] {
    return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

/** Where the next page starts; null after the last one. */
export function nextCursor(connection: Connection | null | undefined): string | null {
    return connection?.pageInfo?.hasNextPage ? (connection.pageInfo.endCursor ?? null) : null;
}

/** A field's text; null when it is blank or was not read. */
export function textIn(node: RecordNode, name: string): string | null {
    const value = valueIn(node, name);
    return value === null || value === '' ? null : String(value);
}

/** A field's number; null when it is blank or was not read. */
export function numberIn(node: RecordNode, name: string): number | null {
    const text = textIn(node, name);
    const value = text === null ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
}

/** A checkbox; null when it was not read. */
export function booleanIn(node: RecordNode, name: string): boolean | null {
    const value = valueIn(node, name);
    return typeof value === 'boolean' ? value : null;
}

/** The name of a parent record; null when there is none. */
export function parentNameIn(node: RecordNode, name: string): string | null {
    const parent = node[name];
    return isObject(parent) ? textIn(parent as RecordNode, 'Name') : null;
}

function valueIn(node: RecordNode, name: string): unknown {
    const field = node[name];
    return isObject(field) ? (field.value ?? null) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
