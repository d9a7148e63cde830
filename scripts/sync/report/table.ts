import { problemText } from '../problems';
import type { FieldChange, RowResult, SyncSummary } from '../types';

/** So many changes of one row are shown; a report file has them all. */
const MOST_CHANGES = 6;

/** The summary as text for a terminal: every row that is not simply unchanged, then the totals. */
export function reportText(summary: SyncSummary): string {
    const { rows, notInSources, notes, accounts, stopped, headline } = summary;
    const told = rows.filter(({ outcome, reasons }) => outcome !== 'unchanged' || reasons.length > 0);
    return [
        ...told.flatMap(rowLines),
        ...notInSources.map(
            ({ stakeholderKey, name, id }) => `  not in the sources, left as it is: "${stakeholderKey}" ${name} (${id})`
        ),
        ...notes.map((note) => `  note: ${note}`),
        ...(stopped ? [`Stopped: ${stopped.message} ${stopped.nextStep}`] : []),
        ...accounts.map(({ key, name, id }) => `Account "${key}" ${name}${id ? ` (${id})` : ''}`),
        headline
    ]
        .map((line) => `${line}\n`)
        .join('');
}

function rowLines(row: RowResult): string[] {
    const { outcome, file, line, section, key, reasons, changes, error } = row;
    const shown = changes.slice(0, MOST_CHANGES).map(changeText);
    const more = changes.length > MOST_CHANGES ? [`and ${changes.length - MOST_CHANGES} more`] : [];
    const message = outcome === 'created' ? '' : [...shown, ...more].join('; ');
    return [
        `${outcome.padEnd(9)} ${problemText({ file, line, section, key, message })}`.replace(/[: ]+$/, ''),
        ...reasons.map((reason) => `            ${reason}`),
        ...(error
            ? [
                  `            ${error.code}${error.fields.length > 0 ? ` on ${error.fields.join(', ')}` : ''}: ${error.message}`,
                  `            → ${error.nextStep}`
              ]
            : [])
    ];
}

/** A change as `Object.Field: before → after`; blank is shown as such. */
export function changeText({ object, field, before, after }: FieldChange): string {
    return `${object}.${field}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
    if (value === null || value === '') {
        return '(blank)';
    }
    const text = String(value);
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
