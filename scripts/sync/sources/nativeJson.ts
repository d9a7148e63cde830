import { InputError } from '../problems';
import type { Problem } from '../problems';
import { nativeFile } from '../schema/native';
import type { NativeFile } from '../schema/native';
import type { Dataset, Section, Sourced } from '../types';
import { issueText, LIST_SECTIONS } from './checkRows';
import { jsonLines } from './jsonLines';
import type { JsonLines } from './jsonLines';

/** Reads a map file in its JSON form. Throws InputError with a problem for each value that is not as the schema says. */
export function readNativeJson(file: string, text: string): Dataset {
    const content = parseJson(file, text);
    const lines = jsonLines(text.replace(/^\uFEFF/, ''));
    const parsed = nativeFile.safeParse(content, { reportInput: true });
    if (!parsed.success) {
        throw new InputError(parsed.error.issues.flatMap((issue) => problemsOf(file, lines, content, issue)));
    }
    return datasetOf(file, lines, parsed.data);
}

function parseJson(file: string, text: string): unknown {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        const { message } = error as Error;
        const line = /\(line (\d+) column \d+\)/.exec(message)?.[1];
        throw new InputError([
            {
                file,
                line: line ? Number(line) : lineAt(text, message),
                message: `The file is not valid JSON: ${message}.`
            }
        ]);
    }
}

/** The line of a place that an older message gives by its distance from the start. */
function lineAt(text: string, message: string): number | null {
    const position = /at position (\d+)/.exec(message)?.[1];
    return position ? text.slice(0, Number(position)).split('\n').length : null;
}

type Issue = Parameters<typeof issueText>[0];

function problemsOf(file: string, lines: JsonLines, content: unknown, issue: Issue): Problem[] {
    const [section, place] = issue.path;
    const rowPath = typeof place === 'number' ? [section, place] : [section];
    const row = rowPath.reduce(
        (value: unknown, step) => (value as Record<PropertyKey, unknown> | null)?.[step],
        content
    );
    const key = (row as { key?: unknown } | null | undefined)?.key;
    const at = (path: readonly PropertyKey[]): Problem => ({
        file,
        line: lines.lineOf(path),
        ...(path.length > rowPath.length || rowPath.length > 1 ? { section: String(section) } : {}),
        ...(typeof key === 'string' ? { key } : {}),
        ...(path.length > rowPath.length ? { field: path.slice(rowPath.length).join('.') } : { field: path.join('.') }),
        message: issueText(issue)
    });
    return issue.code === 'unrecognized_keys' ? issue.keys.map((name) => at([...issue.path, name])) : [at(issue.path)];
}

function datasetOf(file: string, lines: JsonLines, content: NativeFile): Dataset {
    const sourced = <Row extends { key: string }>(
        section: Section,
        row: Row,
        path: readonly PropertyKey[]
    ): Sourced<Row> => ({
        origin: { file, line: lines.lineOf(path), section, key: row.key },
        row,
        notes: []
    });
    const list = <Row extends { key: string }>(section: Section, rows: readonly Row[] | undefined): Sourced<Row>[] =>
        (rows ?? []).map((row, index) => sourced(section, row, [section, index]));
    const stakeholders = list('stakeholders', content.stakeholders);
    const dataset: Dataset = {
        account: sourced('account', content.account, ['account']),
        opportunities: list('opportunities', content.opportunities),
        stakeholders,
        positions: list('positions', content.positions),
        assessments: list('assessments', content.assessments),
        links: list('links', content.links),
        buyingRoles: list('buyingRoles', content.buyingRoles),
        skipped: [],
        notes: [],
        speaksOf: () => stakeholders.length > 0
    };
    if (LIST_SECTIONS.every((section) => dataset[section].length === 0)) {
        dataset.notes.push(`${file} holds an account and nothing else.`);
    }
    return dataset;
}
