import { OrgDatabase } from '../../database';
import { ApiUsage, DAILY_API_REQUESTS } from '../apiUsage';

const HOUR = 3_600_000;

describe('API usage', () => {
    let now = 0;
    const database = (): OrgDatabase => new OrgDatabase(':memory:');

    beforeEach(() => (now = Date.parse('2026-11-22T00:30:00Z')));

    it('counts the calls of the last 24 hours', () => {
        const usage = new ApiUsage(database(), () => now);
        usage.count();
        now += 23 * HOUR;
        usage.count();
        expect(usage.used()).toBe(2);
        now += HOUR;
        expect(usage.used()).toBe(1);
    });

    it('outlives a restart', () => {
        const shared = database();
        new ApiUsage(shared, () => now).count();
        expect(new ApiUsage(shared, () => now).header()).toBe(`api-usage=1/${DAILY_API_REQUESTS}`);
    });

    it('refuses the call after the last one', () => {
        const shared = database();
        const usage = new ApiUsage(shared, () => now);
        shared.run('INSERT INTO _api_usage (hour, calls) VALUES (?, ?)', [
            Math.floor(now / HOUR),
            DAILY_API_REQUESTS - 1
        ]);
        usage.count();
        expect(() => usage.count()).toThrow(
            expect.objectContaining({ errorCode: 'REQUEST_LIMIT_EXCEEDED', status: 403 })
        );
    });
});
