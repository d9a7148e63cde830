import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CliAnswer } from './salesforceCli';
import { refused, succeeded } from './expectations';
import { BUNDLE_XML, faultyPackages, field, MAIN, metadata, script } from './faults';
import type { Steps } from './steps';
import type { Workplace } from './workplace';

/** Deploys that have to fail, and that nothing of them stays. */
export async function refusals(steps: Steps, { cli, write, project }: Workplace): Promise<void> {
    steps.group('Deploys that are refused');

    /** Deploys files that are taken away again. */
    const deployOf = async (files: Record<string, string>, ...words: string[]): Promise<CliAnswer> => {
        const before = Object.keys(files).map((file) => {
            const whole = path.join(project, file);
            return [whole, fs.existsSync(whole) ? fs.readFileSync(whole) : null] as const;
        });
        const folders = new Set<string>();
        for (const [file, text] of Object.entries(files)) {
            const whole = write(file, text);
            folders.add(/[\\/]lwc[\\/]/.test(whole) ? path.dirname(whole) : whole);
        }
        try {
            const places = [...folders].flatMap((place) => ['--source-dir', place]);
            return await cli.run(['project', 'deploy', 'start', ...places, '--ignore-conflicts', ...words]);
        } finally {
            for (const [whole, content] of before) {
                if (content) {
                    fs.writeFileSync(whole, content);
                } else {
                    fs.rmSync(whole);
                    if (fs.readdirSync(path.dirname(whole)).length === 0) {
                        fs.rmdirSync(path.dirname(whole));
                    }
                }
            }
        }
    };

    for (const faults of faultyPackages()) {
        let answer: CliAnswer | undefined;
        await steps.step(`project deploy start of ${faults.length} things that are wrong`, async () => {
            answer = await deployOf(Object.assign({}, ...faults.map(({ files }) => files)) as Record<string, string>);
            assert.equal(answer.status, 1);
        });
        for (const { what, blamed, said, line } of faults) {
            await steps.step(`  refuses ${what}`, async () => refused(answer!, blamed, said, line));
        }
    }
    await steps.step('  and keeps nothing of it', async () => {
        const { toRetrieve } = succeeded(await cli.run(['project', 'retrieve', 'preview']));
        assert.deepEqual(toRetrieve, []);
    });

    /** Deploys files in metadata format, as they are. */
    const deployPackage = async (types: Record<string, string>, files: Record<string, string>): Promise<CliAnswer> => {
        const folder = fs.mkdtempSync(path.join(project, 'mdapi-'));
        const listed = Object.entries(types).map(
            ([type, member]) => `<types><members>${member}</members><name>${type}</name></types>`
        );
        const manifest = metadata('Package', `${listed.join('')}<version>66.0</version>`);
        for (const [name, text] of Object.entries({ ...files, 'package.xml': manifest })) {
            fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            fs.writeFileSync(path.join(folder, name), text);
        }
        return cli.run(['project', 'deploy', 'start', '--metadata-dir', folder, '--single-package']);
    };
    const failuresOf = (answer: CliAnswer) =>
        [answer.result?.details?.componentFailures ?? []].flat() as Record<string, unknown>[];

    await steps.step('refuses XML that is broken, with line and column', async () => {
        const broken = metadata(
            'CustomTab',
            '    <customObject>true</customObject>\n    <motif>Custom1: Heart</motiv>'
        );
        const answer = await deployPackage({ CustomTab: 'Stakeholder__c' }, { 'tabs/Stakeholder__c.tab': broken });
        const [{ lineNumber, columnNumber, problem }] = failuresOf(answer);
        assert.match(String(problem), /motif/);
        assert.deepEqual([Number(lineNumber), Number(columnNumber) > 1], [4, true]);
    });
    await steps.step('refuses TypeScript in a bundle', async () => {
        const answer = await deployPackage(
            { LightningComponentBundle: 'typed' },
            {
                'lwc/typed/typed.js': script(''),
                'lwc/typed/typed.js-meta.xml': BUNDLE_XML,
                'lwc/typed/typed.ts': 'export const one: number = 1;\n'
            }
        );
        assert.match(
            failuresOf(answer)
                .map(({ problem }) => problem)
                .join(),
            /Unexpected file/
        );
    });
    await steps.step('keeps the good half of a deploy only where it may', async () => {
        const good = field('Stakeholder__c', 'Good__c', '<length>9</length><type>Text</type>');
        const bad = field('Stakeholder__c', 'Bad__c', '<formula>Gone__c</formula><type>Text</type>');
        const asked = ['data', 'query', '--query', 'SELECT Good__c FROM Stakeholder__c'];
        assert.equal((await deployOf({ ...good, ...bad })).status, 1);
        assert.equal((await cli.run(asked)).status, 1, 'Good__c is there, though the deploy was rolled back.');
    });
    await steps.step('does not delete a field that something else needs', async () => {
        const words = [
            'project',
            'delete',
            'source',
            '--metadata',
            'CustomField:Stakeholder__c.Attitude__c',
            '--no-prompt'
        ];
        const answer = await cli.run(words);
        assert.notEqual(answer.status, 0);
        assert.match(JSON.stringify(answer), /referenced elsewhere/);
        assert.ok(
            fs.existsSync(path.join(project, `${MAIN}/objects/Stakeholder__c/fields/Attitude__c.field-meta.xml`))
        );
    });
}
