import type { Texts } from 'c/labels';
import { INKS } from 'c/mapScene';
import type { DrawnText } from 'c/mapScene';
import { KINDS, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';
import type { PlacedNetwork } from './placedNetwork';
import { LEADER_SIGNS } from './signs';
import type { InfluenceSigns } from './signs';

const NAME_FONT = { quiet: 11, leader: 12.5 };
/** Half of a chip's height, in pixels at zoom 1. */
const HALF_CHIP = 17;
/** A name is shortened to so many pixels; so large a circle of somebody with a title has its name in bold. */
const ROOM = 150;
const BOLD_RADIUS = 20;

/** The names of some people below their circles: whole, the most influential first; one that finds no room is left out. */
export function circleNames(
    { network, positions }: PlacedNetwork,
    signs: InfluenceSigns,
    some: readonly number[]
): DrawnText[] {
    return some.map((node) => {
        const leader = signs.leader[node];
        const isInformal = leader === 'informal';
        return {
            text: `${isInformal ? `${LEADER_SIGNS.informal} ` : ''}${nameOf(network.people[node])}`,
            x: positions.x[node],
            y: positions.y[node] + signs.radius[node],
            dy: isInformal ? 16 : 10,
            anchor: 'middle',
            ink: isInformal ? INKS.accent : INKS.text,
            fontSize: isInformal ? NAME_FONT.leader : NAME_FONT.quiet,
            weight: isInformal || (leader && signs.radius[node] >= BOLD_RADIUS) ? 700 : 400,
            room: ROOM,
            plate: 'quiet',
            yields: true
        };
    });
}

/** Which of some people are informal leaders, in words below their chips; formal ones have a ring. */
export function leaderWords(
    { positions }: PlacedNetwork,
    signs: InfluenceSigns,
    some: readonly number[],
    words: Texts
): DrawnText[] {
    return some
        .filter((node) => signs.leader[node] === 'informal')
        .map((node) => ({
            text: `${LEADER_SIGNS.informal} ${leaderText('informal', words)}`,
            x: positions.x[node],
            y: positions.y[node] + HALF_CHIP,
            dy: 13,
            anchor: 'middle',
            ink: INKS.accent,
            fontSize: 11,
            weight: 700,
            plate: 'pill',
            yields: true
        }));
}

/** What somebody's mark as a leader means. */
export function leaderText(leader: 'informal' | 'formal', words: Texts): string {
    return words(leader === 'informal' ? 'RMap_Influence_Informal' : 'RMap_Influence_Formal');
}

/** The name, after the symbol of the kind for those outside the customer. */
function nameOf({ name, kind }: PlacedNetwork['network']['people'][number]): string {
    return kind === null || kind === 'Customer' ? name : `${termOf<DrawnTerm>(KINDS, kind).symbol} ${name}`;
}
