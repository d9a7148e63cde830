import { slug } from '../keys';
import { InputError } from '../problems';
import { LENGTHS } from '../schema/native';
import type { StakeholderRow } from '../schema/native';
import type { Dataset, SkippedRow, Sourced } from '../types';
import type { CsvRow, CsvTable } from './csvRows';
import { distinctSuffixes, groupRows } from './distinctKeys';
import { seniorityOf } from './grades';
import { holderOf } from './holders';
import { addJuniorPosts, isJuniorKey } from './juniorPosts';
import type { AccountOptions } from './nativeCsv';
import { columnFinder, isOrganogram } from './organogramColumns';
import { rowLists } from './rowLists';
import { repairStructure } from './structure';
import { fitted, oneLine } from './texts';

export { isOrganogram };

const REQUIRED = ['Post Unique Reference', 'Name', 'Job Title', 'Reports to Senior Post'];

/** Marks in place of a superior's reference that say there is none. */
const TOP = /^(x+|n\/?a|none|-*)$/i;

/** A post as the publisher has it. */
interface Post {
    row: CsvRow;
    reference: string;
    superior: string;
}

/**
 * Reads the senior posts of a UK government organogram, and junior posts below them when their table is given.
 * Every row becomes a record of its own: nothing is merged, and what is broken is noted on its row.
 * Throws InputError for missing columns, and when neither rows nor options say what the organisation is.
 */
export function readOrganogram(senior: CsvTable, junior: CsvTable | null, options: AccountOptions): Dataset {
    const cell = columnFinder(senior, REQUIRED);
    const skipped: SkippedRow[] = [];
    const posts = senior.rows.flatMap((row): Post[] => {
        const reference = oneLine(cell(row, 'Post Unique Reference'));
        if (Object.values(row.cells).every((value) => value === '')) {
            const origin = { file: senior.file, line: row.line, section: 'stakeholders', key: '' } as const;
            skipped.push({ origin, reason: 'The row is empty.' });
            return [];
        }
        return [{ row, reference, superior: oneLine(cell(row, 'Reports to Senior Post')) }];
    });
    if (posts.length === 0) {
        throw new InputError([{ file: senior.file, line: null, message: 'The file has no posts, only a header.' }]);
    }
    const account = accountOf(senior, posts, cell, options);
    const keys = postKeys(posts, cell);
    const shared = new Set([...keys.rowsOf].flatMap(([reference, count]) => (count > 1 ? reference : [])));
    const stakeholders = posts.map((post) => readPost(senior.file, post, keys, cell));
    noteOtherOrganisations(posts, stakeholders, account.row.name ?? '', cell);
    repairStructure(stakeholders, { ambiguous: ({ reportsTo }) => shared.has(reportsTo ?? ''), mayBeElsewhere: false });
    const dataset: Dataset = {
        account,
        ...rowLists(() => []),
        stakeholders,
        skipped,
        notes: [],
        speaksOf: (key) => junior !== null || !isJuniorKey(key)
    };
    const tops = posts.filter(({ superior }) => TOP.test(superior)).length;
    if (tops > 1) {
        dataset.notes.push(
            `${senior.file}: ${tops} posts are marked as top; each stands at the top of a tree of its own.`
        );
    }
    if (junior) {
        addJuniorPosts(dataset, junior, (reference) => keys.rowsOf.get(reference) ?? 0);
    }
    return dataset;
}

interface PostKeys {
    of: Map<Post, string>;
    /** How many rows have a reference. */
    rowsOf: Map<string, number>;
}

/** What tells rows of one reference apart, the most lasting first. */
const TELLING = ['Name', 'Job Title', 'Unit', 'Job/Team Function', 'Grade', 'Reports to Senior Post', 'FTE'];

/** A key a row: its reference, or, where several rows share it or it is blank, with a suffix made of what the row says. */
function postKeys(posts: readonly Post[], cell: (row: CsvRow, column: string) => string): PostKeys {
    const of = new Map<Post, string>();
    const rowsOf = new Map<string, number>();
    const groups = groupRows(posts, ({ reference }) => reference);
    groups.forEach((group, reference) => {
        rowsOf.set(reference, group.length);
        if (group.length === 1 && reference !== '') {
            of.set(group[0], reference);
            return;
        }
        const suffixes = distinctSuffixes(group, TELLING, 3, ({ row }, column) => oneLine(cell(row, column)));
        suffixes.forEach((suffix, post) => of.set(post, `${reference || 'post'}#${suffix}`));
    });
    return { of, rowsOf };
}

function readPost(
    file: string,
    post: Post,
    keys: PostKeys,
    cell: (row: CsvRow, column: string) => string
): Sourced<StakeholderRow> {
    const { row, reference, superior } = post;
    const key = keys.of.get(post) ?? '';
    const notes: string[] = [];
    const note = (message: string): unknown => notes.push(message);
    const text = (column: string): string => fitted(oneLine(cell(row, column)), LENGTHS.text, note, column);
    const holder = holderOf(oneLine(cell(row, 'Name')));
    const title = text('Job Title');
    const room = LENGTHS.name - holder.mark.length - 3;
    const seat = fitted(title || 'Post', room, () => undefined, 'Job Title');
    if (holder.note) {
        note(holder.note);
    }
    if (reference === '') {
        note(`The post has no reference: its key is "${key}".`);
    } else if (key !== reference) {
        note(`${keys.rowsOf.get(reference)} rows share the reference "${reference}": this one's key is "${key}".`);
    }
    if (/^(0|false|n|no)$/i.test(cell(row, 'Valid?'))) {
        note('The publisher marks the row as not valid.');
    }
    return {
        origin: { file, line: row.line, section: 'stakeholders', key },
        row: {
            key,
            name: holder.name ? fitted(holder.name, LENGTHS.name, note, 'Name') : `${seat} (${holder.mark})`,
            status: holder.status,
            title: title || null,
            department: text('Unit') || null,
            function: text('Job/Team Function') || null,
            seniority: seniorityOf(cell(row, 'Grade')),
            reportsTo: TOP.test(superior) ? null : superior
        },
        notes
    };
}

/** The account: as the options say, else the organisation most rows name. */
function accountOf(
    { file }: CsvTable,
    posts: readonly Post[],
    cell: (row: CsvRow, column: string) => string,
    { accountKey, accountName }: AccountOptions
): Dataset['account'] {
    const names = new Map<string, number>();
    for (const { row } of posts) {
        const name = oneLine(cell(row, 'Organisation'));
        names.set(name, (names.get(name) ?? 0) + (name ? 1 : 0));
    }
    const [mostNamed = ''] = [...names].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0] ?? [];
    const name = accountName ?? mostNamed;
    const key = accountKey ?? slug(name);
    if (!key) {
        const message = 'No row names its Organisation. Say which account it is with --account-name and --account-key.';
        throw new InputError([{ file, line: null, field: 'Organisation', message }]);
    }
    const origin = { file, line: null, section: 'account', key } as const;
    return { origin, row: { key, ...(name ? { name: name.slice(0, LENGTHS.accountName) } : {}) }, notes: [] };
}

function noteOtherOrganisations(
    posts: readonly Post[],
    rows: readonly Sourced<StakeholderRow>[],
    accountName: string,
    cell: (row: CsvRow, column: string) => string
): void {
    const names = posts.map(({ row }) => oneLine(cell(row, 'Organisation')));
    const usual = names.filter((name) => name === accountName).length > 0;
    names.forEach((name, index) => {
        if (usual && name && name !== accountName) {
            rows[index].notes.push(`The row's Organisation is "${name}": loaded into the account "${accountName}".`);
        }
    });
}
