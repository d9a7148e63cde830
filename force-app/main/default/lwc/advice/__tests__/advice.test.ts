import { adviceOn, risksOf, suggestedAct, type Advice, type Risk, type RiskKind } from 'c/advice';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { decisionOn } from 'c/decision';
import { influenceOf } from 'c/influence';
import { layersOf } from 'c/layers';
import type { RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import {
    accountAssessment,
    assessment,
    buyingRole,
    commitment,
    engagement,
    link,
    opportunity,
    position,
    stakeholder
} from '../../../../../test/factories/records';

const TODAY = '2026-06-30';

function on(given: RelationshipRecords): AccountOnDay {
    return accountOnDay(given, TODAY);
}

function sourcesOf(account: AccountOnDay) {
    const decisions = account.opportunities.flatMap(({ id }) => decisionOn(account, id) ?? []);
    return { account, decisions, layers: layersOf(account), influence: influenceOf(account) };
}

function risks(given: RelationshipRecords, kind?: RiskKind): Risk[] {
    return risksOf(sourcesOf(on(given))).filter((risk) => kind === undefined || risk.kind === kind);
}

function advice(given: RelationshipRecords): Advice[] {
    const sources = sourcesOf(on(given));
    return adviceOn(sources, risksOf(sources));
}

/** Somebody of whom something was observed three weeks ago. */
function known(id: string, seen: Parameters<typeof assessment>[3], more: Partial<Stakeholder> = {}) {
    return {
        stakeholders: [stakeholder(id, more)],
        assessments: [assessment(`look at ${id}`, id, '2026-06-09', seen)]
    };
}

function conduct(rules: Parameters<typeof accountAssessment>[2]) {
    return { accountAssessments: [accountAssessment('rules', '2026-01-01', rules)] };
}

describe('a risk', () => {
    it('is somebody with power who opposes us, and not somebody without', () => {
        expect(risks(known('cfo', { attitude: 'Opposes', power: 3 }), 'BlockerWithPower')).toMatchObject([
            { stakeholderIds: ['cfo'], recordIds: ['look at cfo'], opportunityId: null }
        ]);
        expect(risks(known('clerk', { attitude: 'Opposes', power: 2 }), 'BlockerWithPower')).toEqual([]);
        expect(risks(known('cfo', { attitude: null, power: 5 }), 'BlockerWithPower')).toEqual([]);
    });

    it('is said of the deal, and then not of the account once more', () => {
        const blocker = known('cfo', { attitude: 'Opposes', power: 5 });
        const found = risks(
            { ...blocker, opportunities: [opportunity('deal')], buyingRoles: [buyingRole('part', 'deal', 'cfo')] },
            'BlockerWithPower'
        );
        expect(found.map(({ opportunityId }) => opportunityId)).toEqual(['deal']);
    });

    it('is a coach without power, and unknown power is not taken for none', () => {
        const coach = { attitude: 'Coach' } as const;
        expect(risks(known('eng', { ...coach, politicalStatus: 'Outside' }), 'CoachWithoutPower')).toHaveLength(1);
        expect(risks(known('eng', coach), 'CoachWithoutPower')).toEqual([]);
    });

    it('is trust out of balance, by the pillar that is weakest', () => {
        const trust = (transparency: number, reliability: number | null) =>
            risks(known('cto', { transparency, reliability }), 'TrustUnbalanced');
        expect(trust(5, 3)).toMatchObject([
            {
                stakeholderIds: ['cto'],
                recordIds: ['look at cto'],
                reason: { values: { pillar: 'RMap_TrustPillar_Reliability', gap: 2 } }
            }
        ]);
        expect(trust(5, 4)).toEqual([]);
        expect(trust(5, null)).toEqual([]);
    });

    it('is a champion who has left, for as long as that is news', () => {
        const leftOn = (day: string) => ({
            ...known('vera', { attitude: 'Coach', politicalStatus: 'InnerCircle' }, { status: 'Left' }),
            assessments: [
                assessment('seen', 'vera', '2025-01-10', { attitude: 'Coach', politicalStatus: 'InnerCircle' })
            ],
            positions: [position('seat', 'vera', '2024-01-01', day)]
        });
        expect(risks(leftOn('2026-05-15'), 'ChampionGone')).toMatchObject([{ stakeholderIds: ['vera'] }]);
        expect(risks(leftOn('2025-05-15'), 'ChampionGone')).toEqual([]);
    });

    it('is a competitor who is closer than we are', () => {
        const seen = {
            closeness: 'OfficeMeetings',
            competitor: 'Northwind',
            competitorCloseness: 'OutOfHours'
        } as const;
        expect(risks(known('cto', seen), 'CompetitorCloser')).toMatchObject([
            { reason: { values: { person: 'cto', competitor: 'Northwind' } } }
        ]);
        expect(risks(known('cto', { ...seen, competitorCloseness: 'OfficeMeetings' }), 'CompetitorCloser')).toEqual([]);
    });

    it('is a promise of ours past its day, not one due today, nor one of theirs', () => {
        const { stakeholders } = known('cto', {});
        const promises = [
            commitment('late', 'cto', { dueOn: '2026-06-29' }),
            commitment('today', 'cto', { dueOn: TODAY }),
            commitment('theirs', 'cto', { dueOn: '2026-06-01', direction: 'Theirs' })
        ];
        expect(risks({ stakeholders, commitments: promises }, 'OverdueCommitment')).toMatchObject([
            { recordIds: ['late'], reason: { values: { day: '2026-06-29' } } }
        ]);
    });

    it('is a gift beyond the limit or private travel on a regulated account, planned ones too', () => {
        const acts = [
            engagement('watch', '2026-06-01', ['cto'], { kind: 'Gift', cost: 201 }),
            engagement('book', '2026-06-01', ['cto'], { kind: 'Gift', cost: 200 }),
            engagement('trip', '2026-06-20', ['cto'], { kind: 'PrivateTravel', outcome: 'Planned' }),
            engagement('no trip', '2026-06-21', ['cto'], { kind: 'PrivateTravel', outcome: 'Cancelled' })
        ];
        const { stakeholders } = known('cto', {});
        const found = risks(
            { stakeholders, engagements: acts, ...conduct({ regulated: true, giftLimit: 200 }) },
            'GiftBeyondPolicy'
        );
        expect(found.flatMap(({ recordIds }) => recordIds).sort()).toEqual(['trip', 'watch']);
        expect(risks({ stakeholders, engagements: acts }, 'GiftBeyondPolicy')).toEqual([]);
    });

    it('is somebody at the top of whom we know too little', () => {
        const chief = { seniority: 'Executive' } as const;
        expect(risks(known('ceo', { attitude: 'Neutral', closeness: null }, chief), 'UnknownAtTop')).toHaveLength(1);
        expect(risks(known('ceo', { attitude: null, closeness: 'NoContact' }, chief), 'UnknownAtTop')).toHaveLength(1);
        const seen = { attitude: 'Neutral', closeness: 'NoContact' } as const;
        expect(risks(known('ceo', seen, chief), 'UnknownAtTop')).toEqual([]);
        expect(risks(known('clerk', {}, { seniority: 'Staff' }), 'UnknownAtTop')).toEqual([]);
    });

    it('is a newcomer nobody has judged yet', () => {
        const since = (day: string) => ({
            stakeholders: [stakeholder('quinn'), stakeholder('old')],
            positions: [position('seat', 'quinn', day, null), position('first', 'old', '2025-01-01', null)]
        });
        expect(risks(since('2026-06-10'), 'NewcomerUnknown')).toMatchObject([{ recordIds: ['seat'] }]);
        expect(risks(since('2025-06-10'), 'NewcomerUnknown')).toEqual([]);
    });

    it('is no newcomer who is there from the first day of the records', () => {
        const stakeholders = [stakeholder('quinn'), stakeholder('old')];
        const positions = stakeholders.map(({ id }) => position(`seat of ${id}`, id, '2026-06-10', null));
        expect(risks({ stakeholders, positions }, 'NewcomerUnknown')).toEqual([]);
    });

    it('gathers what is past its review, and what is claimed without evidence', () => {
        const given = {
            stakeholders: ['a', 'b', 'c'].map((id) => stakeholder(id)),
            assessments: [
                assessment('old a', 'a', '2025-01-01', { closeness: 'OutOfHours' }),
                assessment('old b', 'b', '2025-01-01', { attitude: 'Supports' }),
                assessment('claim', 'c', '2026-06-01', { closeness: 'MutualTrust', evidenceStrength: 'Unclear' })
            ]
        };
        expect(risks(given, 'StaleEvidence')).toMatchObject([
            { stakeholderIds: ['a', 'b'], recordIds: ['old a', 'old b'], reason: { values: { count: 2 } } }
        ]);
        expect(risks(given, 'ClaimAboveEvidence')).toMatchObject([{ stakeholderIds: ['c'], recordIds: ['claim'] }]);
    });

    it('counts with those past their review whose support on an open deal is, and leaves it to the deal where nobody else is', () => {
        const support = (id: string, opportunityId: string | null) =>
            assessment(`${id} for us`, id, '2025-01-01', {
                attitude: 'Supports',
                politicalStatus: 'InnerCircle',
                opportunityId
            });
        const fresh = (id: string) => assessment(`${id} now`, id, '2026-06-20', { attitude: 'Supports' });
        const given = {
            stakeholders: [stakeholder('a'), stakeholder('b')],
            opportunities: [opportunity('deal')],
            buyingRoles: [buyingRole('role', 'deal', 'b', { role: 'DecisionMaker' })],
            assessments: [support('a', null), support('b', 'deal'), fresh('b')]
        };
        const [review] = advice(given).filter(({ kind }) => kind === 'ReviewEvidence');
        expect(review.answers).toEqual(['SupportOnRecheck', 'StaleEvidence']);
        expect(review.what.values.count).toBe(2);
        expect(review.because.at(-1)?.values).toEqual({ count: 2 });
        expect(review.recordIds).toEqual(['b for us', 'a for us']);

        const onDealOnly = { ...given, assessments: [...given.assessments, fresh('a')] };
        expect(risks(onDealOnly, 'SupportOnRecheck')).toHaveLength(1);
        expect(risks(onDealOnly, 'StaleEvidence')).toEqual([]);
    });

    it('is a superior who has left, and somebody outside to whom people listen', () => {
        const given = {
            stakeholders: [
                stakeholder('gone', { status: 'Left' }),
                stakeholder('pei', { reportsToId: 'gone' }),
                stakeholder('institute', { kind: 'Partner' })
            ],
            links: [link('tie', 'institute', 'pei', { kind: 'Influences' })]
        };
        expect(risks(given, 'ReportsToLeaver')).toMatchObject([{ stakeholderIds: ['pei'], recordIds: ['gone'] }]);
        expect(risks(given, 'InfluenceFromOutside')).toMatchObject([
            { stakeholderIds: ['institute'], recordIds: ['tie'] }
        ]);
    });

    it('is a gap of the layer that matters at the stage, and of no other', () => {
        const at = (stage: 'Breakthrough' | 'Cooperation' | 'Strategic') =>
            risks({ ...known('clerk', {}, { department: 'IT' }), ...conduct({ stage }) }).map(({ layer }) => layer);
        expect(new Set(at('Breakthrough'))).toEqual(new Set(['Key']));
        expect(new Set(at('Cooperation'))).toEqual(new Set(['General']));
        expect(new Set(at('Strategic'))).toEqual(new Set(['Organisational']));
        expect(risks(known('clerk', {}, { department: 'IT' }))).toEqual([]);
    });
});

describe('advice', () => {
    it('answers several risks about a person once, with all their reasons, the gravest first', () => {
        const given = {
            stakeholders: [stakeholder('quinn', { seniority: 'Executive' }), stakeholder('old')],
            positions: [position('seat', 'quinn', '2026-06-10', null, { seniority: 'Executive' })]
        };
        expect(advice(given)).toMatchObject([
            {
                kind: 'GetToKnow',
                priority: 60,
                answers: ['UnknownAtTop', 'NewcomerUnknown'],
                recordIds: ['quinn', 'seat']
            }
        ]);
        expect(advice(given)[0].because).toHaveLength(2);
    });

    it('asks first who approves, and whom to ask about', () => {
        const given = {
            stakeholders: [stakeholder('boss', { decisionRoles: ['Approver'] }), stakeholder('user')],
            buyingRoles: [buyingRole('part', 'deal', 'user', { role: 'User' })]
        };
        const [first, ...others] = advice(given);
        expect(first).toMatchObject({ kind: 'FindApprover', opportunityId: 'deal', stakeholderIds: ['boss'] });
        expect(others.map(({ kind }) => kind)).not.toContain('FindApprover');
    });
});

describe('the act that is suggested', () => {
    const motives = (financialMotive: number | null, relationshipMotive: number | null) =>
        ({ closeness: 'OfficeMeetings', financialMotive, relationshipMotive }) as const;
    const suggested = (seen: Parameters<typeof assessment>[3], rules: Parameters<typeof accountAssessment>[2] = {}) =>
        suggestedAct(on({ ...known('cto', seen), ...conduct(rules) }), 'cto');

    it('leads one level closer and serves the motive that leads', () => {
        expect(suggested(motives(5, 1), { regulated: false })).toMatchObject({
            kind: 'JointWorkshop',
            motive: 'financial',
            costLimit: null
        });
        expect(suggested(motives(1, 5), { regulated: false, giftLimit: 80, stage: 'Cooperation' })).toEqual({
            kind: 'BusinessMeal',
            scenario: 'WorkDaily',
            motive: 'relationship',
            costLimit: 80
        });
    });

    it('follows the scenario of the stage', () => {
        const atStage = (stage: 'Breakthrough' | 'Cooperation') => suggested({ closeness: 'RemoteOnly' }, { stage });
        expect(atStage('Breakthrough')).toMatchObject({ kind: 'SiteVisit', scenario: 'WorkSpecific' });
        expect(atStage('Cooperation')).toMatchObject({ kind: 'OfficeVisit', scenario: 'WorkDaily' });
    });

    it.each([{ regulated: true }, { regulated: null }, { regulated: false, giftLimit: 0 }])(
        'is no meal and no event where that is not known to be allowed: %j',
        (rules) => expect(suggested(motives(1, 5), rules)).toMatchObject({ kind: 'JointWorkshop' })
    );

    it('is an act at work on every level, whatever the motive', () => {
        const levels = ['NoContact', 'RemoteOnly', 'OfficeMeetings', 'MealsAndEvents', 'OutOfHours'] as const;
        const acts = [true, false].flatMap((regulated) =>
            levels.map((closeness) => suggested({ closeness, relationshipMotive: 5 }, { regulated }))
        );
        expect(acts.slice(0, 4).concat(acts.slice(5, 9))).not.toContain(null);
        expect(acts.filter((act) => act?.scenario.startsWith('Private'))).toEqual([]);
    });

    it('asks somebody of whom nothing is known for a meeting, and nothing of whom we are closest to', () => {
        expect(suggested({})).toMatchObject({ kind: 'SiteVisit', motive: null });
        expect(suggested({ closeness: 'MutualTrust' })).toBeNull();
    });
});
