import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { succeeded } from './expectations';
import type { Steps } from './steps';
import type { Workplace } from './workplace';

const everything = ['--source-dir', 'force-app'];
const emptyState = 'force-app/main/default/lwc/emptyState/emptyState.html';

/** Deploying the plugin each way that ops know. */
export async function deploys(steps: Steps, { cli, read, write, project }: Workplace): Promise<void> {
    steps.group('Deploy');
    const deploy = (...words: string[]) => cli.run(['project', 'deploy', ...words]);

    await steps.step('project deploy start --dry-run leaves the org as it was', async () => {
        const { numberComponentsTotal } = succeeded(await deploy('start', ...everything, '--dry-run'));
        assert.ok(numberComponentsTotal > 500);
        const tracked = await cli.run(['project', 'retrieve', 'preview']);
        assert.deepEqual(succeeded(tracked).toRetrieve, []);
    });
    await steps.step('project deploy preview lists everything before the first deploy', async () => {
        assert.ok(succeeded(await deploy('preview')).toDeploy.length > 200);
    });
    await steps.step('project deploy start', async () => {
        const { id, success } = succeeded(await deploy('start', ...everything));
        assert.equal(success, true);
        assert.match(id, /^0Af/);
    });
    await steps.step('project deploy report --use-most-recent', async () => {
        assert.equal(succeeded(await deploy('report', '--use-most-recent')).status, 'Succeeded');
    });
    await steps.step('project deploy preview lists nothing after it', async () => {
        assert.deepEqual(succeeded(await deploy('preview')).toDeploy, []);
    });
    await steps.step('project deploy start sends only what changed, as in a scratch org', async () => {
        write(emptyState, `${read(emptyState)}<!-- changed -->\n`);
        const { toDeploy } = succeeded(await deploy('preview'));
        assert.deepEqual(
            (toDeploy as { fullName: string }[]).map(({ fullName }) => fullName),
            ['emptyState']
        );
        const { numberComponentsTotal } = succeeded(await deploy('start'));
        assert.equal(numberComponentsTotal, 1);
        assert.deepEqual(succeeded(await deploy('preview')).toDeploy, []);
    });
    await steps.step('project deploy start over the Metadata REST API', async () => {
        const words = ['project', 'deploy', 'start', '--metadata', 'LightningComponentBundle:emptyState'];
        succeeded(await cli.run(words, { SF_ORG_METADATA_REST_DEPLOY: 'true' }));
    });
    let manifest = '';
    await steps.step('project generate manifest and deploy start --manifest', async () => {
        succeeded(await cli.run(['project', 'generate', 'manifest', ...everything, '--name', 'all.xml']));
        manifest = path.join(project, 'all.xml');
        succeeded(await deploy('start', '--manifest', manifest));
    });
    await steps.step('project convert source and deploy start --metadata-dir', async () => {
        const converted = ['project', 'convert', 'source', ...everything, '--output-dir', 'mdapi'];
        succeeded(await cli.run(converted));
        succeeded(await deploy('start', '--metadata-dir', 'mdapi', '--single-package'));
    });
    await steps.step('project deploy validate, then quick', async () => {
        const validate = ['validate', '--metadata', 'CustomTab', '--test-level', 'RunLocalTests'];
        const { id } = succeeded(await deploy(...validate));
        assert.equal(succeeded(await deploy('quick', '--job-id', id)).status, 'Succeeded');
    });
    await steps.step('project deploy start --async, then resume', async () => {
        const { id } = succeeded(await deploy('start', '--metadata', 'CustomTab', '--async'));
        assert.equal(succeeded(await deploy('resume', '--job-id', id)).status, 'Succeeded');
    });
    await steps.step('project delete source', async () => {
        const bundle = 'force-app/main/default/lwc/goner';
        write(
            `${bundle}/goner.js`,
            "import { LightningElement } from 'lwc';\nexport default class extends LightningElement {}\n"
        );
        write(`${bundle}/goner.html`, '<template></template>\n');
        write(`${bundle}/goner.js-meta.xml`, read('force-app/main/default/lwc/emptyState/emptyState.js-meta.xml'));
        succeeded(await deploy('start', '--metadata', 'LightningComponentBundle:goner'));
        const gone = ['project', 'delete', 'source', '--metadata', 'LightningComponentBundle:goner', '--no-prompt'];
        succeeded(await cli.run(gone));
        assert.equal(fs.existsSync(path.join(project, bundle)), false);
        const bundles = succeeded(
            await cli.run(['org', 'list', 'metadata', '--metadata-type', 'LightningComponentBundle'])
        ) as { fullName: string }[];
        assert.ok(bundles.some(({ fullName }) => fullName === 'relationshipMap'));
        assert.ok(!bundles.some(({ fullName }) => fullName === 'goner'));
    });
}
