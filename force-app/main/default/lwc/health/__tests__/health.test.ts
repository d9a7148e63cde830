import fc from 'fast-check';
import { accountOnDay } from 'c/accountOnDay';
import { decisionOn } from 'c/decision';
import { accountHealth, dealHealth } from 'c/health';
import { layersOf } from 'c/layers';
import { relationshipStrength } from 'c/relationshipStrength';
import type { RelationshipRecords } from 'c/relationshipModel';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { days, records } from '../../relationshipModel/__tests__/arbitraries';
import {
    accountAssessment,
    assessment,
    buyingRole,
    commitment,
    opportunity,
    stakeholder
} from '../../../../../test/factories/records';

const TODAY = '2026-06-30';

function healths(given: RelationshipRecords, day = TODAY) {
    const account = accountOnDay(given, day);
    const decisions = account.opportunities.flatMap(({ id }) => decisionOn(account, id) ?? []);
    return {
        account: accountHealth(account, layersOf(account), decisions),
        deals: new Map(decisions.map((decision) => [decision.opportunityId, dealHealth(account, decision)]))
    };
}

const blank = { stakeholders: [stakeholder('cto')], opportunities: [opportunity('deal')] };
const mapped = { ...blank, buyingRoles: [buyingRole('part', 'deal', 'cto', { role: 'Approver' })] };

describe('health of a deal', () => {
    it('is unknown while nobody is mapped', () => {
        expect(healths(blank).deals.get('deal')).toMatchObject({ value: null, known: 0 });
    });

    it('gives the points of the status by its colour, and names the record that makes it', () => {
        const seen = { attitude: 'Supports', politicalStatus: 'InnerCircle', closeness: 'OfficeMeetings' } as const;
        const { parts } = healths({
            ...mapped,
            assessments: [assessment('look', 'cto', '2026-06-01', seen)]
        }).deals.get('deal')!;
        const status = parts.find(({ labelKey }) => labelKey === 'RMap_Part_DealStatus');
        const points = DEFAULT_PROFILE.health.deal.status;
        expect(status).toMatchObject({ input: 'Green', weight: points, contribution: points, recordId: 'look' });
        const person = parts.find(({ labelKey }) => labelKey === 'RMap_Part_DealPerson');
        expect(person).toMatchObject({ values: { person: 'cto' }, recordId: 'look' });
    });

    it('gives nothing for a person of whom nothing is known, and says so', () => {
        const { known, parts } = healths(mapped).deals.get('deal')!;
        expect(known).toBeCloseTo(1 - DEFAULT_PROFILE.health.deal.relationships / 100);
        expect(parts.find(({ labelKey }) => labelKey === 'RMap_Part_DealPerson')).toMatchObject({
            input: null,
            contribution: 0
        });
    });
});

describe('what a health knows', () => {
    it('is of a relationship what its strength knows, however little', () => {
        const attitudeOnly = [assessment('look', 'cto', TODAY, { attitude: 'Supports' })];
        const account = accountOnDay({ ...mapped, assessments: attitudeOnly }, TODAY);
        const { known } = relationshipStrength(account, 'cto', 'deal');
        expect(known).toBeLessThan(0.5);
        const { relationships } = DEFAULT_PROFILE.health.deal;
        const health = healths({ ...mapped, assessments: attitudeOnly });
        expect(health.deals.get('deal')!.known).toBeCloseTo(1 - ((1 - known) * relationships) / 100);
        const { layer, deals } = DEFAULT_PROFILE.health.account;
        const dealKnown = health.deals.get('deal')!.known;
        expect(health.account.known).toBeCloseTo((layer * known + deals * dealKnown) / 100);
    });
});

describe('health of an account', () => {
    const part = (given: RelationshipRecords, labelKey: string) =>
        healths(given).account.parts.find((each) => each.labelKey === labelKey);

    it('is unknown when nothing is known', () => {
        expect(healths({ stakeholders: [] }).account).toMatchObject({ value: null, known: 0 });
    });

    it('falls with promises of ours that are overdue or broken, not with theirs', () => {
        const late = { dueOn: '2026-06-01' };
        const promises = [
            commitment('kept', 'cto', { status: 'Kept', closedOn: '2026-05-01' }),
            commitment('late', 'cto', late),
            commitment('theirs', 'cto', { ...late, direction: 'Theirs' })
        ];
        expect(part({ ...blank, commitments: promises }, 'RMap_Part_Promises')).toMatchObject({
            values: { count: 2 },
            input: 1,
            contribution: DEFAULT_PROFILE.health.account.promises / 2,
            recordId: 'late'
        });
        expect(part(blank, 'RMap_Part_Promises')).toMatchObject({ input: null, contribution: 0 });
    });

    it('counts satisfaction and the layer that matters, where they are known', () => {
        const judged = accountAssessment('look', '2026-06-01', {
            stage: 'Strategic',
            communication: 5,
            satisfaction: 4
        });
        const given = { ...blank, accountAssessments: [judged] };
        const { satisfaction, priorityLayer } = DEFAULT_PROFILE.health.account;
        expect(part(given, 'RMap_Part_Satisfaction')?.contribution).toBeCloseTo(0.8 * satisfaction);
        expect(part(given, 'RMap_Part_PriorityLayer')?.contribution).toBeCloseTo(priorityLayer);
        expect(part(blank, 'RMap_Part_PriorityLayer')).toMatchObject({ input: null, contribution: 0 });
    });

    it('has weights that sum to 100, as those of a deal do', () => {
        const { account, deal } = DEFAULT_PROFILE.health;
        expect(
            3 * account.layer + account.priorityLayer + account.deals + account.promises + account.satisfaction
        ).toBe(100);
        expect(Object.values(deal).reduce((sum, points) => sum + points, 0)).toBe(100);
    });
});

describe('any health', () => {
    it('is from 0 to 100, and its parts sum to it', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const { account, deals } = healths(given, day);
                for (const { value, known, parts } of [account, ...deals.values()]) {
                    expect(value ?? 0).toBeGreaterThanOrEqual(0);
                    expect(value ?? 0).toBeLessThanOrEqual(100);
                    expect(known >= 0 && known <= 1 + 1e-9).toBe(true);
                    const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
                    expect(sum).toBeCloseTo(value ?? 0);
                }
            })
        );
    });

    it('is never lowered by good news: the best that can be observed today, with evidence', () => {
        fc.assert(
            fc.property(records, days, fc.constantFrom('a', 'b', 'c', 'd', 'e'), (given, day, id) => {
                const best = { attitude: 'Coach', closeness: 'MutualTrust', evidenceStrength: 'Consensus' } as const;
                const news = assessment('news', id, day, { ...best, createdAt: '2030-01-01T00:00:00.000Z' });
                const before = healths(given, day);
                const after = healths({ ...given, assessments: [...(given.assessments ?? []), news] }, day);
                expect(after.account.value ?? 0).toBeGreaterThanOrEqual((before.account.value ?? 0) - 1e-9);
                for (const [deal, { value }] of after.deals) {
                    expect(value ?? 0).toBeGreaterThanOrEqual((before.deals.get(deal)?.value ?? 0) - 1e-9);
                }
            })
        );
    });
});
