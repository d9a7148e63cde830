import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { participantKey } from '../keys';
import { InputError } from '../problems';
import type { Problem } from '../problems';
import { ROWS } from '../schema/native';
import type { Dataset, RowLists, Section, Sourced } from '../types';
import { columnsOf, issueText } from './checkRows';
import { csvTable } from './csvRows';
import type { CsvRow, CsvTable } from './csvRows';
import { readText } from './readText';
import type { Encoding } from './readText';
import { rowLists } from './rowLists';

const SECTIONS = Object.keys(ROWS) as Section[];

/** The section a CSV file holds, by its name: `meridian.stakeholders.csv` or `stakeholders.csv`. */
export function sectionOf(file: string): Section | undefined {
    const name = path.basename(file).toLowerCase();
    return SECTIONS.find(
        (section) => name === `${section.toLowerCase()}.csv` || name.endsWith(`.${section.toLowerCase()}.csv`)
    );
}

/** What the files of one map share: folder, and name up to the section. */
export function groupOf(file: string): string {
    const section = sectionOf(file) ?? '';
    return file.slice(0, file.length - `${section}.csv`.length).replace(/\.$/, '');
}

/** The CSV files of a folder that hold a section. Throws InputError when there is none. */
export function sectionFiles(folder: string): string[] {
    const files = fs
        .readdirSync(folder)
        .filter((name) => sectionOf(name))
        .sort()
        .map((name) => path.join(folder, name));
    if (files.length === 0) {
        const message = `The folder has no CSV file of a section (${SECTIONS.join(', ')}).`;
        throw new InputError([{ file: folder, line: null, message }]);
    }
    return files;
}

/** The account to load into, where the files do not say it. */
export interface AccountOptions {
    accountKey?: string;
    accountName?: string;
}

/**
 * Reads the CSV files of one map, one a section; lists are parted by semicolons, an empty cell is blank.
 * Throws InputError with every problem of all files.
 */
export function readNativeCsv(files: readonly string[], options: AccountOptions, encoding?: Encoding): Dataset {
    const problems: Problem[] = [];
    const sections: Partial<RowLists> & { account?: AccountSource[] } = {};
    for (const file of files) {
        const section = sectionOf(file) as Section;
        try {
            const rows = readSection(csvTable(file, readText(file, encoding)), section, problems);
            Object.assign(sections, { [section]: rows });
        } catch (error) {
            if (!(error instanceof InputError)) {
                throw error;
            }
            problems.push(...error.problems);
        }
    }
    const account = accountOf(files[0], sections.account, options, problems);
    if (problems.length > 0 || !account) {
        throw new InputError(problems);
    }
    return {
        account,
        ...rowLists((section) => sections[section] ?? []),
        skipped: [],
        notes: [],
        speaksOf: () => (sections.stakeholders ?? []).length > 0
    };
}

type AccountSource = Dataset['account'];

function accountOf(
    file: string,
    rows: AccountSource[] | undefined,
    { accountKey, accountName }: AccountOptions,
    problems: Problem[]
): AccountSource | undefined {
    const origin = { file, line: null, section: 'account', key: accountKey ?? path.basename(groupOf(file)) } as const;
    if (rows === undefined) {
        const name = accountName ? { name: accountName } : {};
        return { origin, row: { key: origin.key, ...name }, notes: [] };
    }
    if (rows.length !== 1 && problems.length === 0) {
        problems.push({
            file: rows[0]?.origin.file ?? file,
            line: null,
            message: 'The account file holds one row, no more, no less.'
        });
    }
    return rows[0];
}

function readSection(table: CsvTable, section: Section, problems: Problem[]): Sourced<never>[] {
    const headerProblems = checkHeader(table, section);
    problems.push(...headerProblems);
    if (headerProblems.length > 0) {
        return [];
    }
    return table.rows.flatMap((row) => {
        const parsed = ROWS[section].safeParse(typedRow(row, section), { reportInput: true });
        const { engagement, stakeholder } = row.cells;
        const key = section === 'participants' ? participantKey(engagement, stakeholder) : (row.cells.key ?? '');
        if (!parsed.success) {
            const at = { file: table.file, line: row.line, section, key };
            problems.push(
                ...parsed.error.issues.map((issue) => ({
                    ...at,
                    field: issue.path.join('.'),
                    message: issueText(issue)
                }))
            );
            return [];
        }
        const origin = { file: table.file, line: row.line, section, key };
        return { origin, row: { ...parsed.data, key } as never, notes: [] };
    });
}

function checkHeader({ file, columns }: CsvTable, section: Section): Problem[] {
    const known = columnsOf(section);
    const at = { file, line: 1, section };
    const shape: Record<string, z.ZodType> = ROWS[section].shape;
    const required = known.filter((column) => !shape[column].safeParse(undefined).success);
    return [
        ...required
            .filter((column) => !columns.includes(column))
            .map((field) => ({ ...at, field, message: 'The column is missing. Add it.' })),
        ...columns
            .filter((column) => !known.includes(column))
            .map((field) => ({ ...at, field, message: `Unknown column. The columns are: ${known.join(', ')}.` })),
        ...columns
            .filter((column, index) => columns.indexOf(column) !== index)
            .map((field) => ({ ...at, field, message: 'The column is there twice.' }))
    ];
}

const NUMBERS = new Set(Object.values(ROWS).flatMap(({ shape }) => columnsOfType(shape, ['number', 'int'])));
const FLAGS = new Set(Object.values(ROWS).flatMap(({ shape }) => columnsOfType(shape, ['boolean'])));
const LISTS = new Set(Object.values(ROWS).flatMap(({ shape }) => columnsOfType(shape, ['array'])));
/** Columns that may be left out but cannot be blank: an empty cell leaves them out. */
const DEFAULTED = new Set(
    Object.values(ROWS).flatMap(({ shape }) =>
        Object.entries(shape).flatMap(([name, type]) =>
            type.safeParse(undefined).success && !type.safeParse(null).success ? name : []
        )
    )
);

function columnsOfType(shape: Record<string, z.ZodType>, types: readonly string[]): string[] {
    return Object.entries(shape).flatMap(([name, type]) => (types.includes(innerType(type)) ? name : []));
}

function innerType(type: z.ZodType): string {
    const { def } = type as z.ZodType & { def: { type: string; innerType?: z.ZodType; in?: z.ZodType } };
    const inner = def.innerType ?? def.in;
    return inner ? innerType(inner) : def.type;
}

/** Cells as the values JSON would have. What is no number or flag stays text, for the schema to refuse. */
function typedRow({ cells }: CsvRow, section: Section): Record<string, unknown> {
    const entries = Object.entries(cells).map(([column, cell]): [string, unknown] => {
        if (cell === '') {
            return [column, DEFAULTED.has(column) || column === 'key' || section === 'account' ? undefined : null];
        }
        if (NUMBERS.has(column)) {
            return [column, Number.isFinite(Number(cell)) ? Number(cell) : cell];
        }
        if (FLAGS.has(column)) {
            return [column, { true: true, false: false }[cell.toLowerCase()] ?? cell];
        }
        return [
            column,
            LISTS.has(column)
                ? cell
                      .split(';')
                      .map((word) => word.trim())
                      .filter(Boolean)
                : cell
        ];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
