import { addDays } from 'c/standing';
import { adaptedCase } from './caseAdapter';
import { assertCases } from './assertCases';
import { stageOf } from './caseWords';

/** What a case expects of the account on one day. */
interface AccountExpected {
    people?: string[];
    reportsTo?: Record<string, string | null>;
    stage?: string | null;
    stageUnknownBefore?: string;
}

assertCases<AccountExpected>('the account on its days', {
    people: (expected, day, { on }) => expect(on(day).people.map(({ id }) => id)).toEqual([...expected].sort()),
    reportsTo: (expected, day, { on }) => {
        const found = Object.keys(expected).map((id) => [id, on(day).person(id)?.reportsToId ?? null]);
        expect(Object.fromEntries(found)).toEqual(expected);
    },
    stage: (expected, day, { on }) => expect(on(day).state.stage.value).toBe(stageOf(expected)),
    stageUnknownBefore: (expected, _, { on }) => {
        expect(on(addDays(expected, -1)).state.stage.value).toBeNull();
        expect(on(expected).state.stage.value).not.toBeNull();
    }
});

describe('case 12, quinnInheritsNothing: the newcomer in the seat of a leaver', () => {
    const account = adaptedCase('12').on();
    const quinn = account.standing('quinn')!;

    it('inherits neither attitude nor closeness nor trust nor political standing', () => {
        const { attitude, closeness, politicalStatus, trust, power } = quinn;
        expect([
            attitude.value,
            closeness.claimed.value,
            closeness.effective,
            politicalStatus.value,
            power.value
        ]).toEqual([...Array.from({ length: 5 }, () => null)]);
        expect([trust.transparency.value, trust.reliability.value, trust.consistency.value]).toEqual([
            null,
            null,
            null
        ]);
    });

    it('inherits no part in the deal: it stays with the leaver', () => {
        const deal = account.opportunity('O')!;
        expect(account.buyingRolesOf('quinn')).toEqual([]);
        expect(deal.leaverRoles.map(({ stakeholderId, role }) => [stakeholderId, role])).toEqual([
            ['vera', 'DecisionMaker']
        ]);
        expect(deal.activeIds).toEqual(['liu', 'pei']);
    });
});
