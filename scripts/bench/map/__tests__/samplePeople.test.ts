import { buildReportingGraph } from 'c/reportingGraph';
import { samplePeople } from '../samplePeople';

it('makes one tree in which superiors come before those who report to them', () => {
    const { people } = samplePeople(500);
    const places = new Map(people.map(({ id }, index) => [id, index]));
    const wrong = people.slice(1).filter(({ id, reportsToId }) => !(places.get(reportsToId ?? '')! < places.get(id)!));
    expect(wrong).toEqual([]);
    expect(buildReportingGraph(people).problems).toEqual([]);
});

it('ties every tenth person to somebody else', () => {
    const { people, links } = samplePeople(500);
    const ids = new Set(people.map(({ id }) => id));
    expect(links).toHaveLength(50);
    expect(links.filter(({ fromId, toId }) => fromId === toId || !ids.has(fromId) || !ids.has(toId))).toEqual([]);
});

it('makes the same people every time', () => {
    expect(samplePeople(50)).toEqual(samplePeople(50));
});
