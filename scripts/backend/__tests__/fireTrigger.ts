import { Dispatcher } from '../delivery/dispatcher';
import { unkeyed } from '../delivery/pollSource';
import { TriggerRegistry } from '../delivery/registry';
import { silentLog, type Log, type SObject, type Trigger } from '../runtime';
import { fakeApi } from '../runtime/__tests__/fakeApi';
import { fakeClock } from '../runtime/__tests__/fakeClock';
import { Runtime } from '../runtime/runtime';
import { StateFile } from '../runtime/state';

/** A row before and after: without `old` it is new, without `new` it was deleted. */
export interface Happened {
    old?: SObject;
    new?: SObject;
}

/** A row that a trigger has written. */
export interface Written {
    /** `POST /composite/sobjects`, `PATCH /composite/sobjects/Object/Key__c`, … */
    request: string;
    record: Record<string, unknown>;
}

/**
 * Lets changes happen to the trigger's object and gives what it writes. `rows` answers the queries that it asks beside those
 * for the changed rows themselves. Nothing of it needs an org.
 */
export async function fireTrigger(
    trigger: Trigger,
    happened: readonly Happened[],
    rows: (soql: string) => SObject[] = () => []
): Promise<Written[]> {
    const [clock, state, registry] = [fakeClock(), new StateFile(':memory:', 'org'), new TriggerRegistry([trigger])];
    const current = happened.map((each) => ({
        IsDeleted: !each.new,
        CreatedDate: each.old ? '2020-01-01T00:00:00.000+0000' : clock.now().toISOString(),
        SystemModstamp: clock.now().toISOString(),
        ...(each.new ?? each.old),
        Id: String((each.new ?? each.old)?.Id)
    }));
    const ofItself = (soql: string): boolean => soql.includes(' SystemModstamp FROM ');
    const api = fakeApi({ rows: (soql) => (ofItself(soql) ? current : rows(soql)) });
    const failures: unknown[] = [];
    const log: Log = { ...silentLog, error: (_event, facts) => failures.push(facts?.message) };
    const runtime = new Runtime({ api, state, clock, log, watched: registry.watched });
    const before = happened.flatMap(({ old }) => old ?? []);
    runtime.shadow.put(trigger.object, before, 0);
    const changes = current.map(({ Id }) => unkeyed(trigger.object, Id));
    await new Dispatcher(runtime, registry).deliver({ changes, overflows: [], marks: {} });
    state.close();
    if (failures.length > 0) {
        throw new Error(`A handler failed: ${failures.join('; ')}`);
    }
    return api.writes.flatMap(({ requests }) =>
        requests.flatMap(({ method, url, body }) =>
            ((body as { records?: Record<string, unknown>[] } | undefined)?.records ?? [{}]).map((record) => ({
                request: `${method} ${url}`,
                record
            }))
        )
    );
}
