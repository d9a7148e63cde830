import fc from 'fast-check';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import type { Assessment, Link, RelationshipRecords, Stakeholder } from 'c/relationshipModel';
import { barriersBetween, conflictsInside, messagePathsOf, pathToPower, type PathAnswer } from 'c/messagePaths';
import { networkOf, type Network } from '../network';
import { alternativesTo, openWays, startsOf, waysOnwardTo, wayTo } from '../ways';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { assessment, buyingRole, link, position, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function account(stakeholders: Stakeholder[], rest: Omit<RelationshipRecords, 'stakeholders'> = {}): AccountOnDay {
    return accountOnDay({ stakeholders, ...rest }, DAY);
}

/** Somebody we know: closeness and attitude, observed lately. */
function known(
    id: string,
    closeness: Assessment['closeness'],
    attitude: Assessment['attitude'] = 'Supports',
    more: Partial<Assessment> = {}
): Assessment {
    return assessment(`about-${id}`, id, '2026-06-01', { closeness, attitude, ...more });
}

function people(...ids: string[]): Stakeholder[] {
    return ids.map((id) => stakeholder(id));
}

/** `from>to` as a tie of the kind. */
function tie(ends: string, kind: Link['kind'], strength: number | null = 3): Link {
    const [from, to] = ends.split('>');
    return link(`${ends} ${kind}`, from, to, { kind, strength });
}

function waysTo(target: string, ...all: Parameters<typeof account>): PathAnswer {
    return messagePathsOf(account(...all)).to(target);
}

function best(...all: Parameters<typeof waysTo>): readonly string[] | undefined {
    return waysTo(...all).best?.personIds;
}

describe('a way', () => {
    it('starts with a person we are in contact with', () => {
        const links = [tie('target>a', 'Trusts'), tie('target>b', 'Trusts', 5)];
        expect(
            best('target', people('a', 'b', 'target'), { links, assessments: [known('a', 'OfficeMeetings')] })
        ).toEqual(['a', 'target']);
    });

    it.each([
        ['no contact', known('a', 'NoContact')],
        ['unknown contact', known('a', null)],
        ['a level without evidence', known('a', 'MutualTrust', 'Supports', { evidenceStrength: 'Unclear' })],
        ['an opponent', known('a', 'MutualTrust', 'Opposes')]
    ])('never starts with %s', (_, assessed) => {
        const answer = waysTo('target', people('a', 'target'), {
            links: [tie('target>a', 'Trusts')],
            assessments: [assessed]
        });
        expect(answer.best).toBeNull();
    });

    it.each(['Neutral', null] as const)('may start with somebody whose attitude is %p', (attitude) => {
        const links = [tie('target>a', 'Trusts')];
        const assessments = [known('a', 'RemoteOnly', attitude)];
        expect(best('target', people('a', 'target'), { links, assessments })).toEqual(['a', 'target']);
    });

    it('is direct to somebody who receives us, and not over mail alone when a trusted way is there', () => {
        const rest = (closeness: Assessment['closeness']) => ({
            links: [tie('target>a', 'Trusts', 5)],
            assessments: [known('a', 'MutualTrust'), known('target', closeness, 'Neutral')]
        });
        expect(best('target', people('a', 'target'), rest('OfficeMeetings'))).toEqual(['target']);
        expect(best('target', people('a', 'target'), rest('RemoteOnly'))).toEqual(['a', 'target']);
    });

    it.each(['Trusts', 'Influences', 'WorksWith'] as const)(
        'prefers %s, however weak, to a mere reporting line',
        (kind) => {
            const team = [stakeholder('target'), stakeholder('a', { reportsToId: 'target' }), stakeholder('b')];
            const links = [tie(kind === 'Trusts' ? 'target>b' : 'b>target', kind, 1)];
            const assessments = [known('a', 'MealsAndEvents'), known('b', 'MealsAndEvents')];
            expect(best('target', team, { links, assessments })).toEqual(['b', 'target']);
        }
    );

    it('follows trust against its arrow only', () => {
        const rest = { links: [tie('a>target', 'Trusts')], assessments: [known('a', 'MutualTrust')] };
        expect(waysTo('target', people('a', 'target'), rest)).toMatchObject({ best: null, noWay: 'noKnownTie' });
    });

    it.each(['Influences', 'Introduced'] as const)('follows %s along its arrow only', (kind) => {
        const assessments = [known('a', 'MutualTrust')];
        expect(best('target', people('a', 'target'), { links: [tie('a>target', kind)], assessments })).toBeDefined();
        expect(best('target', people('a', 'target'), { links: [tie('target>a', kind)], assessments })).toBeUndefined();
    });

    it.each(['DottedLine', 'WorksWith', 'Supplies'] as const)('follows %s both ways', (kind) => {
        const assessments = [known('a', 'MutualTrust')];
        for (const ends of ['a>target', 'target>a']) {
            expect(best('target', people('a', 'target'), { links: [tie(ends, kind)], assessments })).toBeDefined();
        }
    });

    it('never passes an opponent, a competitor, an empty seat or a leaver', () => {
        const middles = [
            stakeholder('opponent'),
            stakeholder('rival', { kind: 'Competitor' }),
            stakeholder('seat', { status: 'Vacant' }),
            stakeholder('gone', { status: 'Left' })
        ];
        const ids = middles.map(({ id }) => id);
        const links = ids.flatMap((id) => [tie(`${id}>a`, 'Trusts', 5), tie(`target>${id}`, 'Trusts', 5)]);
        const assessments = [known('a', 'MutualTrust'), known('opponent', null, 'BacksCompetitor')];
        const answer = waysTo('target', [...people('a', 'target'), ...middles], { links, assessments });
        expect(answer).toMatchObject({ best: null, noWay: 'onlyClosedWays' });
        expect(answer.avoided.map(({ because, personIds }) => [because, personIds])).toEqual(
            expect.arrayContaining([
                ['opposes', ['opponent']],
                ['competitor', ['rival']],
                ['vacant', ['seat']],
                ['left', ['gone']]
            ])
        );
    });

    it('reaches an opponent who is the target', () => {
        const links = [tie('target>a', 'Trusts')];
        const assessments = [known('a', 'MutualTrust'), known('target', 'OfficeMeetings', 'Opposes')];
        expect(best('target', people('a', 'target'), { links, assessments })).toEqual(['a', 'target']);
    });

    it('is closed by a conflict both ways, whatever else ties the two', () => {
        const links = [tie('target>a', 'Trusts', 5), tie('a>target', 'WorksWith', 5), tie('target>a', 'Conflicts', 1)];
        const answer = waysTo('target', people('a', 'target'), { links, assessments: [known('a', 'MutualTrust')] });
        expect(answer).toMatchObject({ best: null, noWay: 'onlyClosedWays' });
        expect(answer.avoided).toMatchObject([
            {
                because: 'conflict',
                personIds: ['a', 'target'],
                reason: { labelKey: 'RMap_Avoided_Conflict', recordId: 'target>a Conflicts' }
            }
        ]);
    });

    it.each([
        ['vacant', stakeholder('target', { status: 'Vacant' })],
        ['left', stakeholder('target', { status: 'Left' })]
    ] as const)('leads to nobody who is %s', (noWay, target) => {
        expect(waysTo('target', [target])).toMatchObject({ best: null, noWay, avoided: [], alternatives: [] });
    });

    it('is unknown where we are in contact with nobody', () => {
        const links = [tie('target>a', 'Trusts')];
        expect(waysTo('target', people('a', 'target'), { links })).toMatchObject({ best: null, noWay: 'noContact' });
    });

    it('leads nowhere for somebody who is not on the map', () => {
        expect(waysTo('nobody', people('a'))).toMatchObject({ best: null, noWay: 'unknownPerson' });
        expect(messagePathsOf(account(people('a'))).effortTo('nobody')).toBeNull();
    });

    it('counts a tie that has ended for nothing', () => {
        const ended = { ...tie('target>a', 'Trusts'), validTo: '2026-06-29' };
        expect(
            best('target', people('a', 'target'), { links: [ended], assessments: [known('a', 'MutualTrust')] })
        ).toBeUndefined();
    });

    it('takes what was observed for the deal first, on that deal', () => {
        const rest = {
            links: [tie('target>a', 'Trusts')],
            assessments: [
                known('a', 'MutualTrust'),
                known('a', null, 'Opposes', { id: 'deal-only', opportunityId: 'deal' })
            ]
        };
        const given = account(people('a', 'target'), rest);
        expect(messagePathsOf(given).to('target').best).not.toBeNull();
        expect(messagePathsOf(given, 'deal').to('target').best).toBeNull();
    });
});

describe('the reasons of a way', () => {
    const seat = position('seat-a', 'a', '2026-01-01', null, { reportsToId: 'top', status: 'Active' });
    const given = account(people('a', 'b', 'top'), {
        positions: [seat],
        links: [tie('b>top', 'Trusts', 4)],
        assessments: [known('a', 'MealsAndEvents')]
    });
    const { best: way } = messagePathsOf(given).to('top');

    it('name contact and tie of each hop with the record', () => {
        expect(way?.hops).toEqual([
            {
                fromId: null,
                toId: 'a',
                kind: 'Contact',
                reason: {
                    labelKey: 'RMap_Hop_Contact',
                    values: {
                        person: 'a',
                        level: 3,
                        closeness: 'RMap_Closeness_MealsAndEvents',
                        attitude: 'RMap_Attitude_Supports'
                    },
                    recordId: 'about-a'
                }
            },
            {
                fromId: 'a',
                toId: 'top',
                kind: 'ReportsTo',
                reason: { labelKey: 'RMap_Hop_ReportsTo', values: { from: 'a', to: 'top' }, recordId: 'seat-a' }
            }
        ]);
        expect(messagePathsOf(given).to('b').best?.hops.at(-1)).toMatchObject({
            kind: 'Trusts',
            reason: {
                labelKey: 'RMap_Hop_Trusts',
                values: { from: 'top', to: 'b', strength: 4 },
                recordId: 'b>top Trusts'
            }
        });
    });

    it('sum up to its effort, which is the one that was searched for', () => {
        const { contact, relay, easedBy, reporting } = DEFAULT_PROFILE.paths;
        expect(way?.effort.value).toBe(contact.MealsAndEvents + relay - easedBy.Supports + reporting);
        expect(way?.effort.value).toBe(messagePathsOf(given).effortTo('top'));
        expect(way?.effort.parts.map(({ labelKey, contribution }) => [labelKey, contribution])).toEqual([
            ['RMap_Closeness', contact.MealsAndEvents],
            ['RMap_Part_Relay', relay],
            ['RMap_Part_Eased', expect.closeTo(-easedBy.Supports, 10)],
            ['RMap_Hop_ReportsTo', reporting]
        ]);
    });

    it('say when the closeness asks to be looked at again', () => {
        const old = assessment('old', 'a', '2025-01-01', { closeness: 'MutualTrust', attitude: 'Supports' });
        const { effort } = waysTo('a', people('a'), { assessments: [old] }).best!;
        expect(effort.parts.map(({ labelKey }) => labelKey)).toEqual(['RMap_Closeness', 'RMap_Part_Recheck']);
    });

    it('are no effort, which is not unknown, where the profile makes a contact free', () => {
        const paths = { ...DEFAULT_PROFILE.paths, contact: { ...DEFAULT_PROFILE.paths.contact, MutualTrust: 0 } };
        const records = { stakeholders: people('a'), assessments: [known('a', 'MutualTrust')] };
        const free = messagePathsOf(accountOnDay(records, DAY, { ...DEFAULT_PROFILE, paths }));
        expect(free.to('a').best?.effort).toMatchObject({ value: 0, known: 1 });
    });

    it('know less where an attitude or a strength is unknown', () => {
        const knownOf = (attitude: Assessment['attitude'], strength: number | null) =>
            waysTo('b', people('a', 'b'), {
                links: [tie('b>a', 'Trusts', strength)],
                assessments: [known('a', 'MutualTrust', attitude)]
            }).best!.effort.known;
        expect(knownOf('Supports', 3)).toBe(1);
        expect(knownOf(null, 3)).toBeLessThan(1);
        expect(knownOf('Supports', null)).toBeLessThan(1);
    });
});

describe('alternatives', () => {
    it('each do without somebody whom the better ways need', () => {
        const links = [
            tie('target>a', 'Trusts', 5),
            tie('target>b', 'Trusts', 3),
            tie('target>c', 'Trusts', 1),
            tie('a>c', 'Trusts', 5)
        ];
        const assessments = ['a', 'b', 'c'].map((id) => known(id, 'MutualTrust'));
        const { best: way, alternatives } = waysTo('target', people('a', 'b', 'c', 'target'), { links, assessments });
        expect([way, ...alternatives].map((each) => each?.personIds)).toEqual([
            ['a', 'target'],
            ['b', 'target'],
            ['c', 'target']
        ]);
    });

    it('to a direct contact lead through somebody', () => {
        const links = [tie('target>a', 'Trusts', 5)];
        const assessments = [known('a', 'MutualTrust'), known('target', 'MutualTrust')];
        const { alternatives } = waysTo('target', people('a', 'target'), { links, assessments });
        expect(alternatives.map(({ personIds }) => personIds)).toEqual([['a', 'target']]);
    });

    it('are none where everything hangs on one person', () => {
        const links = [tie('target>a', 'Trusts'), tie('a>b', 'Trusts')];
        const assessments = [known('b', 'MutualTrust'), known('a', 'MutualTrust')];
        expect(waysTo('target', people('a', 'b', 'target'), { links, assessments }).alternatives).toEqual([]);
    });
});

describe('what is avoided', () => {
    it('is not what only leads back over the way itself', () => {
        const team = [stakeholder('a'), stakeholder('foe', { reportsToId: 'a' }), stakeholder('target')];
        const links = [tie('target>a', 'Trusts')];
        const assessments = [known('a', 'MutualTrust'), known('foe', null, 'Opposes')];
        expect(waysTo('target', team, { links, assessments }).avoided).toEqual([]);
    });

    it('names our contact to an opponent who could have helped', () => {
        const links = [tie('target>a', 'Trusts'), tie('target>foe', 'Trusts', 5)];
        const assessments = [known('a', 'OfficeMeetings'), known('foe', 'MutualTrust', 'Opposes')];
        const { avoided } = waysTo('target', people('a', 'foe', 'target'), { links, assessments });
        expect(avoided).toMatchObject([{ because: 'opposes', personIds: ['foe'], reason: { recordId: 'about-foe' } }]);
    });

    it('names a conflict with the target even where nothing else ties the two', () => {
        const links = [tie('target>a', 'Conflicts'), tie('target>b', 'Trusts')];
        const assessments = [known('a', 'MutualTrust'), known('b', 'OfficeMeetings')];
        const { avoided } = waysTo('target', people('a', 'b', 'target'), { links, assessments });
        expect(avoided.map(({ personIds }) => personIds)).toEqual([['a', 'target']]);
    });
});

describe('the closest friend', () => {
    it('is named with the reason when another way is better', () => {
        const team = [
            stakeholder('target'),
            stakeholder('friend', { reportsToId: 'target' }),
            stakeholder('a'),
            stakeholder('idle')
        ];
        const links = [tie('target>a', 'Trusts', 5)];
        const friendly = {
            links,
            assessments: [known('friend', 'MutualTrust', 'Opposes'), known('a', 'OfficeMeetings')]
        };
        expect(waysTo('target', team, friendly).friendNotUsed).toBeNull();
        const assessments = [known('friend', 'MutualTrust', null), known('a', 'OfficeMeetings')];
        expect(waysTo('target', team, { links, assessments }).friendNotUsed).toMatchObject({
            personId: 'friend',
            reason: { labelKey: 'RMap_Path_FriendIsLonger', values: { target: 'target' } }
        });
        const idle = [known('idle', 'MutualTrust'), known('a', 'OfficeMeetings')];
        expect(waysTo('target', team, { links, assessments: idle }).friendNotUsed).toMatchObject({
            personId: 'idle',
            reason: { labelKey: 'RMap_Path_FriendHasNoWay' }
        });
    });

    it('is not worth a word when the way begins with somebody as close', () => {
        const links = [tie('target>a', 'Trusts', 5)];
        const assessments = [known('friend', 'MutualTrust'), known('a', 'MutualTrust')];
        expect(waysTo('target', people('a', 'friend', 'target'), { links, assessments }).friendNotUsed).toBeNull();
    });
});

describe('departments', () => {
    const staff = [
        stakeholder('it1', { department: 'IT' }),
        stakeholder('it2', { department: 'IT' }),
        stakeholder('fin', { department: 'Finance' }),
        stakeholder('qa', { department: 'QA' }),
        stakeholder('adviser', { department: 'IT', kind: 'Partner' }),
        stakeholder('free')
    ];

    it('reach each other on the best tie that is open', () => {
        const links = [
            tie('fin>it1', 'Trusts', 5),
            tie('it1>fin', 'Conflicts'),
            tie('it2>free', 'WorksWith'),
            tie('fin>free', 'Trusts')
        ];
        const ways = messagePathsOf(account(staff, { links }));
        expect(ways.between('IT', 'Finance')).toMatchObject({
            personIds: ['it2', 'free', 'fin'],
            hops: [
                { fromId: 'it2', toId: 'free', kind: 'WorksWith' },
                { fromId: 'free', toId: 'fin', kind: 'Trusts' }
            ]
        });
        expect(ways.between('IT', 'QA')).toBeNull();
        expect(ways.between('IT', 'IT')).toBeNull();
    });

    it('have barriers where their people are in conflict, those inside one department apart', () => {
        const links = [
            tie('it1>fin', 'Conflicts', 4),
            tie('fin>it2', 'Conflicts'),
            tie('it2>it1', 'Conflicts'),
            tie('fin>free', 'Conflicts'),
            tie('adviser>fin', 'Conflicts')
        ];
        const given = account(staff, { links });
        expect(barriersBetween(given)).toMatchObject([
            {
                departments: ['Finance', 'IT'],
                personIds: ['fin', 'it1', 'it2'],
                reasons: [{ recordId: 'fin>it2 Conflicts' }, { recordId: 'it1>fin Conflicts' }]
            }
        ]);
        expect(conflictsInside(given)).toMatchObject([{ departments: ['IT'], personIds: ['it1', 'it2'] }]);
    });
});

describe('the path to power', () => {
    const links = [tie('ceo>a', 'Trusts', 5)];
    const assessments = [known('a', 'MutualTrust')];
    const power = (roles: RelationshipRecords['buyingRoles'], stakeholders = people('a', 'ceo', 'cfo')) =>
        pathToPower(account(stakeholders, { links, assessments, buyingRoles: roles }), 'deal');

    it('leads to the easiest where very many approve', () => {
        const ids = Array.from({ length: 40 }, (_, place) => `p${place}`);
        const approvers = [...ids, 'ceo'].map((id) => buyingRole(id, 'deal', id, { role: 'Approver' }));
        const { answers, problem } = power(approvers, people('a', 'ceo', ...ids));
        expect(answers.length).toBeLessThan(40);
        expect(answers[0].targetId).toBe('ceo');
        expect(problem).toBeNull();
    });

    it('leads to those who approve the deal, the easiest first', () => {
        const { answers, problem } = power([
            buyingRole('1', 'deal', 'cfo', { role: 'Approver' }),
            buyingRole('2', 'deal', 'ceo', { role: 'Approver' }),
            buyingRole('3', 'other', 'a', { role: 'Approver' })
        ]);
        expect(answers.map(({ targetId, best: way }) => [targetId, way?.personIds])).toEqual([
            ['ceo', ['a', 'ceo']],
            ['cfo', undefined]
        ]);
        expect(problem).toBeNull();
    });

    it('counts a general role only where the role on the deal is blank', () => {
        const staff = [stakeholder('a'), stakeholder('ceo', { decisionRoles: ['Approver'] })];
        expect(power([buyingRole('1', 'deal', 'ceo', { role: 'User' })], staff).problem).toBe('approverUnknown');
        expect(power([buyingRole('1', 'deal', 'ceo')], staff).answers).toMatchObject([{ targetId: 'ceo' }]);
    });

    it.each([
        ['noMap', []],
        ['approverUnknown', [buyingRole('1', 'deal', 'a', { role: 'User' })]],
        ['approverVacant', [buyingRole('1', 'deal', 'seat', { role: 'Approver' })]],
        ['noWay', [buyingRole('1', 'deal', 'cfo', { role: 'Approver' })]]
    ] as const)('says why there is none: %s', (problem, roles) => {
        const staff = [...people('a', 'ceo', 'cfo'), stakeholder('seat', { status: 'Vacant' })];
        expect(power([...roles], staff).problem).toBe(problem);
    });
});

describe('whatever the records', () => {
    it('only ever passes people through whom a message may go, over ties that are there', () => {
        fc.assert(
            fc.property(records, days, fc.option(fc.constant('deal-1')), (given, day, deal) => {
                const one = accountOnDay(given, day);
                const paths = messagePathsOf(one, deal);
                const conflicts = one.links
                    .filter(({ kind }) => kind === 'Conflicts')
                    .map(({ fromId, toId }) => pair(fromId, toId));
                for (const { id } of [...one.people, ...one.leavers]) {
                    const answer = paths.to(id);
                    expect(answer.best === null).toBe(answer.noWay !== null);
                    expect(answer.best?.effort.value ?? null).toEqual(
                        answer.best && expect.closeTo(paths.effortTo(id)!, 8)
                    );
                    for (const { personIds, hops, effort } of answer.best
                        ? [answer.best, ...answer.alternatives]
                        : []) {
                        expect(personIds.at(-1)).toBe(id);
                        expect(new Set(personIds).size).toBe(personIds.length);
                        expect(hops.map(({ toId }) => toId)).toEqual(personIds);
                        expect(effort.parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
                            effort.value!,
                            8
                        );
                        expect(effort.known > 0 && effort.known <= 1 + 1e-9).toBe(true);
                        personIds
                            .slice(1)
                            .forEach((at, place) => expect(conflicts).not.toContain(pair(personIds[place], at)));
                        for (const passed of personIds.slice(0, -1)) {
                            expect(one.person(passed)?.active).toBe(true);
                            expect(one.standing(passed, deal)?.opposes).toBe(false);
                        }
                    }
                }
            })
        );
    });

    it('does not depend on the order of records', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                const answersOf = (of: RelationshipRecords) => {
                    const one = accountOnDay(of, day);
                    const paths = messagePathsOf(one);
                    return [
                        one.people.map(({ id }) => paths.to(id)),
                        barriersBetween(one),
                        paths.between('IT', 'Finance')
                    ];
                };
                expect(answersOf(reordered(given, seed))).toEqual(answersOf(given));
            })
        );
    });

    it('never takes more effort for one more tie of trust', () => {
        fc.assert(
            fc.property(
                records,
                days,
                fc.constantFrom('a', 'b', 'c'),
                fc.constantFrom('d', 'e'),
                (given, day, from, to) => {
                    const before = messagePathsOf(accountOnDay(given, day));
                    const more = {
                        ...given,
                        links: [...(given.links ?? []), link('one-more', from, to, { strength: 5 })]
                    };
                    const after = messagePathsOf(accountOnDay(more, day));
                    for (const id of ['a', 'b', 'c', 'd', 'e']) {
                        expect(after.effortTo(id) ?? Infinity).toBeLessThanOrEqual(before.effortTo(id) ?? Infinity);
                    }
                }
            )
        );
    });

    it('finds the least effort that trying every way finds', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const one = accountOnDay(given, day);
                const paths = messagePathsOf(one);
                const least = leastEfforts(networkOf(one, null));
                for (const { id } of one.people) {
                    expect(paths.effortTo(id)).toBe(least.get(id) ?? null);
                }
            })
        );
    });

    it('finds the same alternatives without knowing what is left to go', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const network = networkOf(accountOnDay(given, day), null);
                const starts = startsOf(network);
                const open = openWays(network, starts);
                network.nodes.forEach((_, target) => {
                    const best = wayTo(open, target);
                    const onward = waysOnwardTo(network, target);
                    const blind = { ...onward, cost: network.nodes.map(() => 0) };
                    if (best) {
                        const found = alternativesTo(network, starts, onward, target, best);
                        expect(found).toEqual(alternativesTo(network, starts, blind, target, best));
                    }
                });
            })
        );
    });

    it('holds a profile whose figures make no sense', () => {
        const wild = fc.constantFrom(-7, 0, 1e9, 3);
        fc.assert(
            fc.property(records, days, wild, wild, wild, (given, day, first, second, third) => {
                const { paths: costs } = DEFAULT_PROFILE;
                const ties = { ...costs.ties, Trusts: first, WorksWith: second };
                const paths = {
                    ...costs,
                    ties,
                    relay: third,
                    perStrength: second,
                    reporting: first,
                    alternatives: 1e9
                };
                const one = accountOnDay(given, day, { ...DEFAULT_PROFILE, paths });
                const ways = messagePathsOf(one);
                for (const { id } of one.people) {
                    const { best: way, alternatives } = ways.to(id);
                    expect(way?.effort.value ?? null).toBe(ways.effortTo(id));
                    expect(alternatives.length).toBeLessThanOrEqual(4);
                }
            })
        );
    });

    it('holds a line of 20,000 people with 40,000 ties', () => {
        const many = Array.from({ length: 20_000 }, (_, n) =>
            stakeholder(`p${n}`, { reportsToId: n === 0 ? null : `p${n - 1}` })
        );
        const links = Array.from({ length: 40_000 }, (_, n) =>
            tie(`p${(n * 7919) % 20_000}>p${(n * 104_729 + 13) % 20_000}`, 'Trusts', 1 + (n % 5))
        );
        const paths = messagePathsOf(account(many, { links, assessments: [known('p19999', 'MutualTrust')] }));
        const { best: way, alternatives } = paths.to('p0');
        expect(way?.personIds[0]).toBe('p19999');
        expect(way!.effort.value).toBeLessThanOrEqual(alternatives[0]?.effort.value ?? Infinity);
        const lineOnly = messagePathsOf(account(many, { assessments: [known('p19999', 'MutualTrust')] }));
        expect(lineOnly.to('p0').best?.personIds).toHaveLength(20_000);
    });
});

/** The least effort to everybody, by walking every way that visits nobody twice. */
function leastEfforts({ nodes, out, conflict }: Network): Map<string, number> {
    const least = new Map<string, number>();
    const walk = (node: number, effort: number, visited: readonly number[]): void => {
        const { person, closedBy, relay } = nodes[node];
        least.set(person.id, Math.min(effort, least.get(person.id) ?? Infinity));
        for (const { to, cost } of closedBy === null ? out[node] : []) {
            const isOpen = nodes[to].closedBy !== 'left' && nodes[to].closedBy !== 'vacant' && !conflict(node, to);
            if (isOpen && !visited.includes(to)) {
                walk(to, effort + relay + cost, [...visited, to]);
            }
        }
    };
    nodes.forEach(({ contact, closedBy, standing }, node) => {
        if (contact !== null && closedBy !== 'left' && closedBy !== 'vacant' && !standing.opposes) {
            walk(node, contact, [node]);
        }
    });
    return least;
}

function pair(a: string, b: string): string {
    return [a, b].sort().join('–');
}
