import type { Drawing } from 'c/mapScene';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import type { Attitude } from 'c/vocabulary';
import { shown, timeFrames, timeOf, type Frames } from './meter';
import { hasPainted, isOpened, isStill, mostCalls, opening, record } from './recorder';

/*
 * Runs in the product's own page, before anything else there. It touches the map as a person does, with the wheel and the
 * mouse, or as the components around it do, through their public properties and events.
 */

/** What `c-power-map` offers the components around it. */
interface PowerMapElement extends HTMLElement {
    subject: MapSubject;
    fit(): void;
    levels: number | null;
}

interface StageElement extends HTMLElement {
    readonly drawing: Drawing | undefined;
    fit(): void;
    showPerson(id: string): void;
}

interface Parts {
    readonly map: PowerMapElement | null;
    readonly mapStage: StageElement;
    readonly stage: HTMLElement;
    readonly world: HTMLElement;
}

const ALL_LEVELS = 999;
const PAN_PIXELS = 40;
let parts: Parts;

/** Milliseconds until a change is on the screen: in the picture, on the cards, or both. */
async function timeChange(change: () => unknown): Promise<number> {
    const [start, cards] = [performance.now(), parts.world.innerHTML];
    const time = await timeOf(async () => {
        await change();
        await rendered();
    });
    if (parts.world.innerHTML === cards && !hasPainted(start)) {
        throw new Error('A change is not on the screen.');
    }
    return time;
}

/** The framework renders in a microtask. */
function rendered(): Promise<void> {
    return new Promise((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
}

function scale(): number {
    return Number(/scale\(([\d.e-]+)\)/.exec(parts.world.style.transform)?.[1] ?? 1);
}

function middle(): { clientX: number; clientY: number } {
    const { left, top, width, height } = parts.stage.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Turns the wheel so far that the scale becomes `k`, as D3's zoom reads a wheel in pixels. */
function wheelTo(k: number): void {
    const deltaY = -Math.log2(k / scale()) / 0.002;
    const where = { ...middle(), view: window, bubbles: true, cancelable: true };
    parts.stage.dispatchEvent(new WheelEvent('wheel', { ...where, deltaY, deltaMode: 0 }));
}

function mouse(kind: 'mousedown' | 'mousemove' | 'mouseup', dx: number): void {
    const { clientX, clientY } = middle();
    const target = kind === 'mousedown' ? parts.stage : window;
    const where = { clientX: clientX + dx, clientY, view: window, bubbles: true, cancelable: true };
    target.dispatchEvent(new MouseEvent(kind, where));
}

async function rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await shown();
}

/** The whole map in view, its scale given back. */
async function fit(): Promise<number> {
    parts.mapStage.fit();
    await rest();
    return scale();
}

function power(): PowerMapElement {
    if (!parts.map) {
        throw new Error('The power map is not on show.');
    }
    return parts.map;
}

/** The person who is looked at and changes. */
function target(): Stakeholder {
    const { people } = power().subject;
    return people[Math.floor(people.length * 0.6)];
}

const ourMap = {
    isOpened,
    opening,
    isStill,
    mostCalls,

    attach(found: Parts): void {
        parts = found;
    },

    /** The area that is drawn on. */
    size(): { width: number; height: number } {
        return { width: parts.stage.clientWidth, height: parts.stage.clientHeight };
    },

    /** Whether some people are folded away: a large map opens with its upper levels only. */
    isFolded(): boolean {
        const { drawing } = parts.mapStage;
        return !!drawing && drawing.order.length < power().subject.people.length;
    },

    /** Opens every branch and shows the whole map. */
    openAll(): Promise<number> {
        return timeChange(async () => {
            power().levels = ALL_LEVELS;
            await rendered();
            power().fit();
        });
    },

    async zoom(): Promise<Frames> {
        const from = Math.min(1, await fit());
        return timeFrames((done) => wheelTo(from * (1 / from) ** done));
    },

    async pan(): Promise<Frames> {
        await fit();
        wheelTo(0.5);
        await rest();
        mouse('mousedown', 0);
        const frames = await timeFrames((done) => mouse('mousemove', PAN_PIXELS * 60 * Math.min(done, 1 - done)));
        mouse('mouseup', 0);
        return frames;
    },

    /** Looks at the person who will change, near enough for cards; on a stage alone, which changes nobody, at the middle. */
    async lookNear(): Promise<void> {
        await fit();
        if (parts.map) {
            parts.mapStage.showPerson(target().id);
            await rest();
        }
        wheelTo(0.5);
        await rest();
    },

    recolour(attitude: Attitude): Promise<number> {
        const map = power();
        const { people } = map.subject;
        const person = target();
        return timeChange(() => {
            const changed = { ...person, attitude };
            map.subject = map.subject.with({ people: people.with(people.indexOf(person), changed) });
        });
    },

    add(name: string): Promise<number> {
        const map = power();
        const { people } = map.subject;
        const beside = target();
        return timeChange(() => {
            map.subject = map.subject.with({ people: [...people, { ...beside, id: name, key: null, name }] });
        });
    },

    /** Folds, or opens, the branch of one who reports to the head of all. */
    collapse(place: number): Promise<number> {
        const { people } = power().subject;
        const heads = people.filter(({ reportsToId }) => reportsToId === null);
        const branches = people.filter(
            ({ id, reportsToId }) => reportsToId === heads[0].id && people.some((below) => below.reportsToId === id)
        );
        const { id } = branches[place % branches.length];
        return timeChange(() => {
            parts.mapStage.dispatchEvent(new CustomEvent('foldtoggle', { detail: { id } }));
        });
    },

    rest
};

export type OurMap = typeof ourMap;

record();
Object.assign(window, { ourMap });
