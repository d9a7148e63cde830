import type { Stakeholder } from 'c/relationshipModel';
import type { ReportingGraph } from 'c/reportingGraph';

/** Those to whom a person may come to report: nobody at or below the person, nobody who left. */
export function superiorsFor(personId: string, graph: ReportingGraph<Stakeholder>): Stakeholder[] {
    const person = graph.indexOf.get(personId) ?? -1;
    return graph.people.filter(({ status }, node) => status !== 'Left' && !isAtOrBelow(graph, node, person));
}

/** Whether a node is another one or reports to it, directly or through others. */
export function isAtOrBelow(graph: { readonly parent: readonly number[] }, node: number, top: number): boolean {
    let at = node;
    while (at >= 0 && at !== top) {
        at = graph.parent[at];
    }
    return at >= 0;
}
