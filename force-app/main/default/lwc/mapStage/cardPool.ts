import type { Drawing } from 'c/mapScene';
import { createCard, fillCard, placeCard } from './cardElement';
import type { CardElement } from './cardElement';

/** What the pool marks on cards. */
export interface Marks {
    readonly activeNode: number;
    readonly selectedNode: number;
    readonly matches: ReadonlySet<number>;
    readonly route: ReadonlySet<number>;
    readonly isFar: boolean;
}

/** Cards that wait to be used again; more are let go. */
const SPARE = 24;

/**
 * Real, focusable cards for the nodes in view only. Elements are kept and used again, so that there are never many more
 * of them than are in view.
 */
export class CardPool {
    private readonly byNode = new Map<number, CardElement>();
    private readonly nodeOf = new Map<Element, number>();
    private readonly free: CardElement[] = [];
    /** Cards that still show what the drawing before said. */
    private readonly stale = new Set<CardElement>();
    private drawing: Drawing | null = null;

    constructor(private readonly world: HTMLElement) {}

    /**
     * Takes another drawing. Who is drawn again keeps the element they had, so that focus is not lost and cards can move to
     * their new places; `activeNow` is the node that takes over the active one's element where its person is gone.
     */
    rebind(drawing: Drawing, activeBefore: number, activeNow: number): void {
        const before = this.drawing;
        const kept = [...this.byNode];
        this.drawing = drawing;
        this.byNode.clear();
        this.nodeOf.clear();
        for (const [node, card] of kept) {
            const id = before?.nodes.ids[node] ?? null;
            const next = node === activeBefore ? activeNow : id === null ? undefined : drawing.nodeOf(id);
            if (next === undefined || this.byNode.has(next) || next >= drawing.nodes.x.length) {
                this.put(card);
            } else {
                this.byNode.set(next, card);
                this.nodeOf.set(card.root, next);
                if (!before || next !== node || !drawing.keepsCard?.(node, before)) {
                    this.stale.add(card);
                }
            }
        }
    }

    /** Shows exactly the given nodes. */
    show(nodes: ReadonlySet<number>, marks: Marks): void {
        if (!this.drawing) {
            return;
        }
        [...this.byNode].forEach(([node, card]) => {
            if (!nodes.has(node)) {
                this.byNode.delete(node);
                this.nodeOf.delete(card.root);
                this.put(card);
            }
        });
        nodes.forEach((node) => {
            const card = this.byNode.get(node);
            if (!card) {
                this.place(this.free.pop() ?? this.create(), node);
            } else if (this.stale.has(card)) {
                this.place(card, node);
            }
        });
        this.stale.clear();
        this.free.splice(SPARE).forEach(({ root }) => root.remove());
        this.free.forEach(({ root }) => (root.style.display = 'none'));
        this.byNode.forEach((card, node) => mark(card, node, marks));
    }

    /** The node whose card holds the element, and whether it is the card's sign of what is folded away. */
    at(element: Element | null): { node: number; isFold: boolean } | undefined {
        for (let at = element; at && at !== this.world; at = at.parentElement) {
            const node = this.nodeOf.get(at);
            if (node !== undefined) {
                return { node, isFold: element === this.byNode.get(node)?.fold };
            }
        }
        return undefined;
    }

    /** The card of a node; undefined while it has none. */
    cardOf(node: number): HTMLElement | undefined {
        return this.byNode.get(node)?.root;
    }

    focus(node: number): void {
        this.cardOf(node)?.focus({ preventScroll: true });
    }

    /** Takes all cards off the page. */
    clear(): void {
        [...this.byNode.values(), ...this.free].forEach(({ root }) => root.remove());
        this.byNode.clear();
        this.nodeOf.clear();
        this.free.length = 0;
        this.drawing = null;
    }

    private create(): CardElement {
        const card = createCard();
        this.world.appendChild(card.root);
        return card;
    }

    private place(card: CardElement, node: number): void {
        const { drawing } = this;
        if (!drawing) {
            return;
        }
        const { root } = card;
        fillCard(card, drawing.face(node), drawing.form);
        placeCard(card, drawing.nodes, node);
        const { level, position, setSize, expanded } = drawing.place(node);
        const told = [drawing.role, position, setSize, level, expanded].join();
        if (card.place !== told) {
            card.place = told;
            root.setAttribute('role', drawing.role === 'tree' ? 'treeitem' : 'option');
            root.setAttribute('aria-posinset', String(position));
            root.setAttribute('aria-setsize', String(setSize));
            setOrRemove(root, 'aria-level', level);
            setOrRemove(root, 'aria-expanded', expanded);
        }
        root.style.display = '';
        this.byNode.set(node, card);
        this.nodeOf.set(root, node);
    }

    private put(card: CardElement): void {
        card.root.style.display = 'none';
        card.root.tabIndex = -1;
        card.mark = '';
        this.free.push(card);
    }
}

function mark(card: CardElement, node: number, marks: Marks): void {
    const isActive = node === marks.activeNode;
    const isOn = {
        'is-selected': node === marks.selectedNode,
        'is-match': marks.matches.has(node),
        'is-on-path': marks.route.has(node),
        'is-far': marks.isFar
    };
    const now = [isActive, ...Object.values(isOn)].join();
    if (card.mark !== now) {
        card.mark = now;
        const { root } = card;
        Object.entries(isOn).forEach(([name, on]) => root.classList.toggle(name, on));
        root.tabIndex = isActive ? 0 : -1;
        root.setAttribute('aria-selected', String(isOn['is-selected']));
    }
}

function setOrRemove(element: HTMLElement, name: string, value: number | boolean | null): void {
    if (value === null) {
        element.removeAttribute(name);
    } else {
        element.setAttribute(name, String(value));
    }
}
