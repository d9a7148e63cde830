import { aLink, aPerson } from '../../../../../test/factories/people';
import { layoutMap } from '../../mapLayout/mapLayout';
import { buildScene, MapPicture, pathToRoot, personNames, sceneBounds, shorten, unitNames, walk } from '../mapScene';

const PEOPLE = [
    aPerson('boss', { department: 'Board', attitude: 'Neutral' }),
    aPerson('left', { reportsToId: 'boss', department: 'Finance', seniority: 'Executive' }),
    aPerson('leaf1', { reportsToId: 'left', department: 'Finance', seniority: 'Manager' }),
    aPerson('right', { reportsToId: 'boss', department: 'Clinical', status: 'Vacant', attitude: 'Opposes' }),
    aPerson('leaf2', { reportsToId: 'right', department: 'Clinical' }),
    aPerson('partner', { kind: 'Partner' })
];
const map = layoutMap(PEOPLE);
const node = (id: string) => map.nodeOf.get(id) as number;
const idAt = (at: number) => map.graph.people[at].person?.id;
const everything = { camera: { x: 50, y: 50, k: 0.44 }, size: { width: 2000, height: 2000 } };
const count = (path: string) => (path.match(/M/g) ?? []).length;

describe('the scene', () => {
    it('draws one line for each reporting line, and none to the heading of a group', () => {
        const { lines } = buildScene(map, []);
        expect(lines.map(({ path }) => count(path))).toEqual([4]);
    });

    it('draws every person once: seats and those of unknown attitude dashed', () => {
        const { bodies, dashedBodies, boxes } = buildScene(map, []);
        expect(bodies.map(({ path }) => count(path))).toEqual([1]);
        expect(dashedBodies.map(({ path }) => count(path))).toEqual([5]);
        const blocks = Object.fromEntries(
            boxes.map((box) => [box.attitude, count(box.blocks.map((b) => b.path).join(''))])
        );
        expect(blocks).toMatchObject({ Neutral: 1, Opposes: 1, null: 4, Coach: 0 });
    });

    it('points a directed tie with an arrow, and no other', () => {
        const { links } = buildScene(map, [aLink('left', 'right'), aLink('left', 'leaf2', { kind: 'Conflicts' })]);
        expect(links.map(({ arrow }) => arrow !== '')).toEqual([true, false]);
    });

    it('leaves out ties to somebody who is not on the map, and to oneself', () => {
        expect(buildScene(map, [aLink('boss', 'gone'), aLink('boss', 'boss')]).links).toEqual([]);
    });

    it('has room for ties that bow out beyond the cards', () => {
        const scene = buildScene(map, [aLink('boss', 'leaf2'), aLink('left', 'right')]);
        const bounds = sceneBounds(map, scene);
        expect(bounds.x0).toBeLessThanOrEqual(map.tree.bounds.x0);
        expect(bounds.x1).toBeGreaterThanOrEqual(map.tree.bounds.x1);
    });

    it('follows a person up to the top', () => {
        expect(count(pathToRoot(map, node('leaf1')))).toBe(2);
        expect(pathToRoot(map, node('boss'))).toBe('');
    });

    it('writes no number that a path cannot hold', () => {
        const scene = buildScene(map, [aLink('boss', 'leaf2'), aLink('leaf1', 'leaf2'), aLink('leaf2', 'right')]);
        const paths = [...scene.lines, ...scene.bodies, ...scene.dashedBodies, ...scene.links].map(({ path }) => path);
        expect(paths.join('')).not.toMatch(/NaN|Infinity|e-/);
    });

    it('shows only ties and parts in the deal that hold today', () => {
        const links = [aLink('boss', 'left'), aLink('left', 'right', { validTo: '2026-01-01' })];
        const picture = new MapPicture(PEOPLE, links, null, '2026-11-22');
        expect(picture.scene.links).toHaveLength(1);
        expect(picture.dealRoles).toBeNull();
    });
});

describe('walking the structure', () => {
    it('goes up to the superior and down to the first report', () => {
        expect(idAt(walk(map, node('left'), 'up'))).toBe('boss');
        expect(idAt(walk(map, node('left'), 'down'))).toBe('leaf1');
    });

    it('goes from sibling to sibling', () => {
        expect(idAt(walk(map, node('left'), 'right'))).toBe('right');
        expect(idAt(walk(map, node('right'), 'left'))).toBe('left');
    });

    it('stays where the structure ends', () => {
        expect(walk(map, node('boss'), 'up')).toBe(node('boss'));
        expect(walk(map, node('leaf1'), 'down')).toBe(node('leaf1'));
        expect(walk(map, node('left'), 'left')).toBe(node('left'));
        expect(walk(map, node('leaf2'), 'right')).toBe(node('leaf2'));
    });

    it('reaches everybody from the first', () => {
        const reached = new Set<number>();
        const queue = [walk(map, node('leaf2'), 'first')];
        while (queue.length > 0) {
            const at = queue.pop() as number;
            if (!reached.has(at)) {
                reached.add(at);
                queue.push(walk(map, at, 'down'), walk(map, at, 'right'));
            }
        }
        expect(reached.size).toBe(map.graph.people.length);
    });
});

describe('names on the canvas', () => {
    it('names units at their heads, and groups by their heading', () => {
        const names = unitNames(map, everything.camera, everything.size, ({ kind }) => `group ${kind}`);
        expect(names.map(({ text }) => text).sort()).toEqual(['Board', 'Clinical', 'Finance', 'group Partner']);
    });

    it('keeps names of units apart', () => {
        const names = unitNames(map, { x: 50, y: 50, k: 0.02 }, everything.size, () => 'group');
        expect(names.map(({ text }) => text)).toEqual(['Board']);
    });

    it('writes a name in two scripts on two lines', () => {
        const bilingual = layoutMap([aPerson('p', { name: 'Bartholomew 巴塞洛缪' })]);
        const names = personNames(bilingual, { x: 0, y: 0, k: 0.42 }, everything.size, 11);
        expect(names.map(({ text }) => text)).toEqual(['Bartholomew', '巴塞洛缪']);
    });

    it('shortens what does not fit', () => {
        expect(shorten('Lin', 100, 10)).toBe('Lin');
        expect(shorten('Featherstonehaugh', 40, 10)).toMatch(/^Feath.*…$/);
        expect(shorten('林耀华', 25, 10)).toBe('林…');
        expect(shorten('Lin', 2, 10)).toBe('');
    });
});
