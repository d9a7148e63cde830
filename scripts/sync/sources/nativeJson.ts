import { participantKey } from '../keys';
import { InputError } from '../problems';
import type { Problem } from '../problems';
import { nativeFile } from '../schema/native';
import type { NativeFile } from '../schema/native';
import type { Dataset, Section, Sourced } from '../types';
import { LIST_SECTIONS } from '../types';
import { issueText } from './checkRows';
import { parseJson } from './parseJson';
import { rowLists } from './rowLists';
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
    const list = (section: Section, rows: readonly { key: string }[] = []): Sourced<{ key: string }>[] =>
        rows.map((row, index) => sourced(section, row, [section, index]));
    const engagements = (content.engagements ?? []).map(({ participants: _participants, ...row }, index) =>
        sourced('engagements', row, ['engagements', index])
    );
    const participants = (content.engagements ?? []).flatMap(({ key: engagement, participants: people = [] }, index) =>
        people.map((person, place) => {
            const row = { ...person, engagement, key: participantKey(engagement, person.stakeholder) };
            return sourced('participants', row, ['engagements', index, 'participants', place]);
        })
    );
    const dataset: Dataset = {
        account: sourced('account', content.account, ['account']),
        ...rowLists((section) => (section === 'participants' ? participants : list(section, content[section]))),
        engagements,
        skipped: [],
        notes: [],
        speaksOf: () => (content.stakeholders ?? []).length > 0
    };
    if (LIST_SECTIONS.every((section) => dataset[section].length === 0)) {
        dataset.notes.push(`${file} holds an account and nothing else.`);
    }
    return dataset;
}
