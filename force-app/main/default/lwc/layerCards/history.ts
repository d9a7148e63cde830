import { snapshotOf } from 'c/accountOnDay';
import type { AccountOnDay } from 'c/accountOnDay';
import { layersOf } from 'c/layers';
import type { Day } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import type { Layer } from 'c/vocabulary';

/** The indexes of the layers on a day, 0–100; null when unknown. */
export interface LayerPoint {
    readonly day: Day;
    readonly index: Readonly<Record<Layer, number | null>>;
}

/** As many looks back as about a year takes, three to each span over which the profile compares. */
export const HISTORY_STEPS = 12;
const STEPS_TO_TREND = 3;

/** The days to look at, the newest first: the fourth is the one with which the trend compares. */
export function historyDays({ day, profile }: AccountOnDay): Day[] {
    const step = profile.strength.trendDays / STEPS_TO_TREND;
    return Array.from({ length: HISTORY_STEPS + 1 }, (_, place) => addDays(day, -Math.round(place * step)));
}

/** The layers as they were on a day. */
export function layersAt(account: AccountOnDay, day: Day): LayerPoint {
    const { key, general, organisational } = layersOf(
        day === account.day ? account : snapshotOf(account.model, day, account.profile)
    );
    const index = { Key: key.index.value, General: general.index.value, Organisational: organisational.index.value };
    return { day, index };
}
