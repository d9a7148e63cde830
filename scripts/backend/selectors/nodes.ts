import type { RecordNode } from 'c/mapRecords';
import type { SObject } from '../runtime';

/**
 * A REST row as the engine's readers take a record: values under the engine's names. `fields` tells the API name behind
 * each of them.
 */
export function nodeOf(row: SObject, fields: Readonly<Record<string, string>>): RecordNode {
    const node: Record<string, unknown> & { Id: string } = { Id: row.Id, Name: { value: row.Name ?? null } };
    for (const name of Object.keys(fields)) {
        node[name] = { value: row[fields[name]] ?? null };
    }
    return node;
}
