import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createOrg } from '../../org';
import type { FaultPlan } from '../../org/faults';
import { connect, OrgUnreachable } from '../../salesforce';
import { deployProject, type DeploySummary } from '../deploy';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deploy-faults-'));
const source = path.join(folder, 'app');
type Rule = NonNullable<FaultPlan['rules']>[number];

const SOAP = '/services/Soap/m';

beforeAll(() => {
    const fields = path.join(source, 'objects/Account/fields');
    fs.mkdirSync(fields, { recursive: true });
    fs.writeFileSync(
        path.join(fields, 'Code__c.field-meta.xml'),
        `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Code__c</fullName><label>Code</label><length>9</length><type>Text</type>
</CustomField>
`
    );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Signs in to a fresh org where these things go wrong, and deploys. */
async function deployTo(...rules: Rule[]): Promise<DeploySummary> {
    const directory = fs.mkdtempSync(path.join(folder, 'org-'));
    const org = await createOrg({ directory, port: 0, faults: { seed: 1, rules } });
    try {
        const connection = await connect({ instanceUrl: org.url, ...org.credentials });
        return await deployProject(connection, { packageDirectories: [source] });
    } finally {
        expect(org.services.faults?.struck).toBeGreaterThan(0);
        await org.close();
    }
}

describe('a deploy to an org that', () => {
    it.each<[string, Rule]>([
        ['is not available at sign-in', { fault: 'unavailable', path: '/services/oauth2/token', times: 2 }],
        ['cuts its answer to the sign-in', { fault: 'truncateReply', path: '/services/oauth2/token', times: 1 }],
        ['is asked too often how far it is', { fault: 'tooManyRequests', path: SOAP, skip: 1, times: 2 }],
        ['cuts its answer to how far it is', { fault: 'truncateReply', path: SOAP, skip: 1, times: 2 }],
        ['ends the connection when asked how far it is', { fault: 'loseReply', path: SOAP, skip: 1, times: 1 }]
    ])('%s goes on', async (_what, rule) => {
        expect(await deployTo(rule)).toMatchObject({ components: 1, changed: 1 });
    });

    it('cuts its answer to the deploy itself ends with what to do next', async () => {
        const error = await deployTo({ fault: 'truncateReply', path: SOAP, times: 1 }).catch(
            (thrown: unknown) => thrown
        );
        expect(error).toBeInstanceOf(OrgUnreachable);
        expect((error as OrgUnreachable).nextStep).toContain('run the command again');
    });
});
