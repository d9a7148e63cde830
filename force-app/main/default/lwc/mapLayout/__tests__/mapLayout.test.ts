import fc from 'fast-check';
import { aPerson } from '../../../../../test/factories/people';
import type { Stakeholder } from '../../relationshipModel/records';
import { CARD, mapStructure, placeNodes } from '../mapLayout';
import type { MapStructure } from '../mapLayout';

const layoutMap = (people: readonly Stakeholder[]) => {
    const structure = mapStructure(people);
    return { ...structure, tree: placeNodes(structure, new Set()) };
};
const namesOf = ({ graph }: MapStructure) => graph.people.map(({ person, heading }) => person?.id ?? heading);
const headingsOf = ({ graph }: MapStructure) => graph.people.flatMap(({ heading }) => heading ?? []);

describe('the map layout', () => {
    it('gives an empty map no nodes', () => {
        const map = layoutMap([]);
        expect(map.tree.order).toEqual([]);
        expect(map.levels).toBe(0);
    });

    it('gathers people outside the customer below the heading of their kind', () => {
        const map = layoutMap([
            aPerson('boss'),
            aPerson('consultant', { kind: 'Partner' }),
            aPerson('assistant', { kind: 'Partner', reportsToId: 'consultant' }),
            aPerson('inspector', { kind: 'Regulator' })
        ]);
        expect(headingsOf(map)).toEqual([
            { kind: 'Partner', reason: 'outside', count: 2 },
            { kind: 'Regulator', reason: 'outside', count: 1 }
        ]);
        const consultant = map.nodeOf.get('consultant') as number;
        expect(map.graph.people[map.graph.parent[consultant]].heading?.kind).toBe('Partner');
    });

    it('leaves an outsider who reports to the customer where the line puts them', () => {
        const map = layoutMap([aPerson('boss'), aPerson('interim', { kind: 'Partner', reportsToId: 'boss' })]);
        expect(headingsOf(map)).toEqual([]);
        expect(namesOf(map)).toEqual(['boss', 'interim']);
    });

    it('gathers many people whom no line reaches, but leaves a few beside the tree', () => {
        const loose = ['a', 'b', 'c'].map((id) => aPerson(id));
        expect(headingsOf(layoutMap(loose))).toEqual([{ kind: null, reason: 'unplaced', count: 3 }]);
        expect(headingsOf(layoutMap(loose.slice(1)))).toEqual([]);
    });

    it('counts levels of the organisation, not of headings', () => {
        const map = layoutMap([aPerson('a', { kind: 'Partner' }), aPerson('b', { kind: 'Partner', reportsToId: 'a' })]);
        expect(map.levels).toBe(2);
    });

    it('sets many trees on shelves instead of one endless row', () => {
        const trees = Array.from({ length: 40 }, (_, index) => [
            aPerson(`boss${index}`),
            aPerson(`report${index}`, { reportsToId: `boss${index}` })
        ]).flat();
        const { x1, y1 } = layoutMap(trees).tree.bounds;
        expect(x1 / y1).toBeLessThan(4);
    });

    it('reports what is wrong with the lines and draws everybody', () => {
        const map = layoutMap([aPerson('a', { reportsToId: 'a' }), aPerson('b', { reportsToId: 'gone' })]);
        expect(map.problems.map(({ kind }) => kind).sort()).toEqual(['missingSuperior', 'selfReport']);
        expect(map.tree.order).toHaveLength(2);
    });

    it('draws everybody exactly once, apart from each other, whatever the input', () => {
        const people = fc.array(
            fc.record({
                id: fc.integer({ min: 0, max: 60 }).map(String),
                reportsToId: fc.option(fc.integer({ min: 0, max: 70 }).map(String)),
                kind: fc.constantFrom('Customer', 'Partner', 'Competitor', null)
            }),
            { maxLength: 60 }
        );
        fc.assert(
            fc.property(people, (list) => {
                const stakeholders = list.map(({ id, ...rest }): Stakeholder =>
                    aPerson(id, rest as Partial<Stakeholder>)
                );
                const { graph, tree } = layoutMap(stakeholders);
                expect(graph.people.filter(({ person }) => person)).toHaveLength(list.length);
                expect(tree.order).toHaveLength(graph.people.length);
                expect(overlaps(tree.x, tree.y)).toEqual([]);
            })
        );
    });
});

function overlaps(x: readonly number[], y: readonly number[]): [number, number][] {
    const found: [number, number][] = [];
    for (let a = 0; a < x.length; a += 1) {
        for (let b = a + 1; b < x.length; b += 1) {
            if (Math.abs(x[a] - x[b]) < CARD.width && Math.abs(y[a] - y[b]) < CARD.height) {
                found.push([a, b]);
            }
        }
    }
    return found;
}
