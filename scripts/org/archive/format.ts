import JSZip from 'jszip';
import { z } from 'zod';
import type { ObjectSchema, OrgSchema } from '../schema';
import { SOURCE_MEMBER } from '../tooling/sourceMembers';

/** Where things lie in an exported org. */
export const HEAD = 'org.json';
export const COMPONENTS = 'components.ndjson';
export const METADATA = 'metadata/';
export const DATA = 'data/';

/** Series of numbers that belong to a running org, not to what is in it. */
export const OWN_SERIES = ['org start', 'query cursor', 'bulk job'];

const MOST_BYTES = 1024 ** 3;

export const headSchema = z.strictObject({
    format: z.literal('local-org/1'),
    /** Last numbers given, such as `id:001`: what is made after an import gets other ids. */
    sequences: z.record(z.string(), z.number().int().min(0))
});

/** A deployed component's id and history; its files are in the package. */
export const componentSchema = z.strictObject({
    type: z.string(),
    fullName: z.string(),
    id: z.string(),
    createdById: z.string(),
    createdDate: z.string(),
    lastModifiedById: z.string(),
    lastModifiedDate: z.string()
});

/** A row as it is stored, by the names of its fields. */
export const rowSchema = z.object({ Id: z.string().regex(/^\w{18}$/) }).catchall(z.union([z.string(), z.number()]));

/** What rows are exported of. */
export const exportedObjects = (schema: OrgSchema): ObjectSchema[] => [...schema.objects(), SOURCE_MEMBER];

export const toLines = (rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The files of an export. Throws where it is none, or unpacks to more than a gigabyte. */
export async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
    const zip = await JSZip.loadAsync(bytes).catch(() => {
        throw new Error('The file is no zip archive');
    });
    const files = new Map<string, Buffer>();
    let size = 0;
    for (const entry of Object.values(zip.files).filter(({ dir }) => !dir)) {
        const content = await entry.async('nodebuffer');
        size += content.length;
        if (size > MOST_BYTES) {
            throw new Error('The archive unpacks to more than a gigabyte');
        }
        files.set(entry.name, content);
    }
    return files;
}

/** The lines of a file, each checked. Throws with the file and the line of the first that is wrong. */
export function readLines<T>(files: Map<string, Buffer>, name: string, shape: z.ZodType<T>): T[] {
    const lines = (files.get(name)?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
    return lines.map((line, index) => readJson(line, `${name}, line ${index + 1}`, shape));
}

/** A value of JSON, checked. Throws with its place. */
export function readJson<T>(text: string, place: string, shape: z.ZodType<T>): T {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        throw new Error(`${place}: no JSON`);
    }
    const read = shape.safeParse(value);
    if (!read.success) {
        throw new Error(`${place}: ${z.prettifyError(read.error)}`);
    }
    return read.data;
}
