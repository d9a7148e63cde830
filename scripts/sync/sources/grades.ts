import type { Seniority } from 'c/vocabulary';

/**
 * Level of a UK civil service grade. Senior Civil Service pay bands: 4 Permanent Secretary, 3 Director General, 2 Director,
 * 1 Deputy Director (Cabinet Office, Senior Civil Service pay framework); a deputy director is put among the directors.
 * Below: Grades 6 and 7 lead teams, the executive and administrative grades do not (Civil Service grade equivalents).
 * Any other grade is unknown, not staff.
 */
const LEVELS: readonly (readonly [RegExp, Seniority])[] = [
    [/^SCS ?[34]/, 'Executive'],
    [/^SCS ?[12]/, 'Director'],
    [/^(G|GRADE ?)[67]$/, 'Manager'],
    [/^(SEO|HEO|EO|AO|AA|FS|FAST STREAM)$/, 'Staff']
];

/** The seniority a grade stands for; undefined when it is not known. */
export function seniorityOf(grade: string): Seniority | undefined {
    const text = grade.trim().toUpperCase();
    return LEVELS.find(([pattern]) => pattern.test(text))?.[1];
}
