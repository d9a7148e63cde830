import type { Stakeholder } from 'c/relationshipModel';
import type { ReportingGraph, ReportingPerson } from 'c/reportingGraph';
import { KINDS, rankOf } from 'c/vocabulary';
import type { Kind } from 'c/vocabulary';

/** A title above people who have no place in the customer's tree: outsiders by their kind, and the unplaced. */
export interface GroupHeading {
    readonly kind: Kind | null;
    readonly reason: 'outside' | 'unplaced';
    readonly count: number;
}

/** A node of the drawn forest: a person or seat, or the heading of a group. Siblings stand in ascending `order`. */
export type MapNode = ReportingPerson & { readonly order: number } & (
        | { readonly person: Stakeholder; readonly heading: null }
        | { readonly person: null; readonly heading: GroupHeading }
    );

/** So many people without superior and without reports stand as roots beside each other; more are gathered in a group. */
const LOOSE_ROOTS = 2;

/**
 * The nodes to draw. The customer's own lines stay as they are. A tree whose root is outside the customer hangs below
 * the heading of its kind; the customer's people whom no line reaches gather below a heading of their own.
 * Ids are the places in the graph, which are unique even where records share an id.
 */
export function mapNodes(graph: ReportingGraph<Stakeholder>): MapNode[] {
    const headings = new Map<string, { kind: Kind | null; reason: GroupHeading['reason']; roots: number[] }>();
    const unplaced = unplacedRoots(graph);
    for (let root = 0; root < graph.rootCount; root += 1) {
        const { kind } = graph.people[root];
        const isOutside = kind !== null && kind !== 'Customer';
        if (isOutside || unplaced.has(root)) {
            const group = isOutside
                ? { kind, reason: 'outside' as const }
                : { kind: null, reason: 'unplaced' as const };
            const id = isOutside ? kind : 'unplaced';
            const heading = headings.get(id) ?? { ...group, roots: [] };
            heading.roots.push(root);
            headings.set(id, heading);
        }
    }
    const sizes = treeSizes(graph);
    const headingOf = new Map<number, string>();
    const headingNodes = [...headings].map(([id, { kind, reason, roots }]): MapNode => {
        roots.forEach((root) => headingOf.set(root, id));
        const count = roots.reduce((sum, root) => sum + sizes[root], 0);
        const order = graph.people.length + (reason === 'unplaced' ? 0 : 1 + (rankOf(KINDS, kind) ?? KINDS.length));
        return { id, order, reportsToId: null, kind, person: null, heading: { kind, reason, count } };
    });
    const people = graph.people.map((person, node): MapNode => ({
        id: String(node),
        // The graph has sorted them: the customer's own people first, by seniority, then by name.
        order: node,
        reportsToId: graph.parent[node] < 0 ? (headingOf.get(node) ?? null) : String(graph.parent[node]),
        name: person.name,
        kind: person.kind,
        seniority: person.seniority,
        person,
        heading: null
    }));
    return [...people, ...headingNodes];
}

function unplacedRoots(graph: ReportingGraph<Stakeholder>): Set<number> {
    const lonely = Array.from({ length: graph.rootCount }, (_, root) => root).filter(
        (root) =>
            graph.childStart[root] === graph.childStart[root + 1] &&
            (graph.people[root].kind === null || graph.people[root].kind === 'Customer')
    );
    return new Set(lonely.length > LOOSE_ROOTS ? lonely : []);
}

/** People in the tree below each node, the node included. Nodes are numbered breadth first: children come later. */
function treeSizes(graph: ReportingGraph<Stakeholder>): number[] {
    const sizes = graph.people.map(() => 1);
    for (let node = sizes.length - 1; node >= 0; node -= 1) {
        if (graph.parent[node] >= 0) {
            sizes[graph.parent[node]] += sizes[node];
        }
    }
    return sizes;
}
