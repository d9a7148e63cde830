import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { changesBetween, conversionAxis } from 'c/changes';
import { coverageOf } from 'c/coverage';
import { decisionOn } from 'c/decision';
import { judge } from 'c/judgement';
import { messagePathsOf } from 'c/messagePaths';
import { placements } from 'c/powerInterest';
import type { RelationshipRecords } from 'c/relationshipModel';
import { structureOf } from 'c/structure';
import { standingOn, type Stance } from 'c/standing';
import { whatIf } from 'c/whatIf';
import * as any from '../../relationshipModel/__tests__/arbitraries';
import {
    assessment,
    buyingRole,
    commitment,
    engagement,
    link,
    opportunity,
    position,
    stakeholder
} from '../../../../../test/factories/records';
import fc from 'fast-check';

const TODAY = '2026-03-31';
const [a, b, c] = ['a', 'b', 'c'].map((id) => stakeholder(id));

function on(records: Partial<RelationshipRecords>, day = TODAY): AccountOnDay {
    return accountOnDay({ stakeholders: [a, b, c], ...records }, day);
}

describe('rules 1 to 5: a state on a day', () => {
    const sameDay = (first: object, second: object) => [
        assessment('1', 'a', '2026-03-01', { createdAt: '2026-03-01T08:00:00Z', ...first }),
        assessment('2', 'a', '2026-03-01', { createdAt: '2026-03-01T09:00:00Z', ...second })
    ];

    it('of two looks on one day the one written last counts, field by field', () => {
        const assessments = sameDay({ attitude: 'Opposes', power: 2 }, { attitude: 'Supports' });
        expect(on({ assessments }).standing('a')).toMatchObject({ attitudeLevel: 1, power: { value: 2 } });
    });

    it('nothing rejected, proposed or without a status counts, whatever its day', () => {
        const statuses = ['Rejected', 'Proposed', null] as const;
        const assessments = statuses.map((status, n) => assessment(`${n}`, 'a', TODAY, { attitude: 'Coach', status }));
        const standing = on({ assessments }).standing('a');
        expect(standing).toMatchObject({ attitude: { value: null }, pendingProposalIds: ['1'] });
    });

    it('an unclear claim after evidence keeps the evidenced level, and an act since may raise it', () => {
        const assessments = [
            assessment('seen', 'a', '2026-01-10', { closeness: 'RemoteOnly' }),
            assessment('said', 'a', '2026-03-01', { closeness: 'MutualTrust', evidenceStrength: null })
        ];
        expect(on({ assessments }).standing('a')?.closeness).toMatchObject({ level: 1, claimAboveEvidence: true });
        const engagements = [engagement('visit', '2026-02-01', ['a'])];
        expect(on({ assessments, engagements }).standing('a')?.closeness).toMatchObject({
            level: 2,
            because: { kind: 'engagement', recordId: 'visit' }
        });
    });

    it('an act that is only planned, declined or still to come shows nothing', () => {
        const engagements = [
            engagement('1', '2026-03-01', ['a'], { outcome: 'Planned' }),
            engagement('2', '2026-03-01', ['a'], { outcome: 'Declined' }),
            engagement('3', '2026-04-01', ['a'])
        ];
        expect(on({ engagements }).standing('a')).toMatchObject({ contact: 'unknown', closeness: { level: null } });
    });

    it('no contact that is past its review is still no contact, to be looked at again', () => {
        const assessments = [assessment('1', 'a', '2025-01-01', { closeness: 'NoContact' })];
        expect(on({ assessments }).standing('a')).toMatchObject({
            contact: 'noContact',
            closeness: { state: 'recheck' }
        });
    });

    it('a later blank refreshes nothing, a later look at the same level does', () => {
        const first = assessment('1', 'a', '2025-12-01', { closeness: 'OfficeMeetings' });
        const due = (...more: ReturnType<typeof assessment>[]) =>
            on({ assessments: [first, ...more] }).standing('a')?.closeness.reviewDueOn;
        expect(due(assessment('2', 'a', '2026-03-01', { attitude: 'Neutral' }))).toBe('2026-03-01');
        expect(due(assessment('2', 'a', '2026-03-01', { closeness: 'OfficeMeetings' }))).toBe('2026-05-30');
    });

    it('the closest of several competitors counts, and nobody of whom nothing is known', () => {
        const assessments = [
            assessment('1', 'a', '2026-03-01', { closeness: 'MealsAndEvents' }),
            assessment('2', 'a', '2026-03-02', { competitor: 'Near', competitorCloseness: 'OutOfHours' }),
            assessment('3', 'a', '2026-03-03', { competitor: 'Far', competitorCloseness: 'NoContact' }),
            assessment('4', 'b', '2026-03-03', { competitor: 'Far', competitorCloseness: 'NoContact' })
        ];
        const account = on({ assessments });
        expect(account.standing('a')?.relative).toMatchObject({ standing: 'Behind', competitor: 'Near', lead: -1 });
        expect(account.standing('b')?.relative.standing).toBeNull();
    });
});

describe('rules 6, 7, 12, 21 and 22: deals', () => {
    const inner = { politicalStatus: 'InnerCircle' } as const;
    const opportunities = [opportunity('A'), opportunity('B')];
    const buyingRoles = ['A', 'B'].map((deal) => buyingRole(deal, deal, 'a', { role: 'Approver' }));
    const statuses = (assessments: ReturnType<typeof assessment>[], more: Partial<RelationshipRecords> = {}) => {
        const account = on({ opportunities, buyingRoles, assessments, ...more });
        return ['A', 'B'].map((deal) => decisionOn(account, deal)?.status);
    };

    it('an attitude towards one deal outranks a newer general one there, and says nothing about another', () => {
        const general = assessment('1', 'a', '2026-03-01', { attitude: 'Supports', ...inner });
        const ofDeal = assessment('2', 'a', '2026-02-01', { attitude: 'Opposes', opportunityId: 'A' });
        expect(statuses([general, ofDeal])).toEqual(['Red', 'Green']);
        const onlyOfDeal = assessment('3', 'a', '2026-03-01', { attitude: 'Supports', opportunityId: 'A', ...inner });
        expect(statuses([onlyOfDeal])).toEqual(['Green', 'Red']);
    });

    it('a blank on the deal leaves the general value, field by field', () => {
        const general = assessment('1', 'a', '2026-02-01', { attitude: 'Supports', closeness: 'OfficeMeetings' });
        const ofDeal = assessment('2', 'a', '2026-03-01', { closeness: 'NoContact', opportunityId: 'A', ...inner });
        const standing = on({ opportunities, buyingRoles, assessments: [general, ofDeal] }).standing('a', 'A');
        expect(standing).toMatchObject({ attitudeLevel: 1, contact: 'noContact', keyPlayer: true });
    });

    it('what is proposed for a deal counts for nothing there', () => {
        const general = assessment('1', 'a', '2026-02-01', { attitude: 'Supports', ...inner });
        const proposed = { attitude: 'Opposes', opportunityId: 'A', status: 'Proposed' } as const;
        expect(statuses([general, assessment('2', 'a', '2026-03-01', proposed)])).toEqual(['Green', 'Green']);
    });

    it('a general role counts only where the role on the deal is blank', () => {
        const stakeholders = [stakeholder('a', { decisionRoles: ['Approver'] }), b];
        const assessments = [assessment('1', 'a', '2026-03-01', { attitude: 'Supports', ...inner })];
        const roles = [buyingRole('1', 'A', 'a', { role: 'User' }), buyingRole('2', 'B', 'a')];
        expect(statuses(assessments, { stakeholders, buyingRoles: roles })).toEqual(['Amber', 'Green']);
    });

    it('vacant seats, leavers and roles of other days support nothing', () => {
        const assessments = [assessment('1', 'a', '2026-03-01', { attitude: 'Coach', ...inner })];
        for (const status of ['Vacant', 'Left'] as const) {
            expect(statuses(assessments, { stakeholders: [stakeholder('a', { status })] })).toEqual(['Red', 'Red']);
        }
        const ended = buyingRole('1', 'A', 'a', { role: 'Approver', validTo: '2026-03-30' });
        const last = buyingRole('2', 'B', 'a', { role: 'Approver', validTo: TODAY });
        expect(statuses(assessments, { buyingRoles: [ended, last] })).toEqual([null, 'Green']);
    });

    it('a champion needs evidence; unclear support supports all the same', () => {
        const said = { attitude: 'SupportsExclusively', evidenceStrength: 'Unclear', ...inner } as const;
        const account = on({ opportunities, buyingRoles, assessments: [assessment('1', 'a', '2026-03-01', said)] });
        expect(decisionOn(account, 'A')).toMatchObject({ status: 'Green', championIds: [] });
    });

    it('support past its review keeps the colour and warns', () => {
        const assessments = [assessment('1', 'a', '2025-06-01', { attitude: 'Supports', ...inner })];
        const decision = decisionOn(on({ opportunities, buyingRoles, assessments }), 'A');
        expect(decision?.status).toBe('Green');
        expect(decision?.warnings.map(({ kind }) => kind)).toContain('SupportOnRecheck');
    });

    it('counts one thread once, however many roles, and no claim without evidence', () => {
        const roles = [
            ...['User', 'Evaluator'].map((role) => buyingRole(role, 'A', 'a', { role: role as 'User' })),
            buyingRole('b', 'A', 'b', { role: 'Purchaser' })
        ];
        const assessments = [
            assessment('1', 'a', '2026-03-01', { closeness: 'OfficeMeetings' }),
            assessment('2', 'b', '2026-03-01', { closeness: 'MutualTrust', evidenceStrength: 'Unclear' })
        ];
        const decision = decisionOn(on({ opportunities, buyingRoles: roles, assessments }), 'A');
        expect(decision).toMatchObject({ threadIds: ['a'], singleThreaded: true });
    });
});

describe('rules 8 to 10 and 18: power, ways, structure', () => {
    it('3 is high on both axes, and a blank axis places nobody', () => {
        const assessments = [
            assessment('1', 'a', '2026-03-01', { power: 3, interest: 3 }),
            assessment('2', 'b', '2026-03-01', { power: 3 })
        ];
        const placed = placements(on({ assessments })).map(({ stakeholderId, strategy }) => [stakeholderId, strategy]);
        expect(placed).toEqual([
            ['a', 'ManageClosely'],
            ['b', null],
            ['c', null]
        ]);
    });

    const known = [
        assessment('1', 'a', '2026-03-01', { closeness: 'OfficeMeetings', attitude: 'Supports' }),
        assessment('2', 'b', '2026-03-01', { closeness: 'RemoteOnly' })
    ];
    const wayTo = (records: Partial<RelationshipRecords>, deal: string | null = null) =>
        messagePathsOf(on({ assessments: known, ...records }), deal).to('c').best?.personIds ?? null;

    it('a message runs against trust and with influence', () => {
        expect(wayTo({ links: [link('1', 'c', 'a')] })).toEqual(['a', 'c']);
        expect(wayTo({ links: [link('1', 'a', 'c')] })).toBeNull();
        expect(wayTo({ links: [link('1', 'a', 'c', { kind: 'Influences' })] })).toEqual(['a', 'c']);
    });

    it('a conflict closes the pair whichever way it is written and whatever else ties them', () => {
        const trust = link('1', 'c', 'a');
        for (const [from, to] of ['ac', 'ca']) {
            expect(wayTo({ links: [trust, link('2', from, to, { kind: 'Conflicts' })] })).toBeNull();
        }
        const past = link('2', 'a', 'c', { kind: 'Conflicts', validTo: '2026-03-30' });
        expect(wayTo({ links: [trust, past] })).toEqual(['a', 'c']);
    });

    it('who opposes on one deal is closed on that deal only', () => {
        const assessments = [...known, assessment('3', 'a', TODAY, { attitude: 'Opposes', opportunityId: 'A' })];
        const records = { assessments, opportunities: [opportunity('A')], links: [link('1', 'c', 'a')] };
        expect([wayTo(records), wayTo(records, 'A'), wayTo(records, 'B')]).toEqual([['a', 'c'], null, ['a', 'c']]);
    });

    it('no way starts with an opponent or without contact, nor runs over an empty seat', () => {
        const through = [link('1', 'b', 'a'), link('2', 'c', 'b')];
        const onlyA = [known[0]];
        expect(wayTo({ assessments: onlyA, links: through })).toEqual(['a', 'b', 'c']);
        const stakeholders = [a, stakeholder('b', { status: 'Vacant' }), c];
        expect(wayTo({ assessments: onlyA, links: through, stakeholders })).toBeNull();
        const opposed = [assessment('1', 'a', '2026-03-01', { closeness: 'MutualTrust', attitude: 'Opposes' })];
        expect(wayTo({ assessments: opposed, links: through })).toBeNull();
    });

    it('dotted lines change neither level nor span, vacant seats count in it, partners are no roots', () => {
        const stakeholders = [
            a,
            stakeholder('b', { reportsToId: 'a', status: 'Vacant' }),
            stakeholder('c', { reportsToId: 'a' }),
            stakeholder('d', { kind: 'Regulator' })
        ];
        const structure = structureOf(on({ stakeholders, links: [link('1', 'c', 'b', { kind: 'DottedLine' })] }));
        expect(structure.seat('a')).toMatchObject({ level: 1, span: 2 });
        expect(structure.seat('b')).toMatchObject({ level: 2, span: 0 });
        expect(structure.roots.map(({ id }) => id)).toEqual(['a']);
    });
});

describe('rules 14 to 17, 20 and 24: counts, promises, time and conduct', () => {
    it('a share of contact without anything known is not computable, and leavers are in no list', () => {
        const stakeholders = [a, stakeholder('b', { status: 'Left' }), stakeholder('c', { status: 'Vacant' })];
        const { all } = coverageOf(on({ stakeholders }));
        expect(all).toMatchObject({ customerIds: ['a'], contactUnknownIds: ['a'], vacantIds: ['c'] });
    });

    it.each([
        [{ dueOn: TODAY }, 'Open'],
        [{ dueOn: '2026-03-30' }, 'Overdue'],
        [{ dueOn: '2026-03-01', closedOn: '2026-03-01', status: 'Kept' }, 'Kept'],
        [{ dueOn: '2026-03-01', closedOn: '2026-03-02', status: 'Kept' }, 'KeptLate'],
        [{ dueOn: '2026-03-01', closedOn: '2026-04-01', status: 'Kept' }, 'Overdue'],
        [{ dueOn: null }, 'Open']
    ] as const)('a promise %j is %s', (promise, state) => {
        expect(on({ commitments: [commitment('1', 'a', promise)] }).commitments[0].state).toBe(state);
    });

    it('a promise of a later day is not there yet', () => {
        expect(on({ commitments: [commitment('1', 'a', { madeOn: '2026-04-01' })] }).commitments).toEqual([]);
    });

    it('a fall within the stuck days is a move too, and two looks of one day are one point', () => {
        const assessments = [
            assessment('1', 'a', '2025-01-01', { closeness: 'MealsAndEvents' }),
            assessment('2', 'a', '2025-12-01', { closeness: 'MutualTrust', createdAt: '2025-12-01T08:00:00Z' }),
            assessment('3', 'a', '2025-12-01', { closeness: 'OfficeMeetings', createdAt: '2025-12-01T09:00:00Z' })
        ];
        const axis = conversionAxis(on({ assessments }), 'a').find((each) => each.axis === 'closeness')!;
        expect(axis.transitions.map(({ from, to }) => [from, to])).toEqual([['MealsAndEvents', 'OfficeMeetings']]);
        expect(axis.stuck).toBe(false);
    });

    it('a gift at the limit is none beyond it, one above is told and shows no closeness', () => {
        const account = { id: 'x', name: 'X', stage: null, regulated: null, giftLimit: 100 };
        const gifts = [100, 101].map((cost) =>
            engagement(`${cost}`, '2026-03-01', ['a'], { kind: 'BusinessMeal', cost })
        );
        const found = judge(on({ account, engagements: gifts }));
        const beyond = found.risks().filter(({ kind }) => kind === 'GiftBeyondPolicy');
        expect(beyond.map(({ recordIds }) => recordIds)).toEqual([['101']]);
        expect(found.account.standing('a')?.acts.map(({ engagement: { id } }) => id)).toEqual(['100']);
    });

    it('a regulated account earns levels by professional acts, not by meals or greetings', () => {
        const account = { id: 'x', name: 'X', stage: null, regulated: true, giftLimit: null };
        const kinds = ['BusinessMeal', 'Leisure', 'BulkGreeting', 'PrivateTravel'] as const;
        const never = kinds.map((kind) => engagement(kind, '2026-03-01', ['a'], { kind }));
        expect(on({ account, engagements: never }).standing('a')?.contact).toBe('unknown');
        const engagements = [...never, engagement('joint', '2026-03-01', ['a'], { kind: 'JointWorkshop' })];
        expect(on({ account, engagements }).standing('a')?.closeness.level).toBe(3);
    });
});

describe('what nobody decided or cleared up', () => {
    const kinds = (records: Partial<RelationshipRecords>) =>
        judge(on(records))
            .risks()
            .map(({ kind, stakeholderIds }) => [kind, ...stakeholderIds]);

    it('proposals that wait are told once, and not those of tomorrow', () => {
        const proposed = (id: string, of: string, day: string) => assessment(id, of, day, { status: 'Proposed' });
        const waiting = [proposed('1', 'a', TODAY), proposed('2', 'b', '2026-01-01'), proposed('3', 'c', '2026-04-01')];
        expect(kinds({ assessments: waiting })).toContainEqual(['ProposalWaits', 'a', 'b']);
        expect(kinds({}).flat()).not.toContain('ProposalWaits');
    });

    it('a position that ended is told of who is still on the map, not of leavers', () => {
        const positions = ['a', 'b', 'c'].map((id) => position(id, id, null, id === 'c' ? null : '2026-02-28'));
        const stakeholders = [a, stakeholder('b', { status: 'Left' }), c];
        const told = kinds({ stakeholders, positions }).filter(([kind]) => kind === 'PositionEnded');
        expect(told).toEqual([['PositionEnded', 'a']]);
    });
});

describe('what is shared to save time', () => {
    const pick = ({ attitude, opposes, closeness }: Stance): Stance => ({ attitude, opposes, closeness });

    it('is what a look of its own would say, on the account and on each deal', () => {
        fc.assert(
            fc.property(any.records, any.days, (given, day) => {
                const account = accountOnDay(given, day);
                for (const { id } of account.people) {
                    for (const deal of [null, 'deal-1', 'deal-2', 'nowhere']) {
                        const { profile, rules, recordsOf } = account;
                        const own = standingOn(recordsOf(id)!, day, profile, rules, deal);
                        expect(own).toMatchObject(pick(account.stance(id, deal)!));
                        const shared = account.standing(id, deal)!;
                        expect(shared).toEqual({ ...own, opportunityId: shared.opportunityId });
                    }
                }
            }),
            { numRuns: 200 }
        );
    });

    it('is, of a supposition, what an account from the supposed records would say', () => {
        fc.assert(
            fc.property(any.records, any.days, (given, day) => {
                const base = accountOnDay(given, day);
                const { account, records } = whatIf(base, [
                    { kind: 'assess', stakeholderId: 'a', values: { attitude: 'Coach', closeness: 'OutOfHours' } },
                    { kind: 'assessAccount', values: { regulated: true } }
                ]);
                const alone = accountOnDay(records, day);
                expect(account.people.map(({ id }) => account.standing(id, 'deal-1'))).toEqual(
                    alone.people.map(({ id }) => alone.standing(id, 'deal-1'))
                );
                expect(changesBetween(account, alone)).toEqual([]);
            }),
            { numRuns: 100 }
        );
    });

    it('is, of the conversion axis, what the standing of each day says', () => {
        fc.assert(
            fc.property(any.records, any.days, (given, day) => {
                const account = accountOnDay(given, day);
                for (const { id } of account.people) {
                    const [attitude, closeness] = conversionAxis(account, id);
                    for (const { to, date, recordId } of closeness.transitions) {
                        const then = standingOn(account.recordsOf(id)!, date, account.profile, account.rules);
                        expect([then.closeness.effective, then.closeness.because?.recordId]).toEqual([to, recordId]);
                    }
                    for (const { to, date } of attitude.transitions) {
                        const then = standingOn(account.recordsOf(id)!, date, account.profile, account.rules);
                        expect(then.attitude.value).toBe(to);
                    }
                }
            }),
            { numRuns: 300 }
        );
    });
});
