import type { z } from 'zod';
import { accountKeyInOrg, LONGEST_KEY, rowKeyInOrg } from '../keys';
import type { Problem } from '../problems';
import { ROWS } from '../schema/native';
import { LIST_SECTIONS } from '../types';
import type { Dataset, Section, Sourced } from '../types';

/** What is wrong with a value, in words for an analyst. */
export function issueText(issue: z.core.$ZodIssue): string {
    switch (issue.code) {
        case 'unrecognized_keys':
            return `Unknown column. Take it out or correct its name.`;
        case 'invalid_value':
            return `${shown(issue.input)} is none of the allowed words: ${issue.values.join(', ')}.`;
        case 'too_big':
            return issue.origin === 'string'
                ? `The text has ${String(issue.input).length} characters, at most ${issue.maximum} fit. Shorten it.`
                : `${shown(issue.input)} is more than ${issue.maximum}.`;
        case 'too_small':
            return issue.origin === 'string'
                ? 'The text is blank. Fill it.'
                : `${shown(issue.input)} is less than ${issue.minimum}.`;
        case 'invalid_format':
            return issue.format === 'date'
                ? `${shown(issue.input)} is no day. Write it as 2026-01-31.`
                : `${shown(issue.input)} is not of the form ${issue.format}.`;
        case 'invalid_type':
            return issue.input === undefined || issue.input === null
                ? `The value is missing. It is needed (${issue.expected}).`
                : `${shown(issue.input)} is no ${issue.expected}.`;
        default:
            return `${issue.message}.`;
    }
}

const shown = (value: unknown): string => {
    const text = JSON.stringify(value) ?? 'Nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The columns of a section. */
export function columnsOf(section: Section): string[] {
    return Object.keys(ROWS[section].shape);
}

/** Columns of days that cannot be before another day of the row. */
const PERIODS = [
    ['validFrom', 'validTo'],
    ['madeOn', 'dueOn'],
    ['madeOn', 'closedOn']
] as const;

/**
 * What no single row shows: keys that are there twice, keys too long for the org, texts that Composite calls would take
 * for a reference, periods that end before they begin, open promises that are closed.
 */
export function checkDataset(dataset: Dataset): Problem[] {
    const accountKey = dataset.account.row.key;
    const problems: Problem[] = [];
    if (accountKeyInOrg(accountKey).length > LONGEST_KEY) {
        problems.push(problemAt(dataset.account, 'key', 'The key is too long. Shorten it.'));
    }
    problems.push(...checkTexts(dataset.account));
    for (const section of LIST_SECTIONS) {
        const rows: readonly Sourced<{ key: string }>[] = dataset[section];
        problems.push(...checkKeys(accountKey, rows));
        for (const sourced of rows) {
            problems.push(...checkPeriods(sourced), ...checkTexts(sourced));
        }
    }
    problems.push(...dataset.commitments.flatMap(checkClosing));
    return problems;
}

/** A problem of a row. */
export function problemAt({ origin }: Pick<Sourced<unknown>, 'origin'>, field: string, message: string): Problem {
    return { ...origin, field, message };
}

function checkPeriods(sourced: Sourced<object>): Problem[] {
    const days = sourced.row as Record<string, string | null | undefined>;
    return PERIODS.flatMap(([from, to]) => {
        const [first, last] = [days[from], days[to]];
        return first && last && last < first
            ? problemAt(sourced, to, `${last} is before ${from}, which is ${first}. Correct one of the two.`)
            : [];
    });
}

function checkClosing(sourced: Sourced<{ status?: string; closedOn?: string | null }>): Problem[] {
    const { status, closedOn } = sourced.row;
    const message = 'An open promise has no closing day. Correct the status or leave the day out.';
    return status === 'Open' && closedOn ? [problemAt(sourced, 'closedOn', message)] : [];
}

function checkKeys(accountKey: string, rows: readonly Sourced<{ key: string }>[]): Problem[] {
    const first = new Map<string, Sourced<{ key: string }>>();
    return rows.flatMap((sourced) => {
        const { key } = sourced.row;
        const { section } = sourced.origin;
        const isMade = section === 'participants';
        const earlier = first.get(key);
        if (earlier) {
            const { file, line } = earlier.origin;
            return isMade
                ? problemAt(sourced, 'stakeholder', `Takes part already (${file}:${line}). Name each participant once.`)
                : problemAt(
                      sourced,
                      'key',
                      `The key is there already (${file}:${line}). Give each row a key of its own.`
                  );
        }
        first.set(key, sourced);
        const { length } = rowKeyInOrg(accountKey, section, key);
        const what = isMade
            ? 'The keys of account, engagement and stakeholder together have'
            : "With the account's key it has";
        return length > LONGEST_KEY
            ? problemAt(
                  sourced,
                  isMade ? 'engagement' : 'key',
                  `${what} ${length} characters, at most ${LONGEST_KEY} fit. Shorten it.`
              )
            : [];
    });
}

function checkTexts(sourced: Sourced<object>): Problem[] {
    return Object.entries(sourced.row).flatMap(([field, value]) =>
        typeof value === 'string' && /@\{[^}]*\}/.test(value)
            ? problemAt(
                  sourced,
                  field,
                  'Salesforce would read @{…} as a reference to another record. Write it in another way.'
              )
            : []
    );
}
