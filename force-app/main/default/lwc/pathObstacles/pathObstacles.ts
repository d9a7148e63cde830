import { api, LightningElement } from 'lwc';
import type { Reason } from 'c/explanation';
import { LABELS, texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { barrierViews } from './barrierViews';
import type { BarrierView } from './barrierViews';

/** A way that is closed: why, and what it would take. */
export interface ClosedView {
    readonly key: string;
    readonly text: string;
    readonly note: string;
    /** Empty for none. */
    readonly recordId: string;
    readonly recordText: string;
}

/**
 * What stands in the way to a person, and between departments.
 * @fires PathObstacles#recordopen detail: { id }; bubbles, as that of a list of reasons
 */
export default class PathObstacles extends LightningElement {
    @api subject: MapSubject | null = null;
    @api closed: readonly ClosedView[] = [];
    /** Why whoever is closest to us is not on the way; empty where there is nothing to say. */
    @api friend: readonly Reason[] = [];

    labels = LABELS;
    private readonly barriersOf = remember(barrierViews);

    get hasClosed(): boolean {
        return this.closed.length > 0;
    }

    get hasFriend(): boolean {
        return this.friend.length > 0;
    }

    get barriers(): readonly BarrierView[] {
        return this.found?.shown ?? [];
    }

    get noBarriers(): boolean {
        return this.barriers.length === 0;
    }

    get moreText(): string {
        const more = this.found?.more ?? 0;
        return more > 0 ? texts('RMap_PathView_More', more) : '';
    }

    handleRecord(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true, composed: true }));
    }

    private get found() {
        return this.subject?.judgement ? this.barriersOf(this.subject.judgement) : null;
    }
}
