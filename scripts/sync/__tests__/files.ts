import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Writes files into a new folder and gives their paths by name. */
export function writeFiles<Name extends string>(
    contents: Record<Name, string | Buffer>
): Record<Name, string> & { folder: string } {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-files-'));
    const entries = (Object.entries(contents) as [Name, string | Buffer][]).map(([name, content]) => {
        const file = path.join(folder, name);
        fs.writeFileSync(file, content);
        return [name, file];
    });
    return { ...Object.fromEntries(entries), folder };
}

/** A map file of the account "acme" with some sections. */
export function mapFile(sections: Record<string, unknown> = {}): string {
    return JSON.stringify(
        { format: 'relationship-map/1', account: { key: 'acme', name: 'Acme' }, ...sections },
        null,
        2
    );
}

/** A stakeholder's row. */
export function person(key: string, values: Record<string, unknown> = {}): Record<string, unknown> {
    return { key, name: `Person ${key}`, ...values };
}

/** An assessment's row. */
export function assessment(
    key: string,
    stakeholder: string,
    assessedOn: string,
    values: Record<string, unknown> = {}
): Record<string, unknown> {
    return { key, stakeholder, assessedOn, evidence: 'said so', evidenceStrength: 'Explicit', ...values };
}

const HEADER = [
    '',
    'Post Unique Reference',
    'Name',
    'Grade',
    'Job Title',
    'Job/Team Function',
    'Organisation',
    'Unit',
    'Reports to Senior Post',
    'FTE',
    'Valid?'
];

/** A post of an organogram; what is left out is as a usual post has it. */
export interface PostCells {
    reference?: string;
    name?: string;
    grade?: string;
    title?: string;
    work?: string;
    organisation?: string;
    unit?: string;
    superior?: string;
    fte?: string;
    valid?: string;
}

/** An organogram's CSV text. */
export function organogramFile(posts: readonly PostCells[]): string {
    const lines = posts.map((post, index) => [
        String(index),
        post.reference ?? `P${index}`,
        post.name ?? `Holder ${index}`,
        post.grade ?? 'SCS1',
        post.title ?? `Head of ${index}`,
        post.work ?? 'Runs it',
        post.organisation ?? 'Ministry of Tests',
        post.unit ?? 'Unit',
        post.superior ?? 'XX',
        post.fte ?? '1.0',
        post.valid ?? '1'
    ]);
    return [HEADER, ...lines].map(csvLine).join('\n');
}

/** Cells as a line of CSV. */
export function csvLine(cells: readonly string[]): string {
    return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
