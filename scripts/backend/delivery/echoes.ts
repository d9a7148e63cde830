import { groupBy } from 'c/relationshipModel';
import type { Log } from '../runtime';
import type { Shadow } from '../runtime/state';
import type { Change } from './changeSource';
import { isEcho } from './classify';
import type { TriggerRegistry } from './registry';

/** Times that an echo of one row may differ from what we wrote: past this the org rounds what we write. */
const DIFFERENT = 3;

/** Tells the events of our own writes from news. */
export class Echoes {
    private readonly different = new Map<string, number>();

    constructor(
        private readonly registry: TriggerRegistry,
        private readonly shadow: Shadow,
        private readonly log: Log
    ) {}

    /** Parts changes into echoes, for which nothing is read, and news. */
    part(changes: readonly Change[]): { echoes: Change[]; news: Change[] } {
        const own = groupBy(
            changes.filter(({ isOwn }) => isOwn),
            ({ object }) => object
        );
        const copies = new Map(
            [...own].map(([object, its]) => [object, this.shadow.rows(object, [...new Set(its.map(({ id }) => id))])])
        );
        const [echoes, news]: [Change[], Change[]] = [[], []];
        for (const change of changes) {
            const copy = copies.get(change.object)?.get(change.id);
            const isOurs = isEcho(change, copy, this.watched(change.object));
            if (isOurs) {
                this.different.delete(change.id);
            }
            (isOurs || this.isRounded(change) ? echoes : news).push(change);
        }
        return { echoes, news };
    }

    /** Fills in what the org has added to our writes. */
    keep(echoes: readonly Change[], now: number): void {
        for (const { object, id, values, kind } of echoes) {
            if (kind !== 'delete') {
                const told = Object.entries(values ?? {}).filter(([field]) => this.watched(object).has(field));
                this.shadow.merge(object, id, { ...Object.fromEntries(told), SystemModstamp: undefined }, now);
            }
        }
    }

    /** Whether the org keeps telling our own write of a row otherwise than we wrote it: that would go round for ever. */
    private isRounded({ object, id, isOwn, values }: Change): boolean {
        if (!isOwn || !values) {
            return false;
        }
        const count = (this.different.get(id) ?? 0) + 1;
        this.different.set(id, count);
        if (count === DIFFERENT + 1) {
            this.log.warn('echo.differs', { object, id, fields: Object.keys(values).join() });
        }
        return count > DIFFERENT;
    }

    private watched(object: string): ReadonlySet<string> {
        return this.registry.watched.get(object) ?? new Set();
    }
}
