import type { MapSubject } from 'c/mapSubject';
import { strategyFor } from 'c/powerInterest';
import type { Axis, Placement } from 'c/powerInterest';
import type { Strategy } from 'c/vocabulary';

/** The figures of both axes. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
const HIGHEST = 5;

/** Everybody with one power and one interest. */
export interface StrategyCell {
    readonly power: number;
    readonly interest: number;
    readonly strategy: Strategy;
    /** Ids of those whose power and interest were assessed, and of those where either is estimated. */
    readonly given: readonly string[];
    readonly estimated: readonly string[];
}

/** The power–interest matrix (Mendelow 1981) as a grid. */
export interface StrategyGrid {
    /** Rows from the highest power down, each from the lowest interest up. */
    readonly rows: readonly (readonly StrategyCell[])[];
    /** Ids of those who belong in no field, because an axis is unknown. */
    readonly notPlaced: readonly string[];
    readonly givenCount: number;
    readonly estimatedCount: number;
    /** The lowest level that counts as high on both axes. */
    readonly high: number;
    /** The place of everybody who has one, by id. */
    readonly placeOf: ReadonlyMap<string, Placement>;
}

/** Sorts everybody into the fields of the matrix; null while the history has not been read. */
export function strategyGrid(subject: MapSubject): StrategyGrid | null {
    const { judgement, opportunityId } = subject;
    if (!judgement) {
        return null;
    }
    const high = Math.ceil(judgement.account.profile.thresholds.high);
    const byLevels = new Map<string, { given: Placement[]; estimated: Placement[] }>();
    const placeOf = new Map<string, Placement>();
    const notPlaced: Placement[] = [];
    for (const placement of judgement.placements(opportunityId)) {
        const [power, interest] = [levelOf(placement.power, high), levelOf(placement.interest, high)];
        if (power === null || interest === null) {
            notPlaced.push(placement);
        } else {
            const key = `${power} ${interest}`;
            const cell = byLevels.get(key) ?? { given: [], estimated: [] };
            byLevels.set(key, cell);
            cell[isEstimated(placement) ? 'estimated' : 'given'].push(placement);
            placeOf.set(placement.stakeholderId, placement);
        }
    }
    const order = (placements: readonly Placement[]): string[] => inOrder(placements, subject);
    const rows = [...LEVELS].reverse().map((power) =>
        LEVELS.map((interest): StrategyCell => {
            const { given, estimated } = byLevels.get(`${power} ${interest}`) ?? { given: [], estimated: [] };
            const strategy = strategyFor(power >= high, interest >= high) as Strategy;
            return { power, interest, strategy, given: order(given), estimated: order(estimated) };
        })
    );
    const estimatedCount = [...placeOf.values()].filter(isEstimated).length;
    return {
        rows,
        notPlaced: order(notPlaced),
        givenCount: placeOf.size - estimatedCount,
        estimatedCount,
        high,
        placeOf
    };
}

/** The cell in which somebody stands; undefined for those who stand in none. */
export function cellOf(grid: StrategyGrid, id: string): StrategyCell | undefined {
    const placement = grid.placeOf.get(id);
    const [power, interest] = placement
        ? [levelOf(placement.power, grid.high), levelOf(placement.interest, grid.high)]
        : [null, null];
    return power === null || interest === null ? undefined : grid.rows[HIGHEST - power][interest - 1];
}

function isEstimated({ power, interest }: Placement): boolean {
    return power.estimated || interest.estimated;
}

/** The level of a reading, on the side of the threshold to which it counts. */
function levelOf({ reading, high: isHigh }: Axis, high: number): number | null {
    if (reading.value === null || isHigh === null) {
        return null;
    }
    const level = Math.min(HIGHEST, Math.max(1, Math.floor(reading.value)));
    return isHigh ? Math.max(high, level) : Math.min(high - 1, level);
}

/** Those who pass the filter first, then the most powerful and interested, then by name. */
function inOrder(placements: readonly Placement[], subject: MapSubject): string[] {
    const sum = ({ power, interest }: Placement): number => (power.reading.value ?? 0) + (interest.reading.value ?? 0);
    return placements
        .map((placement) => ({
            id: placement.stakeholderId,
            isHidden: subject.isShown(placement.stakeholderId) ? 0 : 1,
            sum: sum(placement),
            name: subject.nameOf(placement.stakeholderId)
        }))
        .sort(
            (a, b) =>
                a.isHidden - b.isHidden ||
                b.sum - a.sum ||
                (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
        )
        .map(({ id }) => id);
}
