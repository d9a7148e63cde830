import fs from 'node:fs';
import { InputError, refuseIfAny } from '../problems';
import type { Problem } from '../problems';
import type { Dataset } from '../types';
import { checkDataset } from './checkRows';
import { csvTable } from './csvRows';
import type { CsvTable } from './csvRows';
import { groupOf, readNativeCsv, sectionFiles, sectionOf } from './nativeCsv';
import type { AccountOptions } from './nativeCsv';
import { readNativeJson } from './nativeJson';
import { isOrganogram, readOrganogram } from './organogram';
import { readText } from './readText';
import type { Encoding } from './readText';
import { rowLists } from './rowLists';
import { repairPositions, repairStructure } from './structure';

/** How sources are read. */
export interface SourceOptions extends AccountOptions {
    /** Tables of junior posts, to be loaded as seats below the senior posts among the sources. */
    junior?: readonly string[];
    encoding?: Encoding;
}

/**
 * Reads and checks all sources, and gives one dataset an account. A source is a JSON file, a CSV file of a section, a
 * folder of such CSV files, or an organogram's CSV file. Throws InputError with the problems of all files.
 */
export function readSources(sources: readonly string[], options: SourceOptions = {}): Dataset[] {
    const problems: Problem[] = [];
    const files = sources.flatMap((source) => collect(problems, () => filesOf(source)) ?? []);
    const datasets: Dataset[] = [];
    const read = (work: () => Dataset): void => {
        const dataset = collect(problems, work);
        if (dataset) {
            datasets.push(dataset);
        }
    };
    const groups = new Map<string, string[]>();
    const senior: CsvTable[] = [];
    const junior: CsvTable[] = [];
    for (const file of [...files, ...(options.junior ?? [])]) {
        if (file.toLowerCase().endsWith('.json')) {
            read(() => readNativeJson(file, readText(file, options.encoding)));
        } else if (sectionOf(file)) {
            groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), file]);
        } else {
            collect(problems, () => {
                const table = csvTable(file, readText(file, options.encoding));
                (kindOf(table) === 'senior' ? senior : junior).push(table);
            });
        }
    }
    groups.forEach((group) => read(() => readNativeCsv(group, options, options.encoding)));
    const pairs = collect(problems, () => pair(senior, junior)) ?? [];
    pairs.forEach(([posts, below]) => read(() => readOrganogram(posts, below, options)));
    refuseIfAny(problems);
    return checked(datasets);
}

function checked(datasets: readonly Dataset[]): Dataset[] {
    const merged = mergeByAccount(datasets);
    refuseIfAny(merged.flatMap(checkDataset));
    for (const { stakeholders, positions } of merged) {
        repairPositions(positions);
        repairStructure(stakeholders, { ambiguous: () => false, mayBeElsewhere: true });
    }
    return merged;
}

/** Runs the work; the problems of refused input are kept and the reading goes on, so that all are told at once. */
function collect<T>(problems: Problem[], work: () => T): T | undefined {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof InputError)) {
            throw error;
        }
        problems.push(...error.problems);
        return undefined;
    }
}

function filesOf(source: string): string[] {
    return fs.existsSync(source) && fs.statSync(source).isDirectory() ? sectionFiles(source) : [source];
}

function kindOf(table: CsvTable): 'senior' | 'junior' {
    const kind = isOrganogram(table);
    if (kind) {
        return kind;
    }
    const message =
        'Not a file the sync reads. It reads JSON map files, CSV files named after a section (such as x.stakeholders.csv), ' +
        'and UK organograms (columns Post Unique Reference, Name, Job Title, Reports to Senior Post).';
    throw new InputError([{ file: table.file, line: 1, message }]);
}

/** The junior posts of each table of senior posts, by the references they share. */
function pair(senior: readonly CsvTable[], junior: readonly CsvTable[]): [CsvTable, CsvTable | null][] {
    const matches = new Map<CsvTable, CsvTable>();
    for (const table of junior) {
        const superiors = new Set(table.rows.map(({ cells }) => cells['Reporting Senior Post']));
        const shared = ({ rows }: CsvTable): number =>
            rows.filter(({ cells }) => superiors.has(cells['Post Unique Reference'])).length;
        const [best] = [...senior].sort((a, b) => shared(b) - shared(a));
        if (!best || (shared(best) === 0 && senior.length > 1) || matches.has(best)) {
            const message =
                "Junior posts hang below senior posts: give the organisation's senior file as a source too, once.";
            throw new InputError([{ file: table.file, line: null, message }]);
        }
        matches.set(best, table);
    }
    return senior.map((table) => [table, matches.get(table) ?? null]);
}

/** Sources of one account are loaded together, so that keys may refer to each other and none is taken for gone. */
function mergeByAccount(datasets: readonly Dataset[]): Dataset[] {
    const merged = new Map<string, Dataset>();
    for (const dataset of datasets) {
        const { key } = dataset.account.row;
        const other = merged.get(key);
        merged.set(key, other ? merge(other, dataset) : dataset);
    }
    return [...merged.values()];
}

function merge(a: Dataset, b: Dataset): Dataset {
    const { origin } = b.account;
    const repeated = origin.line === null ? [] : [{ origin, reason: 'The account stands in another source too.' }];
    return {
        account: { ...a.account, row: { ...a.account.row, ...b.account.row } },
        ...rowLists((section) => [...a[section], ...b[section]]),
        skipped: [...a.skipped, ...b.skipped, ...repeated],
        notes: [...a.notes, ...b.notes],
        speaksOf: (key) => a.speaksOf(key) || b.speaksOf(key)
    };
}
