import { ascending } from 'c/relationshipModel';

/** By id; records that share one by what tells them apart, so that the order of records does not matter. */
export function byId<T extends { id: string; key: string | null }>(a: T, b: T): number {
    return ascending(a.id, b.id) || ascending(JSON.stringify(a), JSON.stringify(b));
}
