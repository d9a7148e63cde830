import { SalesforceError } from '../errors';
import { type ApiCall, type ApiReply, ok, type Resource } from './resource';

const DAY = 86_400_000;
/** A span may be so long, and so far back. */
const LONGEST_SPAN = 30 * DAY;

const invalidDate = (message: string): SalesforceError => new SalesforceError('INVALID_REPLICATION_DATE', message);

const salesforceDate = (moment: number): string => new Date(moment).toISOString().replace('Z', '+0000');

/** A date parameter, whose seconds the platform ignores. */
function moment(call: ApiCall, name: string): number {
    // A plus sign that a client left bare arrives as a space.
    const text = (call.query.get(name) ?? '').replace(' ', '+');
    const time = Date.parse(text);
    if (Number.isNaN(time)) {
        throw invalidDate(`${name} has to be a date and time in ISO 8601 format, not '${text}'`);
    }
    return Math.floor(time / 60_000) * 60_000;
}

interface Span {
    start: number;
    end: number;
}

function span(call: ApiCall): Span {
    const [start, end] = [moment(call, 'start'), moment(call, 'end')];
    if (end - start < 60_000) {
        throw invalidDate('startDate before endDate by at least a minute');
    }
    if (end - start > LONGEST_SPAN || start < Date.now() - LONGEST_SPAN) {
        throw invalidDate('startDate cannot be more than 30 days ago');
    }
    return { start, end };
}

/** Rows last touched within the span; those in the recycle bin, or those that are not. */
function touched(call: ApiCall, { start, end }: Span, deleted: boolean): Array<{ id: string; on: string }> {
    const { access, database } = call.services;
    const { source, reach } = access.rows(call.caller, call.params.object);
    const [id, on, isDeleted] = ['Id', 'SystemModstamp', 'IsDeleted'].map((name) => source.column([name]).sql);
    const rows = database.all(
        `SELECT ${id} AS id, ${on} AS changed FROM ${source.fromSql()}
         WHERE ${on} >= ? AND ${on} < ? AND ${isDeleted} = ? AND ${reach ?? '1'} ORDER BY ${on}`,
        [salesforceDate(start), salesforceDate(end), deleted ? 1 : 0]
    );
    return rows.map((row) => ({ id: String(row.id), on: String(row.changed) }));
}

/** Up to when the reply is complete: nothing can be added to it any more. */
const covered = ({ end }: Span): string => salesforceDate(Math.min(end, Math.floor(Date.now() / 60_000) * 60_000));

function updated(call: ApiCall): ApiReply {
    const within = span(call);
    return ok({ ids: touched(call, within, false).map((row) => row.id), latestDateCovered: covered(within) });
}

function deleted(call: ApiCall): ApiReply {
    const within = span(call);
    return ok({
        deletedRecords: touched(call, within, true).map(({ id, on }) => ({ id, deletedDate: on })),
        earliestDateAvailable: salesforceDate(Date.now() - LONGEST_SPAN),
        latestDateCovered: covered(within)
    });
}

/** What changed since a client last looked. */
export const replicationResources: Resource[] = [
    { method: 'GET', path: '/sobjects/:object/updated', answer: updated },
    { method: 'GET', path: '/sobjects/:object/deleted', answer: deleted }
];
