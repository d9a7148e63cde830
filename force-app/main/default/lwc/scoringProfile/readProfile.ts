import { DEFAULT_PROFILE } from './defaultProfile';
import type { ScoringProfile } from './profile';

/** A profile read from text, and the places (`strength.attitude`) where the default stands in for what was unusable. */
export interface ProfileReading {
    readonly profile: ScoringProfile;
    readonly problems: readonly string[];
}

/**
 * Reads a profile kept as JSON text. Never throws: what is missing keeps the default without a word (a profile may state
 * only what differs), what is there but unusable keeps the default and is reported by its path. Names the profile does
 * not have are reported and ignored. The words and ranges are checked strictly where files come in.
 */
export function readProfile(text: string | null): ProfileReading {
    const problems: string[] = [];
    const given = text === null || text.trim() === '' ? {} : parsed(text);
    const profile = isPlain(given) ? merge(DEFAULT_PROFILE, given, '', problems) : fallBack('profile', problems);
    return { profile: profile as ScoringProfile, problems };
}

function fallBack(path: string, problems: string[]): ScoringProfile {
    problems.push(path);
    return DEFAULT_PROFILE;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

/** The default with what is usable of the given value; the default tells the shape. */
function merge(base: unknown, given: unknown, path: string, problems: string[]): unknown {
    if (given === undefined) {
        return base;
    }
    if (Array.isArray(base)) {
        if (Array.isArray(given) && base.length > 0) {
            return given.flatMap((item, index) => mergeItem(base[0], item, `${path}.${index}`, problems));
        }
    } else if (isPlain(base)) {
        if (isPlain(given)) {
            return mergeFields(base, given, path, problems);
        }
    } else if (fits(base, given)) {
        return given;
    }
    problems.push(path);
    return base;
}

/** An item of a list has no default to fall back on: one that is unusable is left out. */
function mergeItem(example: unknown, item: unknown, path: string, problems: string[]): unknown[] {
    if (isPlain(example) && !(isPlain(item) && Object.keys(example).every((name) => Object.hasOwn(item, name)))) {
        problems.push(path);
        return [];
    }
    const before = problems.length;
    const merged = merge(example, item, path, problems);
    return problems.length === before ? [merged] : [];
}

function mergeFields(
    base: Record<string, unknown>,
    given: Record<string, unknown>,
    path: string,
    problems: string[]
): Record<string, unknown> {
    const prefix = path === '' ? '' : `${path}.`;
    problems.push(
        ...Object.keys(given)
            .filter((name) => !Object.hasOwn(base, name))
            .map((name) => `${prefix}${name}`)
    );
    return Object.fromEntries(
        Object.entries(base).map(([name, value]) => {
            const own = Object.hasOwn(given, name) ? given[name] : undefined;
            return [name, merge(value, own, `${prefix}${name}`, problems)];
        })
    );
}

/** Blank and a word may stand for each other: no department, no level. */
function fits(base: unknown, given: unknown): boolean {
    if (typeof base === 'number') {
        return typeof given === 'number' && Number.isFinite(given);
    }
    const isWordOrBlank = (value: unknown): boolean => value === null || typeof value === 'string';
    return isWordOrBlank(base) ? isWordOrBlank(given) : typeof base === typeof given;
}

function isPlain(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
