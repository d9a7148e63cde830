import { cardViewOf, headingText } from 'c/cardView';
import type { Texts } from 'c/labels';
import { siblings } from 'c/mapScene';
import type { MapPicture } from 'c/mapScene';
import { KINDS, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';
import { createCard, setClasses, showHeading, showPerson } from './cardElement';
import type { CardElement } from './cardElement';

/** What the pool marks on cards. */
export interface Marks {
    readonly activeNode: number;
    readonly selectedId: string | null;
    readonly matchIds: ReadonlySet<string>;
    readonly isFar: boolean;
}

const PLAIN = { colorToken: '--rmap-text', color: '#181818' };

/**
 * Real, focusable cards for the nodes in view only. Elements are kept and used again, so that there are never more of
 * them than were ever in view at once.
 */
export class CardPool {
    private readonly byNode = new Map<number, CardElement>();
    private readonly nodeOf = new Map<Element, number>();
    private readonly free: CardElement[] = [];
    private picture: MapPicture | null = null;

    constructor(
        private readonly world: HTMLElement,
        private readonly texts: Texts
    ) {}

    /** Takes another picture. The card of the active node stays the element it was, so that focus is not lost. */
    rebind(picture: MapPicture, activeBefore: number, activeNow: number): void {
        this.picture = picture;
        const active = this.byNode.get(activeBefore);
        const nodes = [...this.byNode.keys()];
        nodes.filter((node) => node !== activeBefore).forEach((node) => this.release(node));
        this.byNode.clear();
        if (active) {
            this.place(active, activeNow);
        }
    }

    /** Shows exactly the given nodes. */
    show(nodes: ReadonlySet<number>, marks: Marks): void {
        if (!this.picture) {
            return;
        }
        [...this.byNode.keys()].filter((node) => !nodes.has(node)).forEach((node) => this.release(node));
        nodes.forEach((node) => {
            if (!this.byNode.has(node)) {
                this.place(this.free.pop() ?? this.create(), node);
            }
        });
        this.byNode.forEach((card, node) => this.mark(card, node, marks));
    }

    /** The node whose card holds the element. */
    nodeAt(element: Element | null): number | undefined {
        for (let at = element; at && at !== this.world; at = at.parentElement) {
            const node = this.nodeOf.get(at);
            if (node !== undefined) {
                return node;
            }
        }
        return undefined;
    }

    focus(node: number): void {
        this.byNode.get(node)?.root.focus({ preventScroll: true });
    }

    get size(): number {
        return this.byNode.size;
    }

    private create(): CardElement {
        const { cardWidth, cardHeight } = this.pictureNow.layout.tree;
        const card = createCard(cardWidth, cardHeight);
        this.world.appendChild(card.root);
        return card;
    }

    private place(card: CardElement, node: number): void {
        const { layout, dealRoles } = this.pictureNow;
        const { person, heading } = layout.graph.people[node];
        if (person) {
            const kindText = this.texts(termOf(KINDS, person.kind).labelKey);
            showPerson(card, cardViewOf(person, this.texts, dealRoles), kindText);
        } else {
            const { colorToken, color } = heading.kind === null ? PLAIN : termOf<DrawnTerm>(KINDS, heading.kind);
            const title = this.texts('RMap_Group_Count', heading.count);
            showHeading(card, { name: headingText(heading, this.texts), title, colorToken, color });
        }
        const [first, end] = siblings(layout, node);
        card.root.setAttribute('aria-level', String(layout.graph.depth[node] + 1));
        card.root.setAttribute('aria-posinset', String(node - first + 1));
        card.root.setAttribute('aria-setsize', String(end - first));
        card.root.style.transform = `translate(${layout.tree.x[node]}px, ${layout.tree.y[node]}px)`;
        card.root.style.display = '';
        this.byNode.set(node, card);
        this.nodeOf.set(card.root, node);
    }

    private mark(card: CardElement, node: number, marks: Marks): void {
        const id = this.pictureNow.layout.graph.people[node].person?.id ?? null;
        const isSelected = id !== null && id === marks.selectedId;
        setClasses(card.root, {
            'is-selected': isSelected,
            'is-match': id !== null && marks.matchIds.has(id),
            'is-far': marks.isFar
        });
        card.root.tabIndex = node === marks.activeNode ? 0 : -1;
        card.root.setAttribute('aria-selected', String(isSelected));
    }

    private release(node: number): void {
        const card = this.byNode.get(node);
        if (card) {
            card.root.style.display = 'none';
            card.root.tabIndex = -1;
            this.byNode.delete(node);
            this.nodeOf.delete(card.root);
            this.free.push(card);
        }
    }

    private get pictureNow(): MapPicture {
        if (!this.picture) {
            throw new Error('The pool has no picture yet');
        }
        return this.picture;
    }
}
