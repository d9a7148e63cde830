import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { succeeded } from './expectations';
import type { Steps } from './steps';
import type { Workplace } from './workplace';

const rules = { ignoreAttributes: false, preserveOrder: true, trimValues: false, parseTagValue: false } as const;
const parser = new XMLParser({ ...rules, commentPropName: '#comment' });
const builder = new XMLBuilder({ ...rules, commentPropName: '#comment' });

/** A metadata file without what the CLI writes its own way: quotes as entities, blanks between elements, comments. */
function normalised(file: string): string {
    const text = fs.readFileSync(file, 'utf8');
    if (!file.endsWith('.xml')) {
        return text;
    }
    const parsed = parser.parse(text.replace(/\?>/, '?>').replace(/<!--[\s\S]*?-->/g, '')) as unknown[];
    return builder.build(parsed).replace(/ \?>/, '?>').replace(/>\s+</g, '>\n<').trim();
}

/** Files below a folder, by their path in it. */
function filesIn(folder: string): string[] {
    return fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort();
}

/** Shows whether a retrieve wrote a file anew. */
const MARK = '<!-- not retrieved -->\n';

/** What was deployed comes back as it was. */
export async function retrieves(steps: Steps, { cli, project }: Workplace): Promise<void> {
    steps.group('Retrieve');
    const retrieved = path.join(project, 'force-app');

    await steps.step('project retrieve start gives back what was deployed, file by file', async () => {
        const before = new Map(filesIn(retrieved).map((file) => [file, normalised(path.join(retrieved, file))]));
        const marked = [...before.keys()].filter((file) => file.endsWith('.xml'));
        marked.forEach((file) => fs.appendFileSync(path.join(retrieved, file), MARK));
        const { files } = succeeded(
            await cli.run(['project', 'retrieve', 'start', '--manifest', 'all.xml', '--ignore-conflicts'])
        ) as { files: { state: string; error?: string }[] };
        assert.deepEqual(
            files.flatMap(({ state, error }) => (state === 'Failed' ? [error] : [])),
            []
        );
        assert.deepEqual(filesIn(retrieved), [...before.keys()]);
        const contentOf = (file: string) => fs.readFileSync(path.join(retrieved, file), 'utf8');
        const untouched = marked.filter((file) => contentOf(file).includes(MARK));
        assert.deepEqual(untouched, []);
        const different = [...before].filter(([file, text]) => normalised(path.join(retrieved, file)) !== text);
        assert.deepEqual(
            different.map(([file]) => file),
            []
        );
    });
    await steps.step('project retrieve start --target-metadata-dir', async () => {
        const words = ['--metadata', 'CustomObject:Stakeholder__c', '--target-metadata-dir', 'retrieved', '--unzip'];
        succeeded(await cli.run(['project', 'retrieve', 'start', ...words]));
        const [object] = filesIn(path.join(project, 'retrieved')).filter((file) => file.endsWith('.object'));
        assert.match(
            fs.readFileSync(path.join(project, 'retrieved', object), 'utf8'),
            /<fullName>Attitude__c<\/fullName>/
        );
    });
}
