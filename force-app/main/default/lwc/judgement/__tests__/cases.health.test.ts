import { recordsBehind } from 'c/explanation';
import { judge } from 'c/judgement';
import { assertCases } from './assertCases';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

/** What a case expects of the health of the account and its deals. */
interface HealthExpected {
    healthLower?: { now: string; than: string };
}

assertCases<HealthExpected>('its health', {
    healthLower: ({ now, than }, _, { on }) => {
        const [today, before] = [judge(on(now)), judge(on(than))];
        expect(today.health().value).toBeLessThan(before.health().value ?? NaN);
        for (const { opportunityId } of before.openDecisions()) {
            expect(today.dealHealth(opportunityId).value).toBeLessThan(before.dealHealth(opportunityId).value ?? NaN);
        }
    }
});

describe.each(readCases().map((file) => [file.id, adapt(file)] as const))('case %s', (_, { on }) => {
    const { health, dealHealth, openDecisions } = judge(on());
    const all = [health(), ...openDecisions().map(({ opportunityId }) => dealHealth(opportunityId))];

    it('has healths from 0 to 100 whose parts sum to them and reach records', () => {
        for (const { value, known, parts } of all) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(100);
            expect(known).toBeGreaterThan(0);
            expect(known).toBeLessThanOrEqual(1);
            expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(value ?? NaN);
            expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100);
            expect(recordsBehind({ parts }).length).toBeGreaterThan(0);
        }
    });
});
