import type { MapSample } from '../samplePeople';
import { shown, timeFrames, timeOf, type Frames } from './meter';

/** A view of a peer's picture: the scale, and the place in the picture that is in the middle. */
export interface View {
    readonly k: number;
    readonly x: number;
    readonly y: number;
}

/** A person as every peer draws them: the words of a card, and a colour for the attitude. */
export interface PeerPerson {
    readonly id: string;
    readonly parentId: string | null;
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly role: string;
    readonly level: string;
    color: string;
}

export interface PeerLink {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly isConflict: boolean;
}

/** A peer's picture of the people, every branch open and all of it in view. */
export interface Peer {
    draw(host: HTMLElement, people: PeerPerson[], links: PeerLink[]): void;
    /** The view that shows everything. */
    fit(): View;
    look(view: View): void;
    placeOf(id: string): { x: number; y: number };
    recolour(person: PeerPerson): void;
    add(person: PeerPerson): void;
    /** Folds the branch below a person. */
    collapse(id: string): void;
    /** Resolves when what was asked for has been drawn, where that is later than the call. */
    settled?(): Promise<void>;
}

/** The size of a card, and the space around it. */
export const CARD = { width: 212, height: 96, gapX: 20, gapY: 44 } as const;
export const CONFLICT = '#b3311c';
export const INFLUENCE = '#5a1ba9';

const COLORS: Readonly<Record<string, string>> = {
    BacksCompetitor: '#a8321b',
    Opposes: '#d9622b',
    Neutral: '#7b8794',
    Supports: '#6aa5d8',
    SupportsExclusively: '#2e75b6',
    Coach: '#0b4f8a'
};
const UNKNOWN = '#b0b7c0';
const PAN_PIXELS = 40;

/** The scale and middle at which a box fills the host, as wide as the map's own margin. */
export function fitTo(x0: number, y0: number, x1: number, y1: number): View {
    const { width, height } = size();
    const k = Math.min(1, (width - 48) / (x1 - x0), (height - 48) / (y1 - y0));
    return { k, x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

export function size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = host();
    return { width, height };
}

export const host = (): HTMLElement => document.getElementById('host') as HTMLElement;

/** What a card says, as HTML: as many words and signs as on the map's own. */
export function cardHtml(person: PeerPerson): string {
    const { name, title, department, role, level, color } = person;
    return (
        `<div class="card" style="border-left-color:${color}" tabindex="-1" role="treeitem" ` +
        `aria-label="${name}, ${title}"><span class="role">${role}</span><div class="name">${name}</div>` +
        `<div class="title">${title}</div><div class="department">${department} ${level}</div></div>`
    );
}

let peer: Peer;
let people: PeerPerson[] = [];

/** Makes a peer known to the page; the commands that follow are the same for each. */
export function present(shownPeer: Peer): void {
    peer = shownPeer;
    Object.assign(window, { peerMap });
}

const settled = async (): Promise<void> => peer.settled?.();

async function rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shown();
}

/** Somebody in the lower half of the picture. */
const target = (): PeerPerson => people[Math.floor(people.length * 0.6)];

async function lookNear(): Promise<View> {
    const view = { k: 0.5, ...peer.placeOf(target().id) };
    peer.look(view);
    await rest();
    return view;
}

const peerMap = {
    /** Draws a `MapSample`, which comes as JSON; gives the time from the data to the picture. */
    async draw(text: string): Promise<number> {
        const sample = JSON.parse(text) as MapSample;
        people = sample.people.map((person) => ({
            id: person.id,
            parentId: person.reportsToId,
            name: person.name,
            title: person.title ?? '',
            department: person.department ?? '',
            role: person.decisionRoles[0] ?? '',
            level: person.closeness ?? '',
            color: COLORS[person.attitude ?? ''] ?? UNKNOWN
        }));
        const links = sample.links.map(({ id, fromId, toId, kind }) => ({
            ...{ id, from: fromId, to: toId, isConflict: kind === 'Conflicts' }
        }));
        await rest();
        return timeOf(() => peer.draw(host(), people, links), settled);
    },

    /** From the whole picture to life size, towards a person. */
    async zoom(): Promise<Frames> {
        const whole = peer.fit();
        const { x, y } = peer.placeOf(target().id);
        peer.look(whole);
        await rest();
        return timeFrames((done) => {
            const k = whole.k * (1 / whole.k) ** done;
            // The person stays where they are on the screen, as below a pointer.
            const left = whole.k / k;
            peer.look({ k, x: x + (whole.x - x) * left, y: y + (whole.y - y) * left });
        });
    },

    async pan(): Promise<Frames> {
        const { k, x, y } = await lookNear();
        return timeFrames((done) => peer.look({ k, x: x - (PAN_PIXELS * 60 * Math.min(done, 1 - done)) / k, y }));
    },

    lookNear,

    recolour(): Promise<number> {
        const person = target();
        person.color = person.color === UNKNOWN ? COLORS.Coach : UNKNOWN;
        return timeOf(() => peer.recolour(person), settled);
    },

    add(name: string): Promise<number> {
        const person = { ...target(), id: name, name };
        people.push(person);
        return timeOf(() => peer.add(person), settled);
    },

    collapse(place: number): Promise<number> {
        const superiors = new Set(people.map(({ parentId }) => parentId));
        const branches = people.filter(({ id, parentId }) => parentId === people[0].id && superiors.has(id));
        const { id } = branches[place % branches.length];
        return timeOf(() => peer.collapse(id), settled);
    },

    rest,
    elements: () => document.getElementsByTagName('*').length
};

export type PeerMap = typeof peerMap;
