import { api, LightningElement } from 'lwc';
import type { Picture } from 'c/mapPicture';
import type { Drawing } from 'c/mapScene';
import { actOf } from './keys';
import { StageView } from './stageView';
import type { Shown, StageParts } from './stageView';

const ZOOM_STEP = 1.4;

/**
 * Draws any `Drawing`: lines, ties and the far zooms on a canvas, people near by as real cards; moves, zooms, walks by
 * keyboard. A tree or a list for assistive technology, with one tab stop.
 * @fires MapStage#personselect detail: { id }
 * @fires MapStage#foldtoggle detail: { id } show or hide those below a person
 * @fires MapStage#personmove detail: { id, superiorId } a card was put below another
 * @fires MapStage#dismiss the person pressed Escape
 */
export default class MapStage extends LightningElement {
    /** Name of what is drawn, for those who hear it. */
    @api label = '';

    @api
    get drawing(): Drawing | undefined {
        return this.drawn;
    }
    set drawing(next: Drawing | undefined) {
        const id = this.drawn?.nodes.ids[this.activeNode] ?? null;
        this.drawn = next;
        this.activeNode = (id === null ? undefined : next?.nodeOf(id)) ?? next?.order[0] ?? 0;
        this.show();
    }

    /** Id of the person whose details are open. */
    @api
    get selectedId(): string | null {
        return this.selection;
    }
    set selectedId(id: string | null) {
        this.selection = id ?? null;
        this.show();
    }

    /** Ids of the people that the search found. */
    @api
    get matchIds(): readonly string[] {
        return this.matches;
    }
    set matchIds(ids: readonly string[]) {
        this.matches = [...(ids ?? [])];
        this.show();
    }

    /** Ids of the people of a path, in its order. */
    @api
    get pathIds(): readonly string[] {
        return this.path;
    }
    set pathIds(ids: readonly string[]) {
        this.path = [...(ids ?? [])];
        this.show();
    }

    /** Whether cards may be carried to another superior, where the drawing knows of superiors. */
    @api canMove = false;

    private drawn: Drawing | undefined;
    private selection: string | null = null;
    private matches: readonly string[] = [];
    private path: readonly string[] = [];
    private activeNode = 0;
    private view: StageView | undefined;

    get drawnRole(): string {
        return this.drawn?.role ?? 'tree';
    }

    override renderedCallback(): void {
        if (!this.view) {
            this.view = new StageView(this.refs as unknown as StageParts, {
                isAllowed: () => this.canMove,
                drop: (node, superior) => this.tell('personmove', node, superior)
            });
            this.show();
        }
    }

    override disconnectedCallback(): void {
        this.view?.stop();
        this.view = undefined;
    }

    @api zoomIn(): void {
        this.view?.zoomBy(ZOOM_STEP);
    }

    @api zoomOut(): void {
        this.view?.zoomBy(1 / ZOOM_STEP);
    }

    /** Shows the whole drawing. */
    @api fit(): void {
        this.view?.fit();
    }

    /** Brings a person into the middle, near enough to be read. */
    @api showPerson(id: string): void {
        this.withNode(id, (node) => {
            this.setActive(node);
            this.view?.centre(node);
        });
    }

    /** Brings a person into view with the least move, so that an opened panel does not hide them. */
    @api revealPerson(id: string): void {
        this.withNode(id, (node) => this.view?.reveal(node, false));
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.withNode(id, (node) => this.activate(node));
    }

    /** What a picture of the whole drawing shows; `caption` stands above it. */
    @api picture(caption: string): Picture | undefined {
        return this.drawn && { drawing: this.drawn, focus: this.shownOf(this.drawn).focus, caption };
    }

    handleClick(event: MouseEvent): void {
        const hit = this.view?.cardAt(event.target as Element);
        const node = hit?.node ?? this.view?.nodeAt(event.clientX, event.clientY);
        if (node !== undefined) {
            this.setActive(node);
            this.tell(hit?.isFold ? 'foldtoggle' : 'personselect', node);
        }
    }

    handleFocusIn(event: FocusEvent): void {
        const node = this.view?.cardAt(event.target as Element)?.node;
        if (node !== undefined && node !== this.activeNode) {
            this.setActive(node);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const act = actOf(event);
        if (!act || !this.drawn) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        const { drawn, activeNode } = this;
        const isOpen = drawn.place(activeNode).expanded;
        switch (act.kind) {
            case 'walk':
                if (act.step === 'down' && isOpen === false) {
                    this.tell('foldtoggle', activeNode);
                } else {
                    this.activate(drawn.walk(activeNode, act.step));
                }
                break;
            case 'fold':
                this.tell(isOpen === null ? 'personselect' : 'foldtoggle', activeNode);
                break;
            case 'open':
                this.tell('personselect', activeNode);
                break;
            case 'dismiss':
                this.dispatchEvent(new CustomEvent('dismiss'));
                break;
            default:
                this[act.kind]();
        }
    }

    /** Goes where the overview is pressed, and follows the pointer as long as it is. */
    handleOverview(event: PointerEvent): void {
        event.stopPropagation();
        if (event.buttons === 1) {
            this.view?.goByOverview(event.clientX, event.clientY);
        }
    }

    handleOverviewClick(event: MouseEvent): void {
        event.stopPropagation();
    }

    private show(): void {
        if (this.drawn) {
            this.view?.show(this.shownOf(this.drawn));
        }
    }

    private shownOf(drawing: Drawing): Shown {
        const nodesOf = (ids: readonly string[]) => ids.flatMap((id) => drawing.nodeOf(id) ?? []);
        const selected = this.selection === null ? -1 : (drawing.nodeOf(this.selection) ?? -1);
        return {
            drawing,
            activeNode: this.activeNode,
            focus: { selected, route: nodesOf(this.path) },
            matches: new Set(nodesOf(this.matches))
        };
    }

    private withNode(id: string, act: (node: number) => void): void {
        const node = this.drawn?.nodeOf(id);
        if (node !== undefined) {
            act(node);
        }
    }

    private setActive(node: number): void {
        this.activeNode = node;
        this.view?.setActive(node);
    }

    private activate(node: number): void {
        this.setActive(node);
        this.view?.reveal(node, true);
        this.view?.focus(node);
    }

    private tell(name: 'personselect' | 'personmove' | 'foldtoggle', node: number, superior = -1): void {
        const ids = this.drawn?.nodes.ids ?? [];
        const [id, superiorId] = [ids[node] ?? null, ids[superior]];
        if (id !== null) {
            this.dispatchEvent(new CustomEvent(name, { detail: { id, superiorId } }));
        }
    }
}
