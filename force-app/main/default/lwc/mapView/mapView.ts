import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { LABELS } from 'c/labels';
import type { Picture } from 'c/mapPicture';
import type { MapSubject, ViewName } from 'c/mapSubject';
import { savePicture } from 'c/pictureFile';
import type { PictureFormat } from 'c/pictureFile';

/** What a view may offer beside drawing; each offers what makes sense for it. */
export interface ViewElement extends HTMLElement {
    focusPerson?(id: string): void;
    showPerson?(id: string): void;
    revealPerson?(id: string): void;
    zoomIn?(): void;
    zoomOut?(): void;
    fit?(): void;
    exportCsv?(): void;
    /** What it draws, for a file; undefined until it does. */
    picture?(): Picture | undefined;
}

/** What can be asked of the view on show. */
export type ViewAct = 'zoomIn' | 'zoomOut' | 'fit' | 'exportPng' | 'exportSvg' | 'exportCsv';

/** What each view offers, by which the toolbar shows its buttons. */
const OFFERS: Readonly<Record<ViewName, readonly ViewAct[]>> = {
    power: ['zoomIn', 'zoomOut', 'fit', 'exportPng', 'exportSvg'],
    influence: ['zoomIn', 'zoomOut', 'fit', 'exportPng', 'exportSvg'],
    matrix: [],
    coverage: [],
    decision: [],
    path: [],
    layers: [],
    table: ['exportCsv']
};

export function offersOf(view: ViewName): readonly ViewAct[] {
    return OFFERS[view];
}

/**
 * The view on show; the others do not exist meanwhile. What the views tell goes on as it is.
 * @fires MapView#personselect detail: { id }
 * @fires MapView#personmove detail: { id, superiorId }
 * @fires MapView#dismiss
 * @fires MapView#recordopen detail: { id }
 * @fires MapView#viewchange detail: { view }
 * @fires MapView#dealchoose detail: { id }
 * @fires MapView#levelschange detail: { levels }
 */
export default class MapView extends LightningElement {
    @api view: ViewName = 'power';
    @api subject: MapSubject | undefined;
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** The deal whose decision is looked at; null for none chosen. */
    @api dealId: string | null = null;
    /** How many levels the power map is folded to; null for as it opens. */
    @api levels: number | null = null;
    /** Whether people may be put below another superior. */
    @api canMove = false;
    /** Ids of the people of the path that was chosen last, in its order: the power map shows it. */
    pathIds: readonly string[] = [];

    get isPower(): boolean {
        return this.view === 'power';
    }

    get isInfluence(): boolean {
        return this.view === 'influence';
    }

    get isMatrix(): boolean {
        return this.view === 'matrix';
    }

    get isCoverage(): boolean {
        return this.view === 'coverage';
    }

    get isDecision(): boolean {
        return this.view === 'decision';
    }

    get isPath(): boolean {
        return this.view === 'path';
    }

    get isLayers(): boolean {
        return this.view === 'layers';
    }

    get isTable(): boolean {
        return this.view === 'table';
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.shown?.focusPerson?.(id);
    }

    /** Brings a person into view. */
    @api showPerson(id: string): void {
        this.shown?.showPerson?.(id);
    }

    /** Brings a person into view where something covers them. */
    @api revealPerson(id: string): void {
        this.shown?.revealPerson?.(id);
    }

    @api async perform(act: ViewAct): Promise<void> {
        if (act === 'exportPng' || act === 'exportSvg') {
            await this.save(act === 'exportPng' ? 'png' : 'svg');
        } else {
            this.shown?.[act]?.();
        }
    }

    handlePath({ detail }: CustomEvent<{ ids: readonly string[] }>): void {
        this.pathIds = detail.ids;
    }

    /** What a view tells goes on as it is, and once: what bubbles out of its depths stops here. */
    handleTold(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    private async save(format: PictureFormat): Promise<void> {
        const picture = this.shown?.picture?.();
        if (picture && !(await savePicture(picture, format))) {
            const [title, message] = [LABELS.RMap_Export_PngFailed, LABELS.RMap_Export_PngInstead];
            this.dispatchEvent(new ShowToastEvent({ title, message, variant: 'error' }));
        }
    }

    private get shown(): ViewElement | undefined {
        return (this.refs as { view?: ViewElement } | undefined)?.view;
    }
}
