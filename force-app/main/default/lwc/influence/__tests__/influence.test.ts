import fc from 'fast-check';
import { accountOnDay } from 'c/accountOnDay';
import type { Link, Stakeholder } from 'c/relationshipModel';
import { influenceOf, pageRank, type Influence } from 'c/influence';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { link, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function influence(stakeholders: Stakeholder[], links: Link[] = []): Influence {
    return influenceOf(accountOnDay({ stakeholders, links }, DAY));
}

function people(...ids: string[]): Stakeholder[] {
    return ids.map((id) => stakeholder(id));
}

/** `listener>source` as ties of trust. */
function trusts(...ties: string[]): Link[] {
    return ties.map((tie) => link(tie, tie.split('>')[0], tie.split('>')[1], { strength: 5 }));
}

describe('influence', () => {
    it('is 1, the average, for everybody where nobody listens to anybody', () => {
        expect(influence(people('a', 'b')).people.map(({ total, informal }) => [total, informal])).toEqual([
            [1, 1],
            [1, 1]
        ]);
    });

    it('is higher for whoever is trusted, and most where those who are listened to listen', () => {
        const { person, people: ranked } = influence(people('a', 'b', 'c', 'd'), trusts('a>b', 'd>b', 'b>c'));
        expect(ranked.map(({ stakeholderId }) => stakeholderId)).toEqual(['c', 'b', 'a', 'd']);
        expect(person('c')!.listenerIds).toEqual(['b']);
        expect(person('b')!.listenerIds).toEqual(['a', 'd']);
    });

    it('goes against the arrow of trust and along the arrow of influence', () => {
        const along = influence(people('a', 'b'), [link('1', 'a', 'b', { kind: 'Influences' })]);
        expect(along.person('a')!.listenerIds).toEqual(['b']);
        expect(along.person('b')!.listenerIds).toEqual([]);
    });

    it.each(['Conflicts', 'Introduced', 'Supplies', null] as const)('is none from a link of kind %p', (kind) => {
        const { explain } = influence(people('a', 'b'), [link('1', 'a', 'b', { kind })]);
        expect([explain('a').parts.length, explain('b').parts.length]).toEqual([1, 1]);
    });

    it('is shared by both who work together', () => {
        const { explain } = influence(people('a', 'b'), [link('1', 'a', 'b', { kind: 'WorksWith' })]);
        expect([explain('a').value, explain('b').value]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    });

    it('counts the superior in the total but not informally', () => {
        const { person } = influence([stakeholder('boss'), stakeholder('a', { reportsToId: 'boss' })]);
        expect(person('boss')!.total).toBeGreaterThan(1);
        expect(person('boss')).toMatchObject({ informal: 1, formalLeader: true });
        expect(person('a')!.formalLeader).toBe(false);
    });

    it('leaves out empty seats, leavers and ties that have ended', () => {
        const all = [
            ...people('a', 'b'),
            stakeholder('seat', { status: 'Vacant' }),
            stakeholder('gone', { status: 'Left' })
        ];
        const ended = link('old', 'a', 'b', { validTo: '2026-01-01' });
        const { people: ranked, explain } = influence(all, [...trusts('seat>a', 'gone>a', 'a>seat'), ended]);
        expect(ranked.map(({ stakeholderId }) => stakeholderId)).toEqual(['a', 'b']);
        expect(explain('a').parts).toHaveLength(1);
        expect(explain('seat').value).toBeNull();
    });

    it('shows what everybody has and what each listener passes on, with the record', () => {
        const { explain, explainInformal, inDegree } = influence(
            [stakeholder('boss'), stakeholder('a', { reportsToId: 'boss', name: 'Ann' })],
            trusts('a>boss')
        );
        expect(explain('boss').parts).toMatchObject([
            { labelKey: 'RMap_Part_InfluenceOfAnybody', recordId: null },
            {
                labelKey: 'RMap_Part_ListenedTo',
                values: { person: 'Ann', strength: 5 },
                input: 'Trusts',
                recordId: 'a>boss'
            },
            {
                labelKey: 'RMap_Part_ListenedTo',
                values: { person: 'Ann', strength: '' },
                input: 'ReportsTo',
                recordId: 'a'
            }
        ]);
        expect(explainInformal('boss').parts).toHaveLength(2);
        expect(inDegree('boss')).toMatchObject({ value: 1, parts: [{ recordId: 'a>boss', contribution: 1 }] });
        expect(inDegree('a').value).toBe(0);
    });

    it('takes a tie of unknown strength for one of the least strength', () => {
        const listening = (strength: number | null) =>
            influence(people('a', 'b', 'c'), [...trusts('a>c'), link('1', 'a', 'b', { strength })]).person('b')!
                .informal;
        expect(listening(null)).toBe(listening(1));
        expect(listening(5)).toBeGreaterThan(listening(1));
    });
});

describe('informal leaders', () => {
    const team = [
        stakeholder('boss', { seniority: 'Director' }),
        ...['expert', 'b', 'c', 'd', 'e'].map((id) => stakeholder(id, { reportsToId: 'boss', seniority: 'Staff' }))
    ];
    const asked = trusts('b>expert', 'c>expert', 'd>expert');

    it('are listened to by several, more than their superior and well above the average, without a title', () => {
        const { informalLeaders, formalLeaderIds } = influence(team, asked);
        expect(informalLeaders).toMatchObject([
            { stakeholderId: 'expert', listenerIds: ['b', 'c', 'd'], superiorId: 'boss' }
        ]);
        expect(formalLeaderIds).toEqual(['boss']);
    });

    it('are none of executives and directors, nor of those with a single listener', () => {
        const directors = team.map((each) =>
            each.id === 'expert' ? { ...each, seniority: 'Director' as const } : each
        );
        expect(influence(directors, asked).informalLeaders).toEqual([]);
        expect(influence(team, trusts('b>expert')).informalLeaders).toEqual([]);
    });

    it('are none where the superior is listened to as much', () => {
        expect(influence(team, [...asked, ...trusts('b>boss', 'c>boss', 'd>boss')]).informalLeaders).toEqual([]);
    });

    it('are not who leads the house', () => {
        const top = [stakeholder('top'), ...['b', 'c', 'd'].map((id) => stakeholder(id, { reportsToId: 'top' }))];
        expect(influence(top, trusts('b>top', 'c>top', 'd>top')).informalLeaders).toEqual([]);
    });

    it('may stand outside the customer, but are not our own', () => {
        const adviser = (kind: 'Partner' | 'Internal') => [stakeholder('adviser', { kind }), ...people('b', 'c', 'd')];
        const listened = trusts('b>adviser', 'c>adviser');
        expect(
            influence(adviser('Partner'), listened).informalLeaders.map(({ stakeholderId }) => stakeholderId)
        ).toEqual(['adviser']);
        expect(influence(adviser('Internal'), listened)).toMatchObject({ informalLeaders: [], fromOutside: [] });
    });

    it('name outsiders to whom anybody of the customer listens', () => {
        const all = [
            ...people('a'),
            stakeholder('adviser', { kind: 'Partner' }),
            stakeholder('rival', { kind: 'Competitor' })
        ];
        const { fromOutside } = influence(all, [
            link('1', 'adviser', 'a', { kind: 'Influences' }),
            link('2', 'adviser', 'rival')
        ]);
        expect(fromOutside).toEqual([{ stakeholderId: 'adviser', listenerIds: ['a'] }]);
    });
});

describe('PageRank', () => {
    const arcs = fc.array(
        fc.record({
            listener: fc.nat({ max: 6 }),
            source: fc.nat({ max: 6 }),
            weight: fc.double({ min: 0.05, max: 5, noNaN: true })
        }),
        { maxLength: 20 }
    );

    it('sums to the number of nodes, none below what everybody has', () => {
        fc.assert(
            fc.property(arcs, (given) => {
                const { score, base } = pageRank(7, given, 0.85);
                expect(score.reduce((sum, each) => sum + each, 0)).toBeCloseTo(7, 8);
                score.forEach((each) => expect(each).toBeGreaterThanOrEqual(base - 1e-9));
            })
        );
    });

    it('never lowers somebody’s score for one more listener', () => {
        fc.assert(
            fc.property(arcs, fc.nat({ max: 6 }), (given, listener) => {
                const more = [...given, { listener, source: 0, weight: 1 }];
                expect(pageRank(7, more, 0.85).score[0]).toBeGreaterThanOrEqual(
                    pageRank(7, given, 0.85).score[0] - 1e-8
                );
            })
        );
    });

    it('holds a damping that makes no sense, and nobody at all', () => {
        expect(pageRank(2, [{ listener: 0, source: 1, weight: 1 }], 7).score.every(Number.isFinite)).toBe(true);
        expect(pageRank(0, [], 0.85)).toMatchObject({ score: [] });
    });
});

describe('whatever the records', () => {
    it('gives finite influence whose parts sum to it, in no order but its own', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                const result = influenceOf(accountOnDay(given, day));
                for (const { stakeholderId, total, informal } of result.people) {
                    expect(result.explain(stakeholderId).value).toBeCloseTo(total, 8);
                    expect(result.explainInformal(stakeholderId).value).toBeCloseTo(informal, 8);
                }
                const again = influenceOf(accountOnDay(reordered(given, seed), day));
                expect(again.people).toEqual(result.people);
                expect(again.informalLeaders).toEqual(result.informalLeaders);
            })
        );
    });

    it('holds 20,000 people with 60,000 ties', () => {
        const many = Array.from({ length: 20_000 }, (_, n) =>
            stakeholder(`p${n}`, { reportsToId: n === 0 ? null : `p${Math.floor((n - 1) / 7)}` })
        );
        const links = Array.from({ length: 60_000 }, (_, n) =>
            link(`l${n}`, `p${(n * 7919) % 20_000}`, `p${(n * 104_729 + 13) % 20_000}`, { strength: 1 + (n % 5) })
        );
        const { people: ranked } = influence(many, links);
        expect(ranked).toHaveLength(20_000);
        expect(ranked.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(20_000, 3);
        expect(ranked[0].stakeholderId).toBe('p0');
    });
});
