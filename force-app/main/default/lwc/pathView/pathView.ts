import { api, LightningElement } from 'lwc';
import type { Explained, Reason } from 'c/explanation';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { ClosedView } from 'c/pathObstacles';
import { defaultTarget } from 'c/pathTarget';
import type PersonCard from 'c/personCard';
import { remember } from 'c/remember';
import { answerView, powerProblem } from './pathAnswer';
import type { AnswerView } from './pathAnswer';
import { placeOf, walkableWay, walkWays } from './walkWays';
import type { WalkableWay, WayPlace } from './walkWays';
import type { WayView } from './wayViews';

/**
 * How a message best travels from us to a person, each step with its reason, the other ways beside it, and what was
 * avoided. Until somebody is chosen the way leads to the person who was selected when the view opened, else to power.
 * @fires PathView#personselect detail: { id }
 * @fires PathView#recordopen detail: { id } the record that a reason rests on
 * @fires PathView#pathshow detail: { ids } the people of a way that is to be shown on the map, the first one's contact is ours
 * @fires PathView#viewchange detail: { view: 'power' }; follows `pathshow`; bubbles to whoever switches views
 * @fires PathView#dismiss Escape was pressed
 */
export default class PathView extends LightningElement {
    @api subject: MapSubject | null = null;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];

    labels = LABELS;
    private chosenId: string | null = null;
    private at: WayPlace = { way: 0, stop: 0 };
    private readonly answerOf = remember(answerView);
    private readonly defaultOf = remember(defaultTarget);
    private readonly matchesOf = remember((ids: readonly string[]) => new Set(ids));

    override connectedCallback(): void {
        this.chosenId = this.selectedId;
    }

    /** Puts the keyboard's focus on a person who is on one of the ways. */
    @api
    focusPerson(id: string): void {
        this.goTo(placeOf(id, this.ways));
    }

    /** Brings a person who is on one of the ways into sight; to anybody else it shows the way. */
    @api
    showPerson(id: string): void {
        const place = placeOf(id, this.ways);
        if (place) {
            this.elementAt(place)?.scrollIntoView?.({ block: 'nearest' });
        } else {
            this.choose(id);
        }
    }

    get isReading(): boolean {
        return this.subject?.judgement === null;
    }

    get answer(): AnswerView | null {
        const { subject } = this;
        const judgement = subject?.judgement;
        const chosen = this.chosenId !== null && subject?.person(this.chosenId) ? this.chosenId : null;
        const targetId = judgement ? (chosen ?? this.defaultOf(subject, judgement)) : null;
        return subject && judgement && targetId
            ? this.answerOf(judgement.paths(subject.opportunityId).to(targetId), subject, wording)
            : null;
    }

    get targetName(): string {
        return this.answer?.target ?? '';
    }

    get viewLabel(): string {
        return this.targetName === '' ? LABELS.RMap_PathView_Choose : texts('RMap_PathView_To', this.targetName);
    }

    get best(): WalkableWay | null {
        return this.answer?.best ? this.walkable(this.answer.best, 0) : null;
    }

    get others(): WalkableWay[] {
        return (this.answer?.others ?? []).map((way, place) => this.walkable(way, place + 1));
    }

    /** Who of us is in contact. */
    get ownerName(): string {
        const [first] = this.answer?.best?.stops ?? [];
        return (first && this.subject?.person(first.id)?.ownerName) ?? '';
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    /** What keeps the way from being shown, or the way to power while nobody was chosen; empty for nothing. */
    get problem(): string {
        const { subject, chosenId } = this;
        const power = subject?.judgement && chosenId === null ? powerProblem(subject, subject.judgement, wording) : '';
        return power || (this.answer ? this.answer.problem : LABELS.RMap_PathView_Nobody);
    }

    get closed(): readonly ClosedView[] {
        return this.answer?.closed ?? [];
    }

    get friend(): readonly Reason[] {
        return this.answer?.friend ?? [];
    }

    get effort(): Explained | null {
        return this.answer?.effort ?? null;
    }

    handlePick(event: CustomEvent<{ id: string }>): void {
        this.choose(event.detail.id);
    }

    handleName(event: Event): void {
        this.tell('personselect', { id: (event.currentTarget as HTMLElement).dataset.id });
    }

    handleRecord({ detail }: CustomEvent<{ id: string }>): void {
        this.tell('recordopen', detail);
    }

    handleShow(event: Event): void {
        this.tell('pathshow', { ids: (event.currentTarget as HTMLElement).dataset.ids?.split(' ') });
        const detail = { view: 'power' };
        this.dispatchEvent(new CustomEvent('viewchange', { detail, bubbles: true, composed: true }));
    }

    handleKeydown(event: KeyboardEvent): void {
        const { way, stop } = (event.target as HTMLElement).dataset;
        const sizes = this.ways.map(({ stops }) => stops.length);
        const to = way === undefined ? null : walkWays(event.key, { way: Number(way), stop: Number(stop) }, sizes);
        if (to) {
            event.preventDefault();
            this.goTo(to);
        } else if (event.key === 'Escape') {
            this.tell('dismiss', {});
        }
    }

    private get ways(): WayView[] {
        return [this.answer?.best, ...(this.answer?.others ?? [])].flatMap((way) => way ?? []);
    }

    private walkable(view: WayView, way: number): WalkableWay {
        const isLost = !this.ways[this.at.way]?.stops[this.at.stop];
        const tabStop = isLost ? { way: 0, stop: 0 } : this.at;
        return walkableWay(view, way, tabStop, this.selectedId, this.matchesOf(this.matchIds));
    }

    private choose(id: string): void {
        this.chosenId = id;
        this.at = { way: 0, stop: 0 };
    }

    private elementAt({ way, stop }: WayPlace): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>(`[data-way="${way}"][data-stop="${stop}"]`) ?? null;
    }

    private goTo(place: WayPlace | null): void {
        const element = place && this.elementAt(place);
        if (place && element) {
            this.at = place;
            const isCard = 'focusCard' in element;
            if (isCard) {
                (element as unknown as PersonCard).focusCard();
            } else {
                element.focus();
            }
        }
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
