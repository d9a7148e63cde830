import type { OrgDatabase } from '../database';
import { SalesforceError } from '../errors';

/** API calls an org of the Enterprise edition with one licence may make in 24 hours. */
export const DAILY_API_REQUESTS = 101_000;

const HOUR = 3_600_000;

/** Counts API calls by the hour in the org's database, so that the rolling day survives a restart. */
export class ApiUsage {
    private countedHour = 0;

    constructor(
        private readonly database: OrgDatabase,
        private readonly now: () => number = Date.now
    ) {
        database.run('CREATE TABLE IF NOT EXISTS _api_usage (hour INTEGER PRIMARY KEY, calls INTEGER NOT NULL)', []);
    }

    /** Counts one call. Throws REQUEST_LIMIT_EXCEEDED (403) when the day's calls are used up. */
    count(): void {
        const hour = Math.floor(this.now() / HOUR);
        if (this.used() >= DAILY_API_REQUESTS) {
            throw new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', { status: 403 });
        }
        this.database.run(
            'INSERT INTO _api_usage (hour, calls) VALUES (?, 1) ON CONFLICT (hour) DO UPDATE SET calls = calls + 1',
            [hour]
        );
        if (hour !== this.countedHour) {
            this.database.run('DELETE FROM _api_usage WHERE hour <= ?', [hour - 24]);
            this.countedHour = hour;
        }
    }

    /** Calls of the last 24 hours. */
    used(): number {
        const row = this.database.get('SELECT SUM(calls) AS calls FROM _api_usage WHERE hour > ?', [
            Math.floor(this.now() / HOUR) - 24
        ]);
        return Number(row?.calls ?? 0);
    }

    /** Value of the `Sforce-Limit-Info` header. */
    header(): string {
        return `api-usage=${this.used()}/${DAILY_API_REQUESTS}`;
    }
}
