import type { Strategy } from 'c/vocabulary';

/**
 * The strategy towards a stakeholder by power and interest (Mendelow 1981; the names of the four fields as the PMBOK
 * Guide has them). An unknown axis places nobody.
 */
export function strategyFor(powerIsHigh: boolean | null, interestIsHigh: boolean | null): Strategy | null {
    if (powerIsHigh === null || interestIsHigh === null) {
        return null;
    }
    if (powerIsHigh) {
        return interestIsHigh ? 'ManageClosely' : 'KeepSatisfied';
    }
    return interestIsHigh ? 'KeepInformed' : 'Monitor';
}
