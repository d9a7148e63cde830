import type { Values } from '../runtime';
import type { Change, Overflow } from './changeSource';

/** A change event as CometD delivers it. */
export interface ChangeEvent {
    payload: { ChangeEventHeader: ChangeEventHeader } & Values;
    event: { replayId: number };
}

interface ChangeEventHeader {
    entityName: string;
    recordIds: string[];
    changeType: string;
    changeOrigin: string;
    transactionKey: string;
    sequenceNumber: number;
    /** Milliseconds since 1970. */
    commitTimestamp: number;
    nulledFields?: string[];
    changedFields?: string[];
}

const KINDS: Record<string, Change['kind']> = {
    CREATE: 'create',
    UPDATE: 'update',
    DELETE: 'delete',
    UNDELETE: 'undelete'
};

/** `Contact` → `ContactChangeEvent`, `Stakeholder__c` → `Stakeholder__ChangeEvent`. */
export function channelOf(object: string): string {
    return `/data/${object.endsWith('__c') ? object.replace(/__c$/, '__ChangeEvent') : `${object}ChangeEvent`}`;
}

/** The changes that an event tells; none when it says only that there were some (GAP_OVERFLOW, `0030*`). */
export function changesOf({ payload }: ChangeEvent, object: string, client: string): Change[] {
    const { ChangeEventHeader: header, ...values } = payload;
    const kind = KINDS[header.changeType] ?? 'unknown';
    const isTold = kind !== 'unknown';
    return isOverflow(header)
        ? []
        : header.recordIds.map((id) => ({
              object,
              id,
              kind,
              key: `${header.transactionKey} ${header.sequenceNumber} ${object} ${id}`,
              isOwn: isTold && header.changeOrigin.split(';').includes(`client=${client}`),
              values: isTold ? valuesOf(header, values) : null,
              changedFields:
                  kind === 'update' ? [...(header.changedFields ?? []), ...(header.nulledFields ?? [])] : null
          }));
}

/** What an event leaves to be read from the org. */
export function overflowOf({ payload: { ChangeEventHeader: header } }: ChangeEvent, object: string): Overflow | null {
    return isOverflow(header) ? { object, since: new Date(header.commitTimestamp).toISOString() } : null;
}

function isOverflow({ changeType, recordIds }: ChangeEventHeader): boolean {
    return changeType.includes('OVERFLOW') || recordIds.some((id) => !/^\w{18}$/.test(id) || /^0+A*$/.test(id));
}

/** Of an update only what changed: some transports fill up the rest with blanks. */
function valuesOf({ changeType, changedFields = [], nulledFields = [] }: ChangeEventHeader, values: Values): Values {
    if (changeType !== 'UPDATE') {
        return values;
    }
    const changed = Object.entries(values).filter(([name]) => changedFields.includes(name));
    return { ...Object.fromEntries(changed), ...Object.fromEntries(nulledFields.map((name) => [name, null])) };
}
