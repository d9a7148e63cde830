import type { Stakeholder } from 'c/relationshipModel';
import { buildReportingGraph } from 'c/reportingGraph';
import type { ReportingGraph, StructureProblem } from 'c/reportingGraph';
import { layoutForest } from 'c/forestLayout';
import type { TreeLayout } from 'c/treeLayout';
import { mapNodes } from './mapNodes';
import type { MapNode } from './mapNodes';
import { withPeople } from './samePlaces';

export type { GroupHeading, MapNode } from './mapNodes';
export { attitudesBelow, collapsedBelow, levelsShown, openingLevels } from './folding';

/** Size of a card and the space around it, in pixels at zoom 1. */
export const CARD = { width: 212, height: 96, gapX: 20, gapY: 44 } as const;

/** More leaves than this below one superior stand in columns instead of a row. */
const STACK_ABOVE = 1;

/** Who reports to whom, as it is drawn, and what had to be repaired in the reporting lines. */
export interface MapStructure {
    /** The people it was made of. */
    readonly stakeholders: readonly Stakeholder[];
    readonly graph: Omit<ReportingGraph<MapNode>, 'indexOf' | 'problems'>;
    readonly problems: readonly StructureProblem[];
    /** The node of a stakeholder's id. */
    readonly nodeOf: ReadonlyMap<string, number>;
    /** Levels of the deepest tree; 0 for an empty map. */
    readonly levels: number;
}

/**
 * The drawn structure of some people. Where they differ from those of a structure before in nothing that moves a card,
 * its arrays are taken over.
 */
export function mapStructure(stakeholders: readonly Stakeholder[], before: MapStructure | null = null): MapStructure {
    const same = before && withPeople(before, stakeholders);
    if (same) {
        return same;
    }
    const reporting = buildReportingGraph(stakeholders);
    const nodes = mapNodes(reporting);
    const hasHeadings = nodes.length > reporting.people.length;
    const graph = hasHeadings
        ? buildReportingGraph(nodes, (a, b) => a.order - b.order)
        : { ...reporting, people: nodes };
    const nodeOf = new Map<string, number>();
    graph.people.forEach(({ person }, node) => {
        if (person && !nodeOf.has(person.id)) {
            nodeOf.set(person.id, node);
        }
    });
    const levels = reporting.depth.reduce((deepest, depth) => Math.max(deepest, depth + 1), 0);
    return { stakeholders, graph, problems: reporting.problems, nodeOf, levels };
}

/** The places of a structure's nodes, those below `collapsed` nodes hidden. */
export function placeNodes({ graph }: MapStructure, collapsed: ReadonlySet<number>): TreeLayout {
    return layoutForest(graph, {
        cardWidth: CARD.width,
        cardHeight: CARD.height,
        gapX: CARD.gapX,
        gapY: CARD.gapY,
        stackAbove: STACK_ABOVE,
        collapsed
    });
}
