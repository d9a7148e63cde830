import fc from 'fast-check';
import { aBuyingRole, aLink, aPerson } from '../../../../../test/factories/people';
import type { Texts } from '../../labels/labels';
import { boxOf, placeTexts, touches } from '../../mapScene/mapScene';
import type { Detail, Layer } from '../../mapScene/mapScene';
import { MapSubject } from '../../mapSubject/mapSubject';
import type { SubjectFacts } from '../../mapSubject/mapSubject';
import type { Stakeholder } from '../../relationshipModel/relationshipModel';
import { PowerDrawing, toggled, unfolded } from '../powerDrawing';
import { collapsedBy } from '../collapsed';

const texts: Texts = (key, ...values) => [key.replace('RMap_', ''), ...values].join(' ');
const PEOPLE = [
    aPerson('boss', { department: 'Board', attitude: 'Neutral' }),
    aPerson('left', { reportsToId: 'boss', department: 'Finance', seniority: 'Executive' }),
    aPerson('leaf1', { reportsToId: 'left', department: 'Finance', attitude: 'Supports' }),
    aPerson('right', { reportsToId: 'boss', department: 'Clinical', status: 'Vacant', attitude: 'Opposes' }),
    aPerson('leaf2', { reportsToId: 'right', department: 'Clinical' }),
    aPerson('partner', { kind: 'Partner' })
];
const subjectOf = (people: readonly Stakeholder[] = PEOPLE, facts: Partial<SubjectFacts> = {}) =>
    new MapSubject({
        accountName: 'Meridian',
        day: '2026-11-22',
        people,
        links: [],
        opportunityId: null,
        buyingRoles: null,
        account: null,
        shown: null,
        changes: null,
        ...facts
    });
const draw = (
    subject = subjectOf(),
    collapsed: ReadonlySet<string> | null = new Set(),
    before: PowerDrawing | null = null
) => new PowerDrawing(subject, collapsed, texts, before);
const org = (size: number, span = 4) =>
    Array.from({ length: size }, (_, index) =>
        aPerson(`p${index}`, {
            reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / span)}`,
            department: `Unit ${Math.floor(index / 6)}`
        })
    );
const node = (drawing: PowerDrawing, id: string) => drawing.nodeOf(id) as number;
const idAt = (drawing: PowerDrawing, at: number) => drawing.nodes.ids[at];
const named = ({ layers }: { layers: readonly Layer[] }, name: string) => layers.find((layer) => layer.name === name);
const strokes = (layer: Layer | undefined) => layer?.batches.map(({ path }) => path).join('') ?? '';

describe('the power map', () => {
    it('draws a line to everybody who reports, and none to the title of a group', () => {
        const path = strokes(named(draw(), 'lines'));
        expect(path.match(/M/g)).toHaveLength(4);
        expect(path).not.toMatch(/NaN|Infinity|undefined/);
    });

    it('walks the structure', () => {
        const drawing = draw();
        const step = (from: string, to: Parameters<PowerDrawing['walk']>[1]) =>
            idAt(drawing, drawing.walk(node(drawing, from), to));
        expect(step('left', 'up')).toBe('boss');
        expect(step('left', 'down')).toBe('leaf1');
        expect(step('left', 'right')).toBe('right');
        expect(step('left', 'left')).toBe('left');
        expect(step('boss', 'up')).toBe('boss');
        expect(step('leaf1', 'down')).toBe('leaf1');
        expect(step('leaf2', 'first')).toBe('boss');
    });

    it('tells level, place and whether a branch is open', () => {
        const drawing = draw();
        expect(drawing.place(node(drawing, 'right'))).toEqual({ level: 2, position: 2, setSize: 2, expanded: true });
        expect(drawing.place(node(drawing, 'leaf1')).expanded).toBeNull();
    });

    it('titles a group beside the tree', () => {
        const drawing = draw();
        const title = drawing.nodes.ids.indexOf(null);
        expect(drawing.face(title)).toMatchObject({ form: 'title', title: 'Group_Count 1' });
        expect(drawing.place(title).expanded).toBeNull();
    });

    it('lets the line to the top and the ties of the selected come forward', () => {
        const drawing = draw(subjectOf(PEOPLE, { links: [aLink('leaf1', 'right')] }));
        const { layers } = drawing.emphasis({ selected: node(drawing, 'leaf1'), route: [] });
        expect(layers.map(({ name }) => name)).toEqual(expect.arrayContaining(['line to the top', 'ties Trusts']));
        expect(strokes(layers[0]).match(/M/g)).toHaveLength(2);
        expect(strokes(drawing.emphasis({ selected: node(drawing, 'boss'), route: [] }).layers[0])).toBe('');
    });

    it('marks a path along ties and reporting lines', () => {
        const drawing = draw(subjectOf(PEOPLE, { links: [aLink('leaf1', 'right')] }));
        const route = ['leaf1', 'right', 'boss'].map((id) => node(drawing, id));
        const { layers } = drawing.emphasis({ selected: -1, route });
        expect(strokes(layers.find(({ name }) => name === 'path'))).toMatch(/^M.*C.*M/);
        expect(strokes(layers.find(({ name }) => name === 'people on the path')).match(/M/g)).toHaveLength(3);
    });

    it('opens a small map whole and a large one with its upper levels', () => {
        expect(draw(subjectOf(), null).collapsed.size).toBe(0);
        const opened = draw(subjectOf(org(3000)), null);
        expect(opened.order.length).toBeLessThanOrEqual(150);
        expect(opened.order.length).toBeGreaterThan(20);
    });
});

describe('folding', () => {
    it('hides those below, says how many and how they stand to us', () => {
        const drawing = draw(subjectOf(), toggled(new Set(), 'left'));
        expect(drawing.nodeOf('leaf1')).toBeUndefined();
        expect(drawing.place(node(drawing, 'left')).expanded).toBe(false);
        expect(drawing.face(node(drawing, 'left')).fold).toMatchObject({ isOpen: false, sign: '▸ 1' });
        expect(drawing.walk(node(drawing, 'left'), 'down')).toBe(node(drawing, 'left'));
        expect(strokes(named(drawing, 'hidden Supports'))).not.toBe('');
        expect(toggled(drawing.collapsed, 'left').size).toBe(0);
    });

    it('leads ties of hidden people to the superior in whose branch they are', () => {
        const drawing = draw(subjectOf(PEOPLE, { links: [aLink('leaf1', 'leaf2')] }), new Set(['left']));
        expect(drawing.shownNodeOf('leaf1')).toBe(node(drawing, 'left'));
        expect(drawing.emphasis({ selected: node(drawing, 'left'), route: [] }).layers.length).toBeGreaterThan(1);
    });

    it('opens just the branches in which somebody is', () => {
        const { structure } = draw(subjectOf(org(200)));
        const collapsed = collapsedBy(1, structure);
        expect([...unfolded(structure, collapsed, 'p150')]).toEqual([]);
        expect(unfolded(structure, new Set(['p3']), 'p5')).toEqual(new Set(['p3']));
    });
});

describe('what is taken over from the drawing before', () => {
    const people = org(500);
    const links = [aLink('p3', 'p44')];

    it('is all but the shapes of the one who changed, when an assessment changes', () => {
        const before = draw(subjectOf(people, { links }));
        const lines = named(before, 'lines')?.batches;
        const changed = people.map((person) =>
            person.id === 'p7' ? { ...person, attitude: 'Coach' as const } : person
        );
        const after = draw(before.subject.with({ people: changed }), before.collapsed, before);
        expect(after.nodes).toBe(before.nodes);
        expect(named(after, 'lines')?.batches).toBe(lines);
        expect(named(after, 'ties Trusts')).toBe(named(before, 'ties Trusts'));
        expect(strokes(named(after, 'blocks Coach')).match(/M/g)).toHaveLength(1);
        expect(after.face(node(after, 'p7'))).toMatchObject({ attitude: { value: 'Coach' } });
    });

    it('is nothing when somebody moves', () => {
        const before = draw(subjectOf(people));
        const moved = people.map((person) => (person.id === 'p400' ? { ...person, reportsToId: 'p1' } : person));
        expect(draw(subjectOf(moved), before.collapsed, before).nodes).not.toBe(before.nodes);
    });
});

describe('a card', () => {
    const changes = fc.constantFrom<Partial<Stakeholder>>(
        { attitude: 'Coach' },
        { closeness: 'MutualTrust' },
        { name: 'Renamed' },
        { department: 'Elsewhere' },
        { title: 'Promoted' },
        { status: 'Left' },
        { reportsToId: null },
        { isStale: true },
        { decisionRoles: ['Approver'] },
        {}
    );
    const facts = fc.constantFrom<Partial<SubjectFacts>>(
        {},
        { shown: new Set(['boss']) },
        { opportunityId: 'deal', buyingRoles: [aBuyingRole('leaf1', { opportunityId: 'deal' })] },
        { changes: [{ kind: 'left', stakeholderId: 'leaf2', name: 'leaf2', date: null }] as never }
    );
    const folded = fc.subarray(['left', 'right', 'boss']).map((ids) => new Set(ids));

    it('that is kept shows what it would show if it were made again', () => {
        fc.assert(
            fc.property(
                ...[fc.nat(PEOPLE.length - 1), changes, facts, folded, folded, fc.boolean()],
                (at, change, fact, then, now, isFoldKept) => {
                    const before = draw(subjectOf(), then);
                    const people = PEOPLE.with(at, { ...PEOPLE[at], ...change });
                    const after = draw(subjectOf(people, fact), isFoldKept ? then : now, before);
                    const kept = after.order.filter((one) => after.keepsCard(one, before));
                    kept.forEach((one) => expect(after.face(one)).toEqual(before.face(one)));
                }
            )
        );
    });

    it('is kept by all but the one who changed', () => {
        const before = draw();
        const people = PEOPLE.map((person) =>
            person.id === 'leaf2' ? { ...person, attitude: 'Coach' as const } : person
        );
        const after = draw(subjectOf(people), before.collapsed, before);
        const made = after.order.filter((one) => !after.keepsCard(one, before));
        expect(made.map((one) => idAt(after, one))).toEqual(['leaf2']);
    });
});

describe('who steps back', () => {
    it('are those outside the filter', () => {
        const drawing = draw(subjectOf(PEOPLE, { shown: new Set(['boss']) }));
        expect(strokes(named(drawing, 'blocks Neutral'))).not.toBe('');
        expect(strokes(named(drawing, 'dim blocks Supports'))).not.toBe('');
    });

    it('are those without a part in the deal', () => {
        const buyingRoles = [aBuyingRole('leaf1', { role: 'User' })];
        const drawing = draw(subjectOf(PEOPLE, { opportunityId: 'deal', buyingRoles }));
        expect(drawing.face(node(drawing, 'leaf1'))).toMatchObject({ dealPart: 'member', isDim: false });
        expect(drawing.face(node(drawing, 'boss'))).toMatchObject({ isDim: true });
    });
});

describe('the geometry of the power map', () => {
    const forests = fc
        .array(fc.record({ id: fc.nat(90), up: fc.option(fc.nat(90)) }), { maxLength: 90 })
        .map((list) =>
            list.map(({ id, up }) =>
                aPerson(String(id), { reportsToId: up === null ? null : String(up), department: `Unit ${id % 9}` })
            )
        );

    it('has no two cards on one place, whatever is folded', () => {
        fc.assert(
            fc.property(forests, fc.uniqueArray(fc.nat(90).map(String)), (people, folded) => {
                const drawing = draw(subjectOf(people), new Set(folded));
                const covered = drawing.order.filter((at) => {
                    const { x0, y0, x1, y1 } = boxOf(drawing.nodes, at);
                    return drawing.nodesIn({ x0: x0 + 1, y0: y0 + 1, x1: x1 - 1, y1: y1 - 1 }).length > 1;
                });
                expect(covered).toEqual([]);
            })
        );
    });

    it.each([0.05, 0.12, 0.2, 0.3, 0.44, 0.8, 1.5])('has no two names on one place at zoom %d', (k) => {
        const links = Array.from({ length: 30 }, (_, at) =>
            aLink(`p${at * 3}`, `p${at * 7 + 2}`, { kind: 'Conflicts' })
        );
        const drawing = draw(subjectOf(org(400), { links }));
        const detail: Detail = k < 0.25 ? 'far' : k < 0.45 ? 'middle' : 'near';
        const focus = { selected: -1, route: [] };
        const placed = placeTexts(drawing.texts({ view: drawing.bounds, k, detail, focus }), { x: 0, y: 0, k });
        const clashes = placed.filter(({ box, drawn }, at) =>
            placed.slice(at + 1).some((other) => drawn.yields && other.drawn.yields && touches(box, other.box))
        );
        expect(clashes).toEqual([]);
        const plates = placed.filter(({ drawn }) => drawn.plate);
        if (k >= 0.12) {
            const over = plates.filter(
                ({ box }) =>
                    drawing.nodesIn({ x0: box.x0 / k, x1: box.x1 / k, y0: box.y0 / k, y1: box.y1 / k }).length > 0
            );
            expect(over.map(({ text }) => text)).toEqual([]);
        }
    });
});
