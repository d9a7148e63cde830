import fs from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { EVERYTHING } from '../access';
import { OrgDatabase } from '../database';
import { quoted } from '../database/sql';
import { ComponentStore, MetadataService } from '../metadata';
import { Records, type Caller } from '../records';
import { insertRow } from '../records/rowWriter';
import { ORG_ID, OrgSchema } from '../schema';
import { SourceMembers } from '../tooling';
import {
    COMPONENTS,
    componentSchema,
    DATA,
    exportedObjects,
    HEAD,
    headSchema,
    METADATA,
    readJson,
    readLines,
    rowSchema,
    unpack
} from './format';

const nobody: Caller = { userId: ORG_ID, language: 'en_US', permissions: new Set(), rights: EVERYTHING };

/**
 * Makes an org in an empty folder of what `exportOrg` packed: deploys the package as any other, then puts the rows in as
 * they were, with their ids. Throws what is wrong with the file; nothing is left behind then.
 */
export async function importOrg(directory: string, bytes: Buffer): Promise<void> {
    const file = path.join(directory, 'org.sqlite');
    if (fs.existsSync(file)) {
        throw new Error(`There is an org in ${directory}; delete it, or choose another folder`);
    }
    const files = await unpack(bytes);
    const head = readJson(files.get(HEAD)?.toString('utf8') ?? '', HEAD, headSchema);
    fs.mkdirSync(directory, { recursive: true });
    const database = new OrgDatabase(file);
    try {
        // Before the deploy: custom objects get the key prefixes that their rows' ids have.
        setSequences(database, head.sequences);
        const schema = new OrgSchema();
        const components = new ComponentStore(database, new SourceMembers(database));
        const records = new Records(schema, database);
        const metadata = new MetadataService({ database, schema, records, components });
        await deploy(metadata, files);
        database.transaction(() => {
            readLines(files, COMPONENTS, componentSchema).forEach((component) => components.restamp(component));
            putRows(database, schema, files);
            setSequences(database, head.sequences);
        });
        database.close();
    } catch (error) {
        database.close();
        fs.rmSync(file, { force: true });
        throw error;
    }
}

function setSequences(database: OrgDatabase, sequences: Record<string, number>): void {
    database.run('DELETE FROM _sequence');
    for (const [name, value] of Object.entries(sequences)) {
        database.run('INSERT INTO _sequence (name, value) VALUES (?, ?)', [name, value]);
    }
}

async function deploy(metadata: MetadataService, files: Map<string, Buffer>): Promise<void> {
    const zip = new JSZip();
    for (const [name, content] of files) {
        if (name.startsWith(METADATA)) {
            zip.file(name.slice(METADATA.length), content);
        }
    }
    const { failures } = await metadata.apply(nobody, await zip.generateAsync({ type: 'nodebuffer' }));
    if (failures.length > 0) {
        const reasons = failures.map(({ fileName, problem }) => `${fileName}: ${problem}`);
        throw new Error(`The package of the export cannot be deployed:\n${reasons.join('\n')}`);
    }
}

/** All rows, in the place of those that the deploy made by itself. */
function putRows(database: OrgDatabase, schema: OrgSchema, files: Map<string, Buffer>): void {
    const objects = new Map(exportedObjects(schema).map((object) => [`${DATA}${object.name}.ndjson`, object]));
    const unknown = [...files.keys()].find((name) => name.startsWith(DATA) && !objects.has(name));
    if (unknown !== undefined) {
        throw new Error(`${unknown}: the org has no such object`);
    }
    for (const [name, object] of objects) {
        if (!files.has(name) && !database.hasTable(object.name)) {
            continue;
        }
        database.ensureTable(object);
        database.run(`DELETE FROM ${quoted(object.name)}`);
        for (const { Id, ...values } of readLines(files, name, rowSchema)) {
            insertRow(database, object, Id, values);
        }
    }
}
