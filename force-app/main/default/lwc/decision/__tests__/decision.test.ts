import { DEFAULT_PROFILE, type CommitteeSeat, type ScoringProfile } from 'c/scoringProfile';
import { accountOnDay } from 'c/accountOnDay';
import { decisionOn, type Decision, type DealWarningKind } from 'c/decision';
import { recordsBehind } from 'c/explanation';
import type { Attitude, Closeness, DecisionRole, PoliticalStatus } from 'c/vocabulary';
import type { Assessment, BuyingRole, RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import { assessment, buyingRole, opportunity, position, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

/** Somebody on the deal, as far as a test states it; with evidence of this month. */
interface Member {
    id: string;
    role?: DecisionRole | null;
    attitude?: Attitude;
    closeness?: Closeness;
    political?: PoliticalStatus;
    part?: Partial<BuyingRole>;
    person?: Partial<Stakeholder>;
    assessed?: Partial<Assessment>;
    on?: string;
}

function recordsOf(members: readonly Member[]): RelationshipRecords {
    return {
        stakeholders: members.map(({ id, person }) => stakeholder(id, person)),
        assessments: members.map(
            ({ id, attitude = null, closeness = null, political = null, assessed, on = '2026-06-01' }) =>
                assessment(`${id}-seen`, id, on, { attitude, closeness, politicalStatus: political, ...assessed })
        ),
        buyingRoles: members.map(({ id, role = null, part }) =>
            buyingRole(`${id}-part`, 'deal', id, { role, required: false, ...part })
        ),
        opportunities: [opportunity('deal')]
    };
}

function decided(members: readonly Member[], profile: ScoringProfile = DEFAULT_PROFILE): Decision {
    return decisionOn(accountOnDay(recordsOf(members), DAY, profile), 'deal')!;
}

function judgedBy(committee: readonly CommitteeSeat[]): ScoringProfile {
    return { ...DEFAULT_PROFILE, committee };
}

function seat(role: DecisionRole, more: Partial<CommitteeSeat> = {}): CommitteeSeat {
    return { role, department: null, step: null, required: true, ...more };
}

function kinds({ warnings }: Decision): DealWarningKind[] {
    return warnings.map(({ kind }) => kind);
}

const INNER = { political: 'InnerCircle' } as const;

describe('the status of a deal', () => {
    it('is green where a key player who supports us decides or approves', () => {
        expect(decided([{ id: 'a', role: 'Approver', attitude: 'Supports', ...INNER }]).status).toBe('Green');
    });

    it('is amber where the key player who supports us does neither', () => {
        expect(decided([{ id: 'a', role: 'Evaluator', attitude: 'Supports', ...INNER }]).status).toBe('Amber');
    });

    it('is red where support and a circle that counts do not meet in one person', () => {
        const { status, because } = decided([
            { id: 'a', role: 'Approver', attitude: 'Neutral', ...INNER },
            { id: 'b', role: 'DecisionMaker', attitude: 'Coach', political: 'Outside' }
        ]);
        expect(status).toBe('Red');
        expect(because.map(({ labelKey, values, recordId }) => [labelKey, values.person, recordId])).toEqual([
            ['RMap_Deal_KeyPlayerDoesNotSupport', 'a', 'a-seen'],
            ['RMap_Deal_SupporterNoKeyPlayer', 'b', 'b-seen']
        ]);
    });

    it('takes one person for both: a supporter and another who approves make no green', () => {
        const members: Member[] = [
            { id: 'a', role: 'Approver', attitude: 'Neutral', ...INNER },
            { id: 'b', role: 'User', attitude: 'Supports', ...INNER }
        ];
        expect(decided(members).status).toBe('Amber');
    });

    it('is unknown, not red, where nobody is mapped', () => {
        const { status, because, singleThreaded, warnings } = decided([]);
        expect([status, singleThreaded]).toEqual([null, null]);
        expect(because.map(({ labelKey }) => labelKey)).toEqual(['RMap_Deal_NobodyMapped']);
        expect(warnings.map(({ kind }) => kind)).toContain('NoMap');
    });

    it('does not count somebody who has left', () => {
        const gone = { status: 'Left' } as const;
        const { status } = decided([{ id: 'a', role: 'Approver', attitude: 'Supports', ...INNER, person: gone }]);
        expect(status).toBe('Red');
    });

    it('takes what is said for the deal before what is said in general, and leaves other deals out', () => {
        const members: Member[] = [{ id: 'a', role: 'Approver', attitude: 'Opposes', ...INNER }];
        const withDeal = (opportunityId: string) => ({
            ...recordsOf(members),
            assessments: [
                ...(recordsOf(members).assessments ?? []),
                assessment('for-deal', 'a', '2026-05-01', { opportunityId, attitude: 'Supports' })
            ]
        });
        expect(decisionOn(accountOnDay(withDeal('deal'), DAY), 'deal')?.status).toBe('Green');
        expect(decisionOn(accountOnDay(withDeal('other'), DAY), 'deal')?.status).toBe('Red');
    });

    it('takes the general role only of somebody who has none on the deal', () => {
        const general = { decisionRoles: ['Approver'] as const };
        const supporter = { id: 'a', attitude: 'Supports', ...INNER, person: general } as const;
        expect(decided([supporter]).status).toBe('Green');
        expect(decided([{ ...supporter, role: 'User' }]).status).toBe('Amber');
    });

    it('is undefined for a deal that the account does not have', () => {
        expect(decisionOn(accountOnDay(recordsOf([]), DAY), 'none')).toBeUndefined();
    });
});

describe('the committee', () => {
    const it_ = { person: { department: 'IT' } };
    const finance = { person: { department: ' finance ' } };

    it('gives places of a department first, one holder each', () => {
        const { committee } = decided(
            [
                { id: 'a', role: 'Evaluator', ...it_ },
                { id: 'b', role: 'Evaluator', ...finance }
            ],
            judgedBy([seat('Evaluator'), seat('Evaluator', { department: 'Finance' })])
        );
        expect(committee.places.map(({ holderIds }) => holderIds)).toEqual([['a'], ['b']]);
        expect(committee.filledIds).toEqual(['a', 'b']);
        expect(committee.filledShare.value).toBeCloseTo(100);
        expect(recordsBehind(committee.filledShare)).toEqual(['a-part', 'b-part']);
    });

    it('tells missing, vacant and gone apart', () => {
        const { committee } = decided(
            [
                { id: 'empty', role: 'Evaluator', person: { status: 'Vacant' } },
                { id: 'gone', role: 'Purchaser', person: { status: 'Left' } }
            ],
            judgedBy([seat('Evaluator'), seat('Purchaser'), seat('Approver')])
        );
        expect(committee.places.map(({ state, leftIds }) => [state, leftIds])).toEqual([
            ['vacant', []],
            ['missing', ['gone']],
            ['missing', []]
        ]);
        expect(committee.vacantIds).toEqual(['empty']);
        expect(committee.missing.map(({ role }) => role)).toEqual(['Purchaser', 'Approver']);
        expect(committee.filledShare.value).toBe(0);
    });

    it('knows of whom attitude or contact is unknown; neutral and no contact are known', () => {
        const { committee } = decided(
            [
                { id: 'a', role: 'User' },
                { id: 'b', role: 'User', attitude: 'Neutral', closeness: 'NoContact' }
            ],
            judgedBy([seat('User')])
        );
        expect([committee.attitudeUnknownIds, committee.contactUnknownIds]).toEqual([['a'], ['a']]);
    });

    it('counts an optional place as no gap', () => {
        const { committee, chain } = decided([], judgedBy([seat('Coach', { required: false })]));
        expect([committee.requiredCount, committee.missing, chain.gaps]).toEqual([0, [], []]);
        expect(committee.optionalMissing.map(({ role }) => role)).toEqual(['Coach']);
    });

    it('has a place for what the deal requires beyond its template', () => {
        const { committee } = decided([{ id: 'a', role: 'Gatekeeper', part: { required: true } }], judgedBy([]));
        expect(committee.places.map(({ seat: { role }, state }) => [role, state])).toEqual([['Gatekeeper', 'filled']]);
        expect(committee.requiredCount).toBe(1);
    });

    it('guesses nobody into a role', () => {
        const boss = { person: { seniority: 'Executive', power: 5 }, ...INNER } as const;
        const { committee, approverCandidateIds } = decided([{ id: 'boss', ...boss }], judgedBy([seat('Approver')]));
        expect([committee.filledIds, committee.missing.length]).toEqual([[], 1]);
        expect(approverCandidateIds).toEqual([]);
    });
});

describe('the chain to the approver', () => {
    const template = judgedBy([
        seat('User', { step: 'Need' }),
        seat('Evaluator', { step: 'Evaluation' }),
        seat('Approver', { step: 'Signature' })
    ]);

    it('goes from need to signature, and places a part without a step where the template has its role', () => {
        const { chain } = decided(
            [
                { id: 'boss', role: 'Approver' },
                { id: 'lab', role: 'Evaluator', part: { step: 'Specification' } },
                { id: 'user', role: 'User' }
            ],
            template
        );
        expect(chain.steps).toEqual([
            { step: 'Need', actorIds: ['user'] },
            { step: 'Specification', actorIds: ['lab'] },
            { step: 'Signature', actorIds: ['boss'] }
        ]);
        expect([chain.knownIds, chain.reachesApprover, chain.unbroken]).toEqual([['user', 'lab', 'boss'], true, true]);
    });

    it('breaks at a place that is empty or that nobody is known to hold', () => {
        const empty = { status: 'Vacant' } as const;
        const { chain } = decided(
            [
                { id: 'lab', role: 'Evaluator', person: empty },
                { id: 'u', role: 'User' }
            ],
            template
        );
        expect(chain.gaps.map(({ step, role, why }) => [step, role, why])).toEqual([
            ['Evaluation', 'Evaluator', 'vacant'],
            ['Signature', 'Approver', 'missing']
        ]);
        expect([chain.reachesApprover, chain.unbroken]).toEqual([false, false]);
    });

    it('names those whose step is not known', () => {
        expect(decided([{ id: 'c', role: 'Coach' }], template).chain.unplacedIds).toEqual(['c']);
    });
});

describe('candidates for the approver', () => {
    const others = (...people: [string, Partial<Stakeholder>][]): RelationshipRecords => {
        const given = recordsOf([{ id: 'user', role: 'User' }]);
        return {
            ...given,
            stakeholders: [...given.stakeholders, ...people.map(([id, more]) => stakeholder(id, more))]
        };
    };
    const candidates = (given: RelationshipRecords) =>
        decisionOn(accountOnDay(given, DAY), 'deal')!.approverCandidateIds;

    it('are those who approve elsewhere, then the inner circle, then powerful executives', () => {
        const given = others(
            ['power', { power: 5, seniority: 'Executive' }],
            ['inner', { politicalStatus: 'InnerCircle' }],
            ['approves', { decisionRoles: ['Approver'] }],
            ['expert', { power: 5, seniority: 'Staff' }],
            ['adviser', { kind: 'Partner', politicalStatus: 'InnerCircle' }],
            ['gone', { status: 'Left', politicalStatus: 'InnerCircle' }],
            ['empty', { status: 'Vacant', decisionRoles: ['Approver'] }]
        );
        expect(candidates(given)).toEqual(['approves', 'inner', 'power']);
    });

    it('are five at most', () => {
        const crowd = Array.from({ length: 9 }, (_, n): [string, Partial<Stakeholder>] => [
            `p${n}`,
            { politicalStatus: 'InnerCircle' }
        ]);
        expect(candidates(others(...crowd))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    });

    it('are asked for only while nobody is known to approve', () => {
        const given = others(['inner', { politicalStatus: 'InnerCircle' }]);
        const approver = buyingRole('signs', 'deal', 'user', { role: 'Approver' });
        expect(candidates({ ...given, buyingRoles: [...(given.buyingRoles ?? []), approver] })).toEqual([]);
    });

    it('are spoken with in their departments, beside who has a part and what is missing', () => {
        const given = others(['inner', { politicalStatus: 'InnerCircle', department: 'Board' }]);
        const profile = judgedBy([seat('Evaluator', { department: 'Finance' })]);
        const { departments } = decisionOn(accountOnDay(given, DAY, profile), 'deal')!;
        expect(
            departments.map(({ department, stakeholderIds, missing, candidateIds }) => [
                department,
                stakeholderIds,
                missing.length,
                candidateIds
            ])
        ).toEqual([
            [null, ['user'], 0, []],
            ['Board', [], 0, ['inner']],
            ['Finance', [], 1, []]
        ]);
    });
});

describe('a single thread', () => {
    const inTheOffice = { closeness: 'OfficeMeetings' } as const;

    it('is one person at most who receives us with evidence', () => {
        expect(decided([{ id: 'a' }]).singleThreaded).toBe(true);
        const one: Member[] = [
            { id: 'a', ...inTheOffice },
            { id: 'b', closeness: 'RemoteOnly' }
        ];
        expect([decided(one).singleThreaded, decided(one).threadIds]).toEqual([true, ['a']]);
        const claimed: Member[] = [
            { id: 'a', ...inTheOffice },
            { id: 'b', ...inTheOffice, assessed: { evidenceStrength: 'Unclear' } }
        ];
        expect(decided(claimed).singleThreaded).toBe(true);
    });

    it('is none where two do', () => {
        const two: Member[] = [
            { id: 'a', ...inTheOffice },
            { id: 'b', closeness: 'MealsAndEvents' }
        ];
        expect([decided(two).singleThreaded, kinds(decided(two)).includes('SingleThreaded')]).toEqual([false, false]);
    });
});

describe('warnings', () => {
    const left = { person: { status: 'Left' } } as const;
    const competitor = { competitor: 'Northwind', competitorCloseness: 'OutOfHours' } as const;
    const warned: [DealWarningKind, Member, string | null][] = [
        ['ApproverNeutral', { id: 'a', role: 'Approver', attitude: 'Neutral' }, 'a-seen'],
        ['ApproverNoContact', { id: 'a', role: 'Approver', closeness: 'NoContact' }, 'a-seen'],
        ['ApproverNotKeyPlayer', { id: 'a', role: 'Approver', political: 'Outside' }, 'a-seen'],
        ['ApproverUnknown', { id: 'a', role: 'User' }, null],
        ['BlockerWithPower', { id: 'a', attitude: 'Opposes', assessed: { power: 3 } }, 'a-seen'],
        ['BlockerWithPower', { id: 'a', attitude: 'BacksCompetitor', role: 'DecisionMaker' }, 'a-seen'],
        ['ChampionGone', { id: 'a', attitude: 'SupportsExclusively', ...INNER, ...left }, 'a-seen'],
        ['CoachWithoutPower', { id: 'a', attitude: 'Coach', political: 'Outside' }, 'a-seen'],
        ['CompetitorCloser', { id: 'a', closeness: 'OfficeMeetings', assessed: competitor }, 'a-seen'],
        ['KeyPlayerAttitudeUnknown', { id: 'a', ...INNER }, 'a-seen'],
        ['RoleEmpty', { id: 'a', role: 'DecisionMaker', ...left }, 'a-part'],
        ['SeatVacant', { id: 'a', role: 'Evaluator', person: { status: 'Vacant' } }, 'a-part'],
        ['SingleThreaded', { id: 'a', closeness: 'OfficeMeetings' }, 'a-seen'],
        ['SupporterLeft', { id: 'a', attitude: 'Supports', ...left }, 'a-seen'],
        ['SupportOnRecheck', { id: 'a', attitude: 'Supports', ...INNER, on: '2025-06-01' }, 'a-seen'],
        ['SupportOnlyFromUsers', { id: 'a', role: 'User', attitude: 'Supports' }, 'a-seen']
    ];

    it.each(warned)('tell of %s and the record that says so', (kind, member, recordId) => {
        const found = decided([member]).warnings.filter((warning) => warning.kind === kind);
        expect(found.map(({ reason }) => [reason.labelKey, reason.recordId])).toEqual([
            [`RMap_Warning_${kind}`, recordId]
        ]);
    });

    it('tell of a required place that nobody holds, and of nobody', () => {
        const { warnings } = decided([], judgedBy([seat('Evaluator', { department: 'Finance' })]));
        const missing = warnings.find(({ kind }) => kind === 'RequiredRoleMissing');
        expect(missing).toMatchObject({ stakeholderIds: [], role: 'Evaluator', department: 'Finance' });
    });

    const harmless: [DealWarningKind, Member][] = [
        ['ApproverNeutral', { id: 'a', role: 'Approver' }],
        ['ApproverNoContact', { id: 'a', role: 'Approver' }],
        ['BlockerWithPower', { id: 'a', attitude: 'Opposes', role: 'User' }],
        ['BlockerWithPower', { id: 'a', role: 'Approver', ...INNER }],
        ['CoachWithoutPower', { id: 'a', attitude: 'Coach' }],
        ['CompetitorCloser', { id: 'a', assessed: competitor }],
        ['KeyPlayerAttitudeUnknown', { id: 'a' }],
        ['SupportOnRecheck', { id: 'a', attitude: 'Supports', ...INNER }],
        ['SupportOnlyFromUsers', { id: 'a', role: 'User', attitude: 'Neutral' }],
        ['ChampionGone', { id: 'a', attitude: 'SupportsExclusively', political: 'Outside', ...left }],
        ['SupporterLeft', { id: 'a', ...left }]
    ];

    it.each(harmless)('are silent on %s where something is missing or unknown', (kind, member) => {
        expect(kinds(decided([member]))).not.toContain(kind);
    });

    it('keep the colour of support that asks for a recheck', () => {
        const { status } = decided([{ id: 'a', role: 'Approver', attitude: 'Supports', ...INNER, on: '2025-06-01' }]);
        expect(status).toBe('Green');
    });

    it('do not call a role empty that somebody else holds', () => {
        const members: Member[] = [
            { id: 'a', role: 'Evaluator', ...left },
            { id: 'b', role: 'Evaluator' }
        ];
        expect(kinds(decided(members))).not.toContain('RoleEmpty');
    });

    it('do not call the approver unknown where the seat is known and only empty', () => {
        const found = kinds(decided([{ id: 'a', role: 'Approver', person: { status: 'Vacant' } }]));
        expect([found.includes('SeatVacant'), found.includes('ApproverUnknown')]).toEqual([true, false]);
    });

    it('speak of the day: somebody who leaves later is still there', () => {
        const given = {
            ...recordsOf([{ id: 'a', role: 'Approver', attitude: 'Coach', ...INNER, ...left }]),
            positions: [position('held', 'a', '2025-01-01', '2026-07-31', { status: 'Active' })]
        };
        const decision = decisionOn(accountOnDay(given, DAY), 'deal')!;
        expect([decision.status, kinds(decision).includes('ChampionGone')]).toEqual(['Green', false]);
        const later = decisionOn(accountOnDay(given, '2026-08-01'), 'deal')!;
        expect([later.status, kinds(later).includes('ChampionGone')]).toEqual(['Red', true]);
    });
});
