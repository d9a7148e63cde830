import { api, LightningElement } from 'lwc';
import { InfluenceDrawing, networkOf, placeNetwork } from 'c/influenceDrawing';
import type { PlacedNetwork } from 'c/influenceDrawing';
import { LABELS, texts } from 'c/labels';
import type { Picture } from 'c/mapPicture';
import type MapStage from 'c/mapStage';
import type { MapSubject } from 'c/mapSubject';
import { Arranging } from './arranging';
import { signViews } from './signViews';

/**
 * The influence network: who is listened to, by ties of trust and influence against the reporting lines; conflicts; informal
 * leaders beside formal ones, with the reasons. Drawn at once from the ties; sizes follow once the history is read.
 * @fires InfluenceMap#personselect detail: { id }
 * @fires InfluenceMap#recordopen detail: { id } a record that a reason rests on
 * @fires InfluenceMap#dismiss the person pressed Escape
 */
export default class InfluenceMap extends LightningElement {
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** Ids of the people of a path, in its order. */
    @api pathIds: readonly string[] = [];

    @api
    get subject(): MapSubject | undefined {
        return this.shown;
    }
    set subject(next: MapSubject | undefined) {
        this.shown = next;
        this.arranging?.stop();
        this.arranging = undefined;
        if (next) {
            this.arrange(next);
        } else {
            this.drawing = undefined;
        }
    }

    labels = LABELS;
    signs = signViews(texts);
    drawing: InfluenceDrawing | undefined;
    private shown: MapSubject | undefined;
    private arranging: Arranging<PlacedNetwork> | undefined;
    private afterRender: ((stage: MapStage) => void) | undefined;

    get label(): string {
        return texts('RMap_Influence_Label', this.shown?.accountName ?? '');
    }

    get isArranging(): boolean {
        return this.drawing === undefined;
    }

    get isReading(): boolean {
        return this.shown?.judgement === null;
    }

    override renderedCallback(): void {
        const { stage, afterRender } = this;
        if (stage && afterRender && this.drawing) {
            this.afterRender = undefined;
            afterRender(stage);
        }
    }

    override disconnectedCallback(): void {
        this.arranging?.stop();
    }

    @api zoomIn(): void {
        this.stage?.zoomIn();
    }

    @api zoomOut(): void {
        this.stage?.zoomOut();
    }

    /** Shows the whole network. */
    @api fit(): void {
        this.stage?.fit();
    }

    /** Brings a person into the middle. */
    @api showPerson(id: string): void {
        this.whenDrawn((stage) => stage.showPerson(id));
    }

    /** Brings a person into view with the least move. */
    @api revealPerson(id: string): void {
        this.stage?.revealPerson(id);
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.whenDrawn((stage) => stage.focusPerson(id));
    }

    /** The network for a file. */
    @api picture(): Picture | undefined {
        const { shown } = this;
        return shown && this.stage?.picture(`${shown.accountName} · ${LABELS.RMap_View_influence} · ${shown.day}`);
    }

    /** The stage's events stop at the edge of this component: they are fired again. */
    handleStage(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    /** Somebody who is named beside the network is shown in it. */
    handleLeader({ detail }: CustomEvent<{ id: string }>): void {
        this.stage?.showPerson(detail.id);
        this.dispatchEvent(new CustomEvent('personselect', { detail }));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
    }

    handleRecord({ detail }: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('recordopen', { detail }));
    }

    /** Draws the subject once everybody has a place; until then what was drawn before stays. */
    private arrange(subject: MapSubject): void {
        const placed = this.drawing?.placed ?? null;
        this.arranging = new Arranging(placeNetwork(networkOf(subject), placed), (result) => {
            this.drawing = new InfluenceDrawing(subject, result, texts, this.drawing ?? null);
        });
    }

    private whenDrawn(act: (stage: MapStage) => void): void {
        if (this.stage && this.drawing && !this.arranging?.isRunning) {
            act(this.stage);
        } else {
            this.afterRender = act;
        }
    }

    private get stage(): MapStage | undefined {
        return (this.refs as { stage?: MapStage } | undefined)?.stage;
    }
}
