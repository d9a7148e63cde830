import { BUYING_STEPS, CLOSENESS_LEVELS, DECISION_ROLES } from 'c/vocabulary';
import type { Term, WordOf } from 'c/vocabulary';
import { DEFAULT_PROFILE, type ScoringProfile } from 'c/scoringProfile';
import { z } from 'zod';

const word = <T extends readonly Term[]>(terms: T) =>
    z.enum(terms.flatMap(({ value }) => value ?? []) as [WordOf<T>, ...WordOf<T>[]]);
const share = z.number().min(0).max(1);
const days = z.number().int().min(1).max(3650);
const scale = (least: number, greatest: number) => z.number().min(least).max(greatest);

const POINTS = ['closeness', 'attitude', 'trust', 'commitments', 'recency', 'evidence', 'breadth'] as const;

/** What a number may be where "not negative" says too little, by the end of its path; `*` stands for any one name. */
const RANGES: readonly [string, z.ZodType][] = [
    ['version', z.number().int().min(1)],
    ['thresholds.high', scale(1, 5)],
    ['thresholds.supports', scale(-2, 3)],
    ['thresholds.champion', scale(-2, 3)],
    ['thresholds.contact', scale(0, 5)],
    ['thresholds.thread', scale(0, 5)],
    ['thresholds.pathStart', scale(0, 5)],
    ['thresholds.pillarGap', scale(1, 4)],
    ['thresholds.tie', scale(0, 5)],
    ['thresholds.motive', scale(0, 5)],
    ['thresholds.motiveGap', scale(1, 5)],
    ['reviewDays.byCloseness.*', days],
    ['reviewDays.other', days],
    ['thresholds.stuckDays', days],
    ['thresholds.newsDays', days],
    ['health.threads', z.number().int().min(1)],
    ['advice.priorities.*', scale(1, 100)],
    ['evidence.worth.*', share],
    ['evidence.actWorth', share],
    ['evidence.levelOfAct.*', word(CLOSENESS_LEVELS).nullable()],
    ['evidence.levelOfActRegulated.*', word(CLOSENESS_LEVELS).nullable()],
    ['strength.recheckShare', share],
    ['strength.halfLifeDays', days],
    ['strength.breadthDays', days],
    ['strength.trendDays', days],
    ['influence.damping', scale(0, 0.99)],
    ['committee.0.role', word(DECISION_ROLES)],
    ['committee.0.department', z.string().trim().min(1).nullable()],
    ['committee.0.step', word(BUYING_STEPS).nullable()]
];

/**
 * A scoring profile in a file: the sections and names of the default and no others, each of which may be left out (the
 * default then counts), with words and numbers that make sense. The shape is the default's own, so that it never lags
 * behind it.
 */
export const scoringProfileFile = (shapeOf(DEFAULT_PROFILE, []) as z.ZodType<Partial<ScoringProfile>>).superRefine(
    ({ strength, health }, context) => {
        const weights = { ...DEFAULT_PROFILE.strength, ...strength };
        const deal = { ...DEFAULT_PROFILE.health.deal, ...health?.deal };
        const { layer, ...others } = { ...DEFAULT_PROFILE.health.account, ...health?.account };
        const toHundred = (path: string[], what: string, points: readonly number[]): void => {
            const sum = points.reduce((total, each) => total + each, 0);
            if (Math.abs(sum - 100) > 1e-9) {
                context.addIssue({ code: 'custom', path, message: `The points of ${what} sum to ${sum}, not to 100` });
            }
        };
        const names = POINTS.map((name) => weights[name]);
        toHundred(['strength'], `relationship strength (${POINTS.join(', ')})`, names);
        toHundred(['health', 'deal'], "a deal's health", Object.values(deal));
        const layers = [layer, layer, layer];
        toHundred(['health', 'account'], "an account's health (three layers)", [...layers, ...Object.values(others)]);
    }
);

/** A schema for values like the example: lists of items like its first, sections with the same names. */
function shapeOf(example: unknown, path: readonly string[]): z.ZodType {
    const range = RANGES.find(([pattern]) => matches(pattern.split('.'), path));
    if (range) {
        return range[1];
    }
    if (Array.isArray(example)) {
        const item = shapeOf(example[0], [...path, '0']);
        return z.array(item instanceof z.ZodObject ? item.required() : item);
    }
    if (typeof example === 'object' && example !== null) {
        const fields = Object.entries(example).map(([name, value]) => [name, shapeOf(value, [...path, name])]);
        return z.strictObject(Object.fromEntries(fields)).partial();
    }
    switch (typeof example) {
        case 'number':
            return z.number().min(0);
        case 'boolean':
            return z.boolean();
        default:
            return example === null ? z.string().nullable() : z.string().trim().min(1);
    }
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
    return pattern.length === path.length && pattern.every((name, place) => name === '*' || name === path[place]);
}
