import type { Subrequest } from '../../salesforce';
import { bodyOf } from '../plan/values';
import type { Unit, Write } from '../plan/types';
import { SECTIONS } from '../schema/fields';
import { newSuperior, orderUnits, takeLine } from './levels';

/** Limits of the platform: a Composite call takes so many collections, a collection so many rows. */
const COLLECTIONS = 5;
const ROWS = 200;

/** The objects in the order in which one request writes them: what is referred to comes first. */
const ORDER = Object.values(SECTIONS).map(({ object }) => object as string);
const ACCOUNT = SECTIONS.account.object as string;
const STAKEHOLDER = SECTIONS.stakeholders.object as string;
const POSITION = SECTIONS.positions.object as string;

/** Records of one kind that one subrequest writes. */
interface Batch {
    /** Place among the batches of a request. */
    order: string;
    writes: Write[];
}

/** One all-or-none call. */
export interface WriteRequest {
    writes: Write[];
    subrequests: Subrequest[];
    /** The records of each subrequest, in their order. */
    records: Map<string, Write[]>;
}

/**
 * Packs units into as few all-or-none calls as the platform's limits allow. A unit is never parted. A position whose
 * superior comes in a later call is written without that line, which follows at the end.
 */
export function packRequests(units: readonly Unit[]): WriteRequest[] {
    const { placed, late } = orderUnits(units);
    const requests: WriteRequest[] = [];
    const coming = new Set(units.flat().flatMap(({ id, key }) => (id === null && key ? key.value : [])));
    const flush = (writes: Write[], levels: ReadonlyMap<Write, number>): void => {
        writes.forEach(({ key }) => coming.delete(key?.value ?? ''));
        const ready = writes.map((write): [Write, number] => {
            const waits = write.object === POSITION && coming.has(newSuperior(write) ?? '');
            return [waits ? takeLine(write, late) : write, levels.get(write) ?? 0];
        });
        requests.push(requestOf(batchesOf(ready)));
    };
    packUnits(
        placed.map(({ writes, level }) => writes.map((write): [Write, number] => [write, level])),
        flush
    );
    packUnits(
        late.map((write) => [[write, 0]]),
        flush
    );
    return requests;
}

type LevelledWrite = [Write, number];

/** Fills calls with units, in their order, as long as the next one fits. */
function packUnits(
    units: readonly LevelledWrite[][],
    flush: (writes: Write[], levels: Map<Write, number>) => void
): void {
    let taken: LevelledWrite[] = [];
    const counts = new Map<string, number>();
    const close = (): void => {
        if (taken.length > 0) {
            flush(
                taken.map(([write]) => write),
                new Map(taken)
            );
        }
        taken = [];
        counts.clear();
    };
    for (const unit of units) {
        if (!fits(counts, unit)) {
            close();
        }
        count(counts, unit);
        taken.push(...unit);
    }
    close();
}

function count(counts: Map<string, number>, unit: readonly LevelledWrite[]): void {
    for (const [write, level] of unit) {
        if (write.object !== ACCOUNT) {
            const order = orderOf(write, level);
            counts.set(order, (counts.get(order) ?? 0) + 1);
        }
    }
}

function fits(counts: ReadonlyMap<string, number>, unit: readonly LevelledWrite[]): boolean {
    const after = new Map(counts);
    count(after, unit);
    const collections = [...after.values()].reduce((sum, rows) => sum + Math.ceil(rows / ROWS), 0);
    return collections <= COLLECTIONS;
}

/** Sorts creations by object, stakeholders by level too; updates of all objects come last, together. */
function orderOf({ object, id }: Write, level: number): string {
    const place = id === null ? ORDER.indexOf(object) : ORDER.length;
    const distance = id === null && object === STAKEHOLDER ? level : 0;
    return [place, distance].map((number) => String(number).padStart(6, '0')).join(' ');
}

function batchesOf(writes: readonly LevelledWrite[]): Batch[] {
    const groups = new Map<string, Write[]>();
    for (const [write, level] of writes) {
        const order = orderOf(write, level);
        groups.set(order, [...(groups.get(order) ?? []), write]);
    }
    return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([order, group]) => {
            const sorted =
                group[0].id === null
                    ? group
                    : [...group].sort((a, b) => ORDER.indexOf(a.object) - ORDER.indexOf(b.object));
            const size = group[0].object === ACCOUNT ? 1 : ROWS;
            return Array.from({ length: Math.ceil(sorted.length / size) }, (_, part) => ({
                order,
                writes: sorted.slice(part * size, (part + 1) * size)
            }));
        });
}

function requestOf(batches: readonly Batch[]): WriteRequest {
    const parts = batches.map(({ writes }, index) => ({ writes, subrequest: subrequestOf(writes, `part${index}`) }));
    return {
        writes: parts.flatMap(({ writes }) => writes),
        subrequests: parts.map(({ subrequest }) => subrequest),
        records: new Map(parts.map(({ writes, subrequest }) => [subrequest.referenceId, writes]))
    };
}

function subrequestOf(writes: readonly Write[], referenceId: string): Subrequest {
    const [{ object, id, key, values }] = writes;
    if (object === ACCOUNT) {
        const path = id ?? `${key?.field}/${encodeURIComponent(key?.value ?? '')}`;
        return { method: 'PATCH', url: `/sobjects/${object}/${path}`, referenceId, body: bodyOf(values) };
    }
    const records = writes.map((write) => ({
        attributes: { type: write.object },
        ...(write.id ? { id: write.id } : { [write.key?.field ?? '']: write.key?.value }),
        ...bodyOf(write.values)
    }));
    const url = id ? '/composite/sobjects' : `/composite/sobjects/${object}/${key?.field}`;
    return { method: 'PATCH', url, referenceId, body: { allOrNone: true, records } };
}
