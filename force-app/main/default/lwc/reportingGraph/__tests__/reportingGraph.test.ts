import fc from 'fast-check';
import { buildReportingGraph, byKindSeniorityAndName, childrenOf } from 'c/reportingGraph';
import type { ReportingGraph, ReportingPerson } from 'c/reportingGraph';

function person(id: string, reportsToId: string | null = null, more: Partial<ReportingPerson> = {}): ReportingPerson {
    return { id, reportsToId, name: id, ...more };
}

/** The forest as text: each person with its children in brackets. */
function drawn(graph: ReportingGraph): string {
    const text: string[] = [];
    for (let node = graph.people.length - 1; node >= 0; node -= 1) {
        const children = childrenOf(graph, node).map((child) => text[child]);
        text[node] = graph.people[node].id + (children.length > 0 ? `(${children.join(' ')})` : '');
    }
    return text.slice(0, graph.rootCount).join(' ');
}

describe('buildReportingGraph', () => {
    it('draws nobody for no records', () => {
        const graph = buildReportingGraph([]);
        expect(graph).toMatchObject({ people: [], parent: [], childStart: [0], rootCount: 0, depth: [], problems: [] });
    });

    it('numbers people breadth first with their superior, children and depth', () => {
        const graph = buildReportingGraph([person('d', 'b'), person('b', 'a'), person('a'), person('c', 'a')]);
        expect(graph.people.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
        expect(graph.parent).toEqual([-1, 0, 0, 1]);
        expect(graph.childStart).toEqual([1, 3, 4, 4, 4]);
        expect(graph.depth).toEqual([0, 1, 1, 2]);
        expect(graph.indexOf.get('d')).toBe(3);
        expect(graph.problems).toEqual([]);
    });

    it('treats a blank reference as no superior', () => {
        expect(buildReportingGraph([person('a', '')]).problems).toEqual([]);
    });

    it('makes a root of somebody who reports to themselves, and says so', () => {
        const graph = buildReportingGraph([person('a', 'a'), person('b', 'a')]);
        expect(drawn(graph)).toBe('a(b)');
        expect(graph.problems).toEqual([{ kind: 'selfReport', ids: ['a'], superiorId: 'a' }]);
    });

    it('makes a root of somebody whose superior is not there, and says so', () => {
        const graph = buildReportingGraph([person('a'), person('b', 'gone'), person('c', 'b')]);
        expect(drawn(graph)).toBe('a b(c)');
        expect(graph.problems).toEqual([{ kind: 'missingSuperior', ids: ['b'], superiorId: 'gone' }]);
    });

    it('opens a circle at its first member in sibling order and keeps the rest of it', () => {
        const circle = [
            person('a', 'b'),
            person('b', 'c', { seniority: 'Director' }),
            person('c', 'a'),
            person('d', 'a'),
            person('e')
        ];
        const graph = buildReportingGraph(circle);
        expect(drawn(graph)).toBe('b(a(c d)) e');
        expect(graph.problems).toEqual([{ kind: 'cycle', ids: ['b', 'c', 'a'], superiorId: 'c' }]);
    });

    it('draws each of several circles once', () => {
        const graph = buildReportingGraph([person('a', 'b'), person('b', 'a'), person('c', 'd'), person('d', 'c')]);
        expect(drawn(graph)).toBe('a(b) c(d)');
        expect(graph.problems.map(({ kind, ids }) => [kind, ids])).toEqual([
            ['cycle', ['a', 'b']],
            ['cycle', ['c', 'd']]
        ]);
    });

    it('draws every record of a repeated id and guesses no superior among them', () => {
        const graph = buildReportingGraph([
            person('a'),
            person('x', 'a', { name: 'first' }),
            person('x', null, { name: 'second' }),
            person('b', 'x')
        ]);
        expect(graph.people.map(({ name }) => name).sort()).toEqual(['a', 'b', 'first', 'second']);
        expect(drawn(graph)).toBe('a(x) b x');
        expect(graph.people[graph.indexOf.get('x') ?? -1].name).toBe('second');
        expect(graph.problems).toEqual([
            { kind: 'duplicateId', ids: ['x'], superiorId: null },
            { kind: 'ambiguousSuperior', ids: ['b'], superiorId: 'x' }
        ]);
    });

    it('follows no reference that the source calls ambiguous', () => {
        const graph = buildReportingGraph([person('a'), person('b', 'a', { ambiguous: true })]);
        expect(drawn(graph)).toBe('a b');
        expect(graph.problems).toEqual([{ kind: 'ambiguousSuperior', ids: ['b'], superiorId: 'a' }]);
    });

    it('sorts siblings and roots by kind, seniority and name, the unknown last', () => {
        const people = [
            person('partner', null, { kind: 'Partner', seniority: 'Executive' }),
            person('unknown', null, { kind: 'Customer' }),
            person('staff', null, { kind: 'Customer', seniority: 'Staff' }),
            person('zoe', null, { kind: 'Customer', seniority: 'Executive' }),
            person('adam', null, { kind: 'Customer', seniority: 'Executive' }),
            person('unplaced')
        ];
        const order = ['adam', 'zoe', 'staff', 'unknown', 'partner', 'unplaced'];
        expect(buildReportingGraph(people).people.map(({ id }) => id)).toEqual(order);
        expect([...people].sort(byKindSeniorityAndName).map(({ id }) => id)).toEqual(order);
    });

    it("sorts by the caller's order when there is one", () => {
        const graph = buildReportingGraph([person('a'), person('b')], (a, b) => (a.id < b.id ? 1 : -1));
        expect(drawn(graph)).toBe('b a');
    });

    it.each(['open', 'closed'])('takes a chain of 20,000 that is %s', (end) => {
        const last = end === 'open' ? null : '00000';
        const chain = Array.from({ length: 20000 }, (_, index) =>
            person(String(index).padStart(5, '0'), index === 19999 ? last : String(index + 1).padStart(5, '0'))
        );
        const graph = buildReportingGraph(chain);
        expect([graph.rootCount, graph.people.length, graph.depth[19999]]).toEqual([1, 20000, 19999]);
        expect(graph.problems.map(({ kind, ids }) => [kind, ids.length])).toEqual(
            end === 'open' ? [] : [['cycle', 20000]]
        );
    });
});

describe('buildReportingGraph on any records', () => {
    const id = fc.integer({ min: 0, max: 25 }).map(String);
    const record = fc.record({
        id,
        reportsToId: fc.oneof(fc.constant(null), id),
        name: fc.constantFrom('Wu', 'He', null),
        seniority: fc.constantFrom('Executive' as const, 'Staff' as const, null),
        ambiguous: fc.boolean()
    });
    const records = fc.array(record, { maxLength: 30 });

    it('draws every record exactly once, below its parent', () => {
        fc.assert(
            fc.property(records, (people) => {
                const graph = buildReportingGraph(people);
                expect(new Set(graph.people)).toEqual(new Set(people));
                expect(graph.people).toHaveLength(people.length);
                graph.parent.forEach((parent, node) => {
                    expect(parent).toBeLessThan(node);
                    expect(graph.depth[node]).toBe(parent < 0 ? 0 : graph.depth[parent] + 1);
                    expect(parent < 0 || childrenOf(graph, parent).includes(node)).toBe(true);
                });
                expect(graph.parent.filter((parent) => parent < 0)).toHaveLength(graph.rootCount);
            })
        );
    });

    it('gives the same forest and problems whatever the order of records', () => {
        const shuffled = records.chain((people) =>
            fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))
        );
        fc.assert(
            fc.property(shuffled, ([people, other]) => {
                expect(buildReportingGraph(other)).toEqual(buildReportingGraph(people));
            })
        );
    });

    it('follows every reference but those it reports', () => {
        fc.assert(
            fc.property(records, (people) => {
                const graph = buildReportingGraph(people);
                const lost = graph.people.filter(
                    ({ reportsToId, ambiguous }, node) => graph.parent[node] < 0 && (reportsToId || ambiguous)
                );
                const reported = graph.problems.filter(({ kind }) => kind !== 'duplicateId').map(({ ids }) => ids[0]);
                expect(lost.map((one) => one.id).sort()).toEqual(reported.sort());
            })
        );
    });

    it('changes no record', () => {
        fc.assert(
            fc.property(records, (people) => {
                const before = structuredClone(people);
                buildReportingGraph(people);
                expect(people).toEqual(before);
            })
        );
    });
});
