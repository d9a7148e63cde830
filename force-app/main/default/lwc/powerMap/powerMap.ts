import { api, LightningElement } from 'lwc';
import { afterPaint } from 'c/afterPaint';
import { LABELS, texts } from 'c/labels';
import { levelsShown } from 'c/mapLayout';
import type { Picture } from 'c/mapPicture';
import type MapStage from 'c/mapStage';
import type { MapSubject } from 'c/mapSubject';
import { PowerDrawing, toggled, unfolded } from 'c/powerDrawing';
import type { Folding } from 'c/powerDrawing';
import { remember } from 'c/remember';

/** A map of fewer levels has nothing worth folding. */
const LEVELS_TO_FOLD = 3;

interface LevelOption {
    readonly label: string;
    readonly value: string;
}

/**
 * The power map: the hierarchy with roles, attitudes, closeness and ties, on the stage. Branches can be folded away.
 * @fires PowerMap#personselect detail: { id }, from the stage
 * @fires PowerMap#personmove detail: { id, superiorId }, from the stage
 * @fires PowerMap#dismiss from the stage
 * @fires PowerMap#levelschange detail: { levels }, how many were chosen
 */
export default class PowerMap extends LightningElement {
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** Ids of the people of a path, in its order. */
    @api pathIds: readonly string[] = [];

    /** Whether cards may be carried to another superior. */
    @api canMove = false;

    /** How many levels to fold to; null for as it opens. Branches may since have been folded otherwise. */
    @api
    get levels(): number | null {
        return this.chosenLevels;
    }
    set levels(next: number | null) {
        if (next !== this.chosenLevels) {
            this.chosenLevels = next;
            this.fold(next);
        }
    }

    @api
    get subject(): MapSubject | undefined {
        return this.shown;
    }
    set subject(next: MapSubject | undefined) {
        this.shown = next;
        this.draw();
    }

    labels = LABELS;
    drawing: PowerDrawing | undefined;
    private shown: MapSubject | undefined;
    /** What the person folded; null as long as they left the map as it opens, however many people are still to come. */
    private folded: Folding = null;
    private chosenLevels: number | null = null;
    private afterRender: (() => void) | undefined;
    /** Whether the first people are on the screen: what else there is to be made has waited for that. */
    isPainted = false;
    private hasDrawn = false;
    private readonly optionsOf = remember(levelOptions);

    get label(): string {
        return texts('RMap_Map_Label', this.shown?.accountName ?? '');
    }

    get canFold(): boolean {
        return this.isPainted && (this.drawing?.structure.levels ?? 0) >= LEVELS_TO_FOLD;
    }

    get levelOptions(): readonly LevelOption[] {
        return this.optionsOf(this.drawing?.structure.levels ?? 0);
    }

    /** How many levels are shown; blank where some branches are open further than others. */
    get levelsValue(): string {
        const levels = this.drawing && levelsShown(this.drawing.structure, this.drawing.collapsedNodes);
        return levels ? String(levels) : '';
    }

    override renderedCallback(): void {
        const act = this.afterRender;
        this.afterRender = undefined;
        act?.();
    }

    @api zoomIn(): void {
        this.stage?.zoomIn();
    }

    @api zoomOut(): void {
        this.stage?.zoomOut();
    }

    @api fit(): void {
        this.stage?.fit();
    }

    /** Brings a person into the middle, out of a folded branch too. */
    @api showPerson(id: string): void {
        this.whenUnfolded(id, (stage) => stage.showPerson(id));
    }

    /** Brings a person into view with the least move. */
    @api revealPerson(id: string): void {
        this.stage?.revealPerson(id);
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.whenUnfolded(id, (stage) => stage.focusPerson(id));
    }

    /** The map, as it is folded, for a file. */
    @api picture(): Picture | undefined {
        const { shown } = this;
        return shown && this.stage?.picture(`${shown.accountName} · ${shown.day}`);
    }

    /** The stage's events stop at the edge of this component: they are fired again. */
    handleStage(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    handleFold(event: CustomEvent<{ id: string }>): void {
        if (this.drawing) {
            this.fold(toggled(this.drawing.collapsed, event.detail.id));
        }
    }

    handleLevels(event: CustomEvent<{ value: string }>): void {
        const levels = Number(event.detail.value);
        this.chosenLevels = levels;
        this.fold(levels);
        this.dispatchEvent(new CustomEvent('levelschange', { detail: { levels } }));
    }

    private whenUnfolded(id: string, act: (stage: MapStage) => void): void {
        const { drawing } = this;
        const next = drawing && unfolded(drawing.structure, drawing.collapsed, id);
        const go = () => this.stage && act(this.stage);
        if (next && next !== drawing.collapsed) {
            this.fold(next);
            this.afterRender = go;
        } else {
            go();
        }
    }

    private fold(folding: Folding): void {
        this.folded = folding;
        this.draw();
    }

    private draw(): void {
        const { shown, folded, drawing = null } = this;
        this.drawing = shown && new PowerDrawing(shown, folded, texts, drawing);
        if (this.drawing && !this.hasDrawn) {
            this.hasDrawn = true;
            afterPaint(() => (this.isPainted = true));
        }
    }

    private get stage(): MapStage | undefined {
        return (this.refs as { stage?: MapStage } | undefined)?.stage;
    }
}

function levelOptions(levels: number): readonly LevelOption[] {
    return Array.from({ length: levels }, (_, at) => ({
        label: at + 1 === levels ? LABELS.RMap_Fold_All : texts('RMap_Fold_Level', at + 1),
        value: String(at + 1)
    }));
}
