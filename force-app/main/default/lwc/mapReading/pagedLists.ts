import { nextCursor, nodesOf } from 'c/mapRecords';
import type { Connection, RecordNode } from 'c/mapRecords';

/** What a query of several lists answers. */
export interface ListsAnswer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null | undefined>> };
}

/** Where the next page of each list starts, as the document's variables: `afterLinks` for the list `links`. */
export type PageVariables = Readonly<Record<string, string | null>>;

type Readers = Readonly<Record<string, (node: RecordNode) => unknown>>;

/**
 * Gathers the lists that one document asks for, page after page. A list that is through is asked for what follows its
 * last record, which is nothing: no record is fetched twice. Records are held by id, so one that comes twice counts once.
 */
export class PagedLists<R extends Readers> {
    /** The variables of the page to ask for, or of the last one. */
    variables: PageVariables;
    isComplete = false;
    pageCount = 0;
    private readonly found: ReadonlyMap<string, Map<string, unknown>>;
    private readonly reread = new Set<string>();

    /** `isRereading`: what the platform remembers of a page is not good enough, each has to be read again. */
    constructor(
        private readonly readers: R,
        private readonly isRereading = false
    ) {
        const names = Object.keys(readers);
        this.variables = Object.fromEntries(names.map((name) => [variableOf(name), null]));
        this.found = new Map(names.map((name) => [name, new Map<string, unknown>()]));
    }

    /** Whether the page has to be read again before it counts: once each, while rereading. */
    needsRefresh(): boolean {
        const page = JSON.stringify(this.variables);
        const isStale = this.isRereading && !this.reread.has(page);
        this.reread.add(page);
        return isStale;
    }

    /**
     * Takes the page that was asked for; afterwards either `variables` name the next one or everything is there. Gives
     * false for an answer to something else, as a wire may repeat its last one, and takes nothing of it.
     */
    take(answer: ListsAnswer): boolean {
        const lists = answer.uiapi?.query ?? {};
        if (!this.isAnswer(lists)) {
            return false;
        }
        const next: Record<string, string | null> = { ...this.variables };
        let hasMore = false;
        for (const [name, records] of this.found) {
            const list = lists[name];
            nodesOf(list).forEach((node) => records.set(node.Id, this.readers[name](node)));
            hasMore ||= nextCursor(list) !== null;
            next[variableOf(name)] = list?.pageInfo?.endCursor ?? this.variables[variableOf(name)];
        }
        this.pageCount += 1;
        this.isComplete = !hasMore;
        if (hasMore) {
            this.variables = next;
        }
        return true;
    }

    /** Whether it answers this document, and not the page before: none ends where it was to start. */
    private isAnswer(lists: NonNullable<NonNullable<ListsAnswer['uiapi']>['query']>): boolean {
        return Object.entries(lists).every(([name, list]) => {
            const cursor = nextCursor(list);
            return this.found.has(name) ? cursor === null || cursor !== this.variables[variableOf(name)] : !list?.edges;
        });
    }

    /** The records of a list so far. */
    all<Name extends keyof R & string>(name: Name): ReturnType<R[Name]>[] {
        return [...(this.found.get(name)?.values() ?? [])] as ReturnType<R[Name]>[];
    }
}

function variableOf(list: string): string {
    return `after${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}
