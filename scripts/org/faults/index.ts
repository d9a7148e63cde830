import { AsyncLocalStorage } from 'node:async_hooks';
import { SalesforceError } from '../errors';
import { Draws } from './chance';
import { checkPlan, isOfCall, type CallRule, type FaultPlan, type FaultRule } from './rules';

/** A call as rules see it. */
export interface Call {
    method: string;
    path: string;
}

/** A row that is being written, and the rows that this locks: itself and its parents. */
export interface WrittenRow {
    object: string;
    locks: Array<{ object: string; id: string }>;
}

type Lock = Extract<FaultRule, { fault: 'lockRow' }>;

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Calls that rules without a path are about. */
const isApiCall = (path: string): boolean => /^\/services\/(?!oauth2\b)/.test(path);

/**
 * The faults of a run. Each rule draws from a generator of its own, so that rules do not disturb each other; locks
 * draw from one for each parent.
 */
export class Faults {
    /** Calls, rows and batches that the rules have hit so far. */
    struck = 0;
    private readonly rules: Array<{ rule: FaultRule; draws: Draws; seed: string }>;
    private readonly parents = new Map<string, Draws>();
    private transaction = -1;
    private readonly locked = new Map<string, boolean>();
    private readonly ofRequest = new AsyncLocalStorage<FaultRule>();

    /** Throws what is wrong with the plan. */
    constructor(given: FaultPlan) {
        const { seed, rules } = checkPlan(given);
        this.rules = rules.map((rule, index) => {
            const own = `${seed} ${index} ${rule.fault}`;
            return { rule, draws: new Draws(rule, own), seed: own };
        });
    }

    /** The faults that strike a call: every rule that is about it draws once. */
    ofCall({ method, path }: Call): CallRule[] {
        const struck = this.rules.flatMap(({ rule, draws }) => {
            const isMeant =
                isOfCall(rule) &&
                (rule.path === undefined ? isApiCall(path) : path.includes(rule.path)) &&
                (rule.method === undefined || rule.method === method);
            return isMeant && draws.hit() ? [rule] : [];
        });
        this.struck += struck.length;
        return struck;
    }

    /** Runs a request that asked for a fault of its own. */
    within(rule: FaultRule, work: () => void): void {
        this.ofRequest.run(rule, work);
    }

    /** Throws UNABLE_TO_LOCK_ROW when somebody else is said to hold one of the rows that this write locks. */
    requireUnlocked(row: WrittenRow, transaction: number): void {
        if (transaction !== this.transaction) {
            this.transaction = transaction;
            this.locked.clear();
        }
        const asked = this.ofRequest.getStore();
        const held = row.locks.some(
            (parent) =>
                (asked?.fault === 'lockRow' && isAbout(asked, row.object, parent)) ||
                this.rules.some(
                    ({ rule, seed }) =>
                        rule.fault === 'lockRow' &&
                        isAbout(rule, row.object, parent) &&
                        this.isLocked(rule, `${seed} ${parent.id}`)
                )
        );
        if (held) {
            this.struck++;
            throw new SalesforceError(
                'UNABLE_TO_LOCK_ROW',
                'unable to obtain exclusive access to this record or 1 records: ' +
                    row.locks.map(({ id }) => id).join(', ')
            );
        }
    }

    /** Whether the next batch of a bulk job on this object fails. */
    failsBatch(object: string): boolean {
        const fails = this.rules.some(
            ({ rule, draws }) =>
                rule.fault === 'failBatch' && (rule.object === undefined || same(rule.object, object)) && draws.hit()
        );
        this.struck += fails ? 1 : 0;
        return fails;
    }

    private isLocked(rule: Lock, key: string): boolean {
        const known = this.locked.get(key);
        if (known !== undefined) {
            return known;
        }
        const draws = this.parents.get(key) ?? new Draws(rule, key);
        this.parents.set(key, draws);
        const hit = draws.hit();
        this.locked.set(key, hit);
        return hit;
    }
}

function isAbout(rule: Lock, object: string, parent: { object: string; id: string }): boolean {
    return (
        (rule.object === undefined || same(rule.object, object)) &&
        (rule.parent === undefined || same(rule.parent, parent.object) || parent.id.startsWith(rule.parent))
    );
}

export { readFaults, type FaultPlan } from './rules';
