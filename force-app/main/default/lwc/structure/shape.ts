import type { StructureRules } from 'c/scoringProfile';
import type { ReportingGraph } from 'c/reportingGraph';
import type { PersonOnDay } from 'c/accountOnDay';
import type { Seat, Shape } from './types';

/**
 * Flat or hierarchical: the levels of the customer's largest tree against those that as many seats need when everybody
 * leads as many as the yardstick says. Without a single reporting line there is nothing to judge.
 */
export function shapeOf(graph: ReportingGraph<PersonOnDay>, seats: readonly Seat[], rules: StructureRules): Shape {
    const { parent } = graph;
    const top: number[] = [];
    const levels = new Map<number, number>();
    seats.forEach(({ level }, node) => {
        if (level !== null) {
            top[node] = level === 1 ? node : top[parent[node]];
            levels.set(top[node], Math.max(levels.get(top[node]) ?? 0, level));
        }
    });
    const [largest] = [...levels].sort(
        ([a, levelsOfA], [b, levelsOfB]) => seats[b].seatsBelow - seats[a].seatsBelow || levelsOfB - levelsOfA || a - b
    );
    const [node, height] = largest ?? [-1, 0];
    const seatCount = node < 0 ? 0 : seats[node].seatsBelow + 1;
    const levelsOfYardstick = levelsNeeded(seatCount, rules.yardstickSpan);
    const widestSpan = seats.reduce((widest, { level, span }) => (level === null ? widest : Math.max(widest, span)), 0);
    if (height < 2) {
        return { form: null, levels: height, levelsOfYardstick, widestSpan, because: null };
    }
    const form = height <= levelsOfYardstick ? 'flat' : 'hierarchical';
    const values = { levels: height, seats: seatCount, needed: levelsOfYardstick, span: rules.yardstickSpan };
    const labelKey = form === 'flat' ? 'RMap_Structure_Flat' : 'RMap_Structure_Hierarchical';
    const { id, position } = seats[node].person;
    return {
        form,
        levels: height,
        levelsOfYardstick,
        widestSpan,
        because: { labelKey, values, recordId: position?.id ?? id }
    };
}

/** Levels of a tree of so many seats in which everybody above the last level leads `span`. A chain for a span below 2. */
function levelsNeeded(seatCount: number, span: number): number {
    if (!(span >= 2)) {
        return seatCount;
    }
    let levels = 0;
    for (let held = 0, width = 1; held < seatCount; held += width, width *= span, levels += 1);
    return levels;
}
