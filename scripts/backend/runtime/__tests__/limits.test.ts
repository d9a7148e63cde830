import { OrgError } from '../../../salesforce';
import { Database } from '../database';
import { LimitReached, Limits } from '../limits';
import { jsonLog } from '../log';
import { fakeApi } from './fakeApi';
import { fakeClock } from './fakeClock';

const query = { soql: 'SELECT Id FROM Thing__c' };

describe('limits', () => {
    it.each([
        ['calls', { calls: 2 }],
        ['rows', { rows: 2 }],
        ['time', { milliseconds: 2 }]
    ])('stop before a call that would go past the budget of %s', async (limit, budget) => {
        const [api, clock] = [fakeApi({ rows: () => [{ Id: 'a' }] }), fakeClock()];
        const database = new Database(api, new Limits(api, clock, budget));
        for (let call = 0; call < 2; call += 1) {
            await database.query(query);
            clock.pass(1);
        }
        await expect(database.query(query)).rejects.toMatchObject({ name: 'LimitReached', limit });
        expect(api.calls).toBe(2);
    });

    it("leave the reserve of the org's own calls to others", () => {
        const api = fakeApi();
        const limits = new Limits(api, fakeClock(), { reserve: 0.25 });
        api.dailyUse = { used: 74, limit: 100 };
        expect(() => limits.check()).not.toThrow();
        api.dailyUse = { used: 75, limit: 100 };
        expect(() => limits.check()).toThrow(new LimitReached('org', 75, 75));
    });

    it("take the org's refusal at its ceiling for a limit reached", async () => {
        const api = fakeApi();
        api.get = () => Promise.reject(new OrgError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'));
        await expect(new Database(api, new Limits(api, fakeClock())).query(query)).rejects.toBeInstanceOf(LimitReached);
    });
});

describe('the log', () => {
    it('is one JSON object a line, and lets no secret through', () => {
        const lines: string[] = [];
        const log = jsonLog(
            (line) => lines.push(line),
            () => new Date('2026-11-22T08:00:00Z')
        );
        log.warn('failed', {
            message: 'Bearer abc with 00D000000000001AAA!AQ.x_y and eyJhbGciOi.eyJpc3Mi.c2ln',
            level: 'x'
        });
        expect(lines).toEqual([
            '{"at":"2026-11-22T08:00:00.000Z","level":"warn","event":"failed",' +
                '"message":"[secret] with [secret] and [secret]"}\n'
        ]);
    });
});
