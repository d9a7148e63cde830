import JSZip from 'jszip';
import type { OrgDatabase, Row } from '../database';
import { quoted } from '../database/sql';
import { componentTypes } from '../metadata/componentTypes';
import { retrievePackage } from '../metadata/retrieve/retrievePackage';
import { isStored, type ObjectSchema } from '../schema';
import type { OrgServices } from '../services';
import { COMPONENTS, DATA, exportedObjects, HEAD, METADATA, OWN_SERIES, toLines } from './format';

const ABOUT = `# An exported local org

- \`metadata/\` is a package in metadata format: it can be deployed to any org.
- \`components.ndjson\` has the ids and the history of its components, one a line.
- \`data/\` has the rows of each object, users and assignments among them, one a line, as they are stored: yes and no
  are 1 and 0, empty fields are left out, rows in the recycle bin have IsDeleted 1.
- \`org.json\` has the last numbers given, for ids and auto-numbers.

There are no sessions, tokens, keys or other credentials in it. The rows are as they were: look through them before you
hand this on. \`npm run org -- import FILE.zip\` makes an equal org of it.
`;

/** Packs all that was deployed, and all rows, into a zip that a person can read. The same org gives the same files. */
export async function exportOrg(services: Pick<OrgServices, 'components' | 'database' | 'schema'>): Promise<Buffer> {
    const { components, database, schema } = services;
    const zip = new JSZip();
    zip.file('README.md', ABOUT);
    zip.file(HEAD, `${JSON.stringify({ format: 'local-org/1', sequences: sequences(database) }, null, 2)}\n`);
    const types = componentTypes.flatMap((type) => [type.name, ...Object.values(type.children)]);
    zip.file(COMPONENTS, toLines(types.flatMap((type) => components.components(type))));
    const everything = new Map(types.map((type): [string, string[]] => [type, components.list(type)]));
    const named = new Map([...everything].filter(([, members]) => members.length > 0));
    const retrieved = await retrievePackage(components, '', { types: named, singlePackage: true }, '');
    const packed = await JSZip.loadAsync(retrieved.zipFile ?? '', { base64: true });
    for (const file of Object.values(packed.files).filter(({ dir }) => !dir)) {
        zip.file(METADATA + file.name, await file.async('nodebuffer'));
    }
    for (const object of exportedObjects(schema)) {
        const rows = rowsOf(database, object);
        if (rows.length > 0) {
            zip.file(`${DATA}${object.name}.ndjson`, toLines(rows));
        }
    }
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function sequences(database: OrgDatabase): Record<string, number> {
    const rows = database.all('SELECT name, value FROM _sequence ORDER BY name');
    return Object.fromEntries(
        rows.filter(({ name }) => !OWN_SERIES.includes(String(name))).map(({ name, value }) => [name, Number(value)])
    );
}

function rowsOf(database: OrgDatabase, object: ObjectSchema): Row[] {
    if (!database.hasTable(object.name)) {
        return [];
    }
    database.ensureTable(object);
    // The order of fields depends on the order in which deploys brought them.
    const names = [...object.fields.values()].filter(isStored).map(({ name }) => name);
    const columns = ['Id', ...names.filter((name) => name !== 'Id').sort()].map(quoted);
    const rows = database.all(`SELECT ${columns.join(', ')} FROM ${quoted(object.name)} ORDER BY "Id"`);
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}
