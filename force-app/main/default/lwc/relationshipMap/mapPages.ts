import { nextCursor, nodesOf, readLink, readStakeholder, textIn } from 'c/mapRecords';
import type { Connection } from 'c/mapRecords';
import type { Link, Stakeholder } from 'c/relationshipModel';

/** What the map query answers. */
export interface MapAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly accounts?: Connection;
            readonly stakeholders?: Connection;
            readonly links?: Connection;
        };
    };
}

/** Where the next page of each list starts; null for the first. */
export interface MapCursors {
    readonly afterStakeholder: string | null;
    readonly afterLink: string | null;
}

export const FIRST_PAGES: MapCursors = { afterStakeholder: null, afterLink: null };

/**
 * Gathers the pages of a map as they come. A list that is through stays at its last page while the other goes on, so
 * records are held by id and one that comes twice counts once.
 */
export class MapPages {
    private readonly reread = new Set<string>();
    private readonly people = new Map<string, Stakeholder>();
    private readonly ties = new Map<string, Link>();

    accountName = '';
    /** Whether the last page is in. */
    isComplete = false;

    /** `isRereading`: what the platform remembers of a page is not good enough, each has to be read again. */
    constructor(private readonly isRereading = false) {}

    /** Whether a page has to be read again before it counts: once each, while rereading. */
    needsRefresh(cursors: MapCursors): boolean {
        const page = JSON.stringify(cursors);
        const isStale = this.isRereading && !this.reread.has(page);
        this.reread.add(page);
        return isStale;
    }

    /** Takes a page; returns where the next one starts, or null when everything is there. */
    add(answer: MapAnswer, cursors: MapCursors): MapCursors | null {
        const lists = answer.uiapi?.query;
        nodesOf(lists?.accounts).forEach((node) => (this.accountName = textIn(node, 'Name') ?? ''));
        nodesOf(lists?.stakeholders).forEach((node) => this.people.set(node.Id, readStakeholder(node)));
        nodesOf(lists?.links).forEach((node) => this.ties.set(node.Id, readLink(node)));
        const afterStakeholder = nextCursor(lists?.stakeholders);
        const afterLink = nextCursor(lists?.links);
        if (afterStakeholder === null && afterLink === null) {
            this.isComplete = true;
            return null;
        }
        return {
            afterStakeholder: afterStakeholder ?? cursors.afterStakeholder,
            afterLink: afterLink ?? cursors.afterLink
        };
    }

    get stakeholders(): Stakeholder[] {
        return [...this.people.values()];
    }

    get links(): Link[] {
        return [...this.ties.values()];
    }
}
