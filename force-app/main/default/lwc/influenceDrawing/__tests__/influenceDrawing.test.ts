import fc from 'fast-check';
import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { aLink, aPerson } from '../../../../../test/factories/people';
import { english, textsIn } from '../../../../../test/factories/texts';
import { accountOnDay } from '../../accountOnDay/accountOnDay';
import { finish } from '../../forceLayout/forceLayout';
import { boxOf, fitAll, placeTexts, touches } from '../../mapScene/mapScene';
import type { Drawing, Focus } from '../../mapScene/mapScene';
import { MapSubject, peopleOn } from '../../mapSubject/mapSubject';
import type { Link, Stakeholder } from '../../relationshipModel/relationshipModel';
import { InfluenceDrawing, isSameNetwork, networkOf, placeNetwork, ROOM } from '../influenceDrawing';

const texts = textsIn(english);
const NOBODY: Focus = { selected: -1, route: [] };

function drawingOf(subject: MapSubject, before: InfluenceDrawing | null = null) {
    return new InfluenceDrawing(
        subject,
        finish(placeNetwork(networkOf(subject), before?.placed ?? null)),
        texts,
        before
    );
}

function subjectOf(people: Stakeholder[], links: Link[] = []): MapSubject {
    const facts = { accountName: 'Meridian', day: '2026-11-22', people, links, opportunityId: null, buyingRoles: null };
    return new MapSubject({ ...facts, account: null, shown: null, changes: null });
}

/** The demo account, where several more trust somebody without a title. */
function withInformalLeader(): MapSubject {
    const records = demoRecords();
    const leader = records.stakeholders.find(({ seniority, kind }) => seniority === 'Staff' && kind === 'Customer');
    const trust = records.stakeholders.slice(0, 6).map(({ id }) => aLink(id, leader?.id ?? ''));
    const account = accountOnDay({ ...records, links: [...(records.links ?? []), ...trust] }, DEMO_DAY);
    return demoSubject().with({ account, people: peopleOn(account, null), links: account.links });
}

const everything = (k: number, drawing: Drawing, detail: 'far' | 'near') => ({
    view: drawing.bounds,
    k,
    detail,
    focus: NOBODY
});

describe('the influence network', () => {
    it('has everybody once who has not left, and the ties between them', () => {
        const people = [aPerson('a'), aPerson('b', { reportsToId: 'a' }), aPerson('gone', { status: 'Left' })];
        const network = networkOf(subjectOf(people, [aLink('a', 'b'), aLink('a', 'gone')]));
        expect(network.people.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(network.links.map(({ id }) => id)).toEqual(['a-b']);
        expect(network.ties).toEqual({ nodeCount: 2, from: [1, 0], to: [0, 1] });
    });

    it('draws nobody without a fault', () => {
        const drawing = drawingOf(subjectOf([]));
        expect(drawing.order).toEqual([]);
        expect(drawing.opening({ width: 800, height: 600 }).k).toBe(1);
    });

    it('never lets chips, circles or names of leaders overlap', () => {
        const drawing = drawingOf(demoSubject());
        const boxes = drawing.order.map((node) => boxOf(drawing.nodes, node));
        const overlaps = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => touches(a, b)));
        expect(overlaps).toEqual([]);
        expect(drawing.signs.radius.every((radius) => 2 * radius <= ROOM.height)).toBe(true);
        for (const detail of ['far', 'near'] as const) {
            fc.assert(
                fc.property(fc.double({ min: 0.05, max: 2, noNaN: true }), (k) => {
                    const placed = placeTexts(drawing.texts(everything(k, drawing, detail)), { x: 0, y: 0, k });
                    const clash = placed.flatMap((a, at) => placed.slice(at + 1).filter((b) => touches(a.box, b.box)));
                    expect(clash).toEqual([]);
                }),
                { numRuns: 25 }
            );
        }
    });

    it('names the informal leaders in every zoom, before anybody else', () => {
        const subject = withInformalLeader();
        const leaders = subject.judgement?.influence().informalLeaders ?? [];
        expect(leaders.length).toBeGreaterThan(0);
        const drawing = drawingOf(subject);
        const names = drawing.texts(everything(0.1, drawing, 'far')).map(({ text }) => text);
        expect(names[0]).toBe(`✦ ${subject.nameOf(leaders[0].stakeholderId)}`);
        const node = drawing.nodeOf(leaders[0].stakeholderId) as number;
        expect(drawing.face(node).description).toContain('informal leader');
        expect(drawing.texts(everything(1, drawing, 'near')).map(({ text }) => text)).toContain('✦ informal leader');
    });

    it('draws who is listened to more with the larger circle, and reads them first', () => {
        const subject = demoSubject();
        const { signs, order } = drawingOf(subject);
        const sizes = order.map((node) => signs.radius[node]);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(sizes[0]).toBeGreaterThan(2 * sizes[sizes.length - 1]);
    });

    it('draws at once while the history is not read, all of one size', () => {
        const { signs } = drawingOf(subjectOf([aPerson('a'), aPerson('b', { reportsToId: 'a' })]));
        expect(new Set(signs.radius).size).toBe(1);
        expect(signs.leader).toEqual([null, null]);
    });

    it('draws our own side square and all others round', () => {
        const drawing = drawingOf(
            subjectOf([aPerson('a', { kind: 'Internal', attitude: 'Neutral' }), aPerson('b', { attitude: 'Coach' })])
        );
        const pathOf = (name: string) => drawing.layers.find((layer) => layer.name === name)?.batches[0].path;
        expect(pathOf('blocks Neutral')).toMatch(/h/);
        expect(pathOf('blocks Coach')).toMatch(/a/);
    });

    it('has a layer of its own for each kind of tie, far and near, conflicts dashed', () => {
        const subject = subjectOf([aPerson('a'), aPerson('b')], [aLink('a', 'b', { kind: 'Conflicts' })]);
        const ties = drawingOf(subject).layers.filter(({ name }) => name.endsWith('ties Conflicts'));
        expect(ties.map(({ details }) => details)).toEqual([['far', 'middle'], ['near']]);
        expect(ties.every(({ style }) => (style.dash?.length ?? 0) > 0)).toBe(true);
    });

    it('keeps places and shapes when only looks change', () => {
        const subject = demoSubject();
        const before = drawingOf(subject);
        const after = drawingOf(subject.with({ shown: new Set(['he-rui']) }), before);
        expect(after.nodes).toBe(before.nodes);
        expect(after.layers[0]).toBe(before.layers[0]);
        expect(isSameNetwork(after.placed.network, before.placed.network)).toBe(true);
    });

    it('draws sizes anew once the history has been read', () => {
        const subject = demoSubject();
        const before = drawingOf(subject.with({ account: null }));
        const after = drawingOf(subject, before);
        expect(after.placed.positions).toBe(before.placed.positions);
        expect(after.nodes).not.toBe(before.nodes);
    });

    it('walks by arrow keys to those who are tied first, and reaches everybody', () => {
        const drawing = drawingOf(demoSubject());
        const reached = new Set([drawing.order[0]]);
        const steps = ['up', 'down', 'left', 'right'] as const;
        for (const node of reached) {
            steps.forEach((step) => reached.add(drawing.walk(node, step)));
        }
        expect(reached.size).toBe(drawing.order.length);
        expect(drawing.walk(drawing.order[3], 'first')).toBe(drawing.order[0]);
        expect(drawing.walk(drawing.order[0], 'last')).toBe(drawing.order[drawing.order.length - 1]);
    });

    it('is a list with a place for everybody', () => {
        const drawing = drawingOf(subjectOf([aPerson('a'), aPerson('b')]));
        expect(drawing.role).toBe('listbox');
        expect(drawing.order.map((node) => drawing.place(node).position)).toEqual([1, 2]);
    });

    it('brings the ties of the selected person forward, in words', () => {
        const subject = subjectOf([aPerson('a'), aPerson('b'), aPerson('c')], [aLink('a', 'b'), aLink('b', 'c')]);
        const drawing = drawingOf(subject);
        const focus = { selected: drawing.nodeOf('a') as number, route: [] };
        const { layers } = drawing.emphasis(focus);
        const words = drawing.texts({ ...everything(1, drawing, 'near'), focus }).map(({ text }) => text);
        expect(words).toEqual(['◆ trusts']);
        expect(layers.find(({ name }) => name === 'in focus')?.batches).toHaveLength(1);
    });

    it('opens with all of it in view, or with the middle where that could not be read', () => {
        const drawing = drawingOf(demoSubject());
        const desk = { width: 1200, height: 700 };
        expect(drawing.opening(desk)).toEqual(fitAll(drawing.bounds, desk));
        expect(drawing.opening({ width: 320, height: 480 }).k).toBe(0.5);
    });

    it('draws 20,000 people', () => {
        const people = Array.from({ length: 20_000 }, (_, at) =>
            aPerson(`p${at}`, { reportsToId: at === 0 ? null : `p${Math.floor((at - 1) / 8)}` })
        );
        const drawing = drawingOf(subjectOf(people, [aLink('p5', 'p900')]));
        expect(drawing.order).toHaveLength(20_000);
        expect(drawing.texts(everything(0.02, drawing, 'far')).length).toBeLessThan(60);
        expect(drawing.nodesIn(boxOf(drawing.nodes, 77))).toContain(77);
    });
});
