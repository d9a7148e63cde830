import assert from 'node:assert/strict';
import { failed, succeeded } from './expectations';
import type { Steps } from './steps';
import { ADMIN, type Workplace } from './workplace';

const MAIN = 'force-app/main/default';
const UNSEEN = /INVALID_TYPE|sObject type '\w+' is not supported|NOT_FOUND|does not exist/;

/** What users with different rights may do: whoever asks for more is refused, by whatever command. */
export async function access(steps: Steps, { cli, org, keyFile, read, write }: Workplace): Promise<void> {
    steps.group('Access');
    const run = async (...words: string[]) => succeeded(await cli.run(words));
    const query = async (user: string, soql: string) =>
        cli.run(['data', 'query', '--query', soql, '--target-org', user]);
    const rows = async (user: string, soql: string) => succeeded(await query(user, soql)).records;

    /** Makes a user and signs in as them, under the alias of their name. */
    const hire = async (name: string, profile: string, ...permissionSets: string[]): Promise<void> => {
        const [{ Id }] = await rows(ADMIN.alias, `SELECT Id FROM Profile WHERE Name = '${profile}'`);
        const username = `${name}@clients.example`;
        const values = [
            ...[`Username=${username}`, `LastName=${name}`, `Email=${username}`, `Alias=${name}`, `ProfileId=${Id}`],
            ...['TimeZoneSidKey=GMT', 'LocaleSidKey=en_US', 'LanguageLocaleKey=en_US', 'EmailEncodingKey=UTF-8']
        ];
        await run('data', 'create', 'record', '--sobject', 'User', '--values', values.join(' '));
        for (const set of permissionSets) {
            await run('org', 'assign', 'permset', '--name', set, '--on-behalf-of', username);
        }
        const login = ['--client-id', org.credentials.clientId, '--jwt-key-file', keyFile, '--username', username];
        await run('org', 'login', 'jwt', ...login, '--instance-url', org.url, '--alias', name);
    };

    let accountId = '';
    await steps.step('users are made, given permission sets and signed in', async () => {
        const account = ['--sobject', 'Account', '--values', "Name='Access Works'"];
        accountId = (await run('data', 'create', 'record', ...account)).id;
        const person = `Name=Ada Account__c=${accountId} Attitude__c=Supports`;
        await run('data', 'create', 'record', '--sobject', 'Stakeholder__c', '--values', person);
        const sets = `${MAIN}/permissionsets`;
        const viewer = read(`${sets}/Relationship_Map_Viewer.permissionset-meta.xml`);
        const attitude =
            /\s*<fieldPermissions>(?:(?!<\/fieldPermissions>)[\s\S])*Stakeholder__c\.Attitude__c<\/field>[\s\S]*?<\/fieldPermissions>/;
        assert.match(viewer, attitude);
        const blind = write(`${sets}/Blind.permissionset-meta.xml`, viewer.replace(attitude, ''));
        await run('project', 'deploy', 'start', '--source-dir', blind);
        await hire('rep', 'Standard User', 'Relationship_Map_Rep');
        await hire('viewer', 'Minimum Access - Salesforce', 'Relationship_Map_Viewer');
        await hire('blind', 'Minimum Access - Salesforce', 'Blind');
        await hire('nobody', 'Standard User');
    });
    const ada = "SELECT Id, Attitude__c FROM Stakeholder__c WHERE Name = 'Ada'";
    await steps.step('data query: rep and viewer see what their permission sets show', async () => {
        assert.equal((await rows('rep', ada))[0].Attitude__c, 'Supports');
        assert.equal((await rows('viewer', ada))[0].Attitude__c, 'Supports');
    });
    await steps.step('data query: who was granted nothing finds no such object', async () => {
        failed(await query('nobody', 'SELECT Id FROM Stakeholder__c'), UNSEEN);
        failed(await cli.run(['sobject', 'describe', '--sobject', 'Stakeholder__c', '-o', 'nobody']), UNSEEN);
    });
    await steps.step('data query, describe and export bulk: a field that was not granted is no column', async () => {
        failed(await query('blind', ada), /No such column 'Attitude__c'/);
        const { fields } = await run('sobject', 'describe', '--sobject', 'Stakeholder__c', '-o', 'blind');
        assert.ok(!(fields as { name: string }[]).some(({ name }) => name === 'Attitude__c'));
        const words = [
            '--query',
            ada,
            '--output-file',
            'no.csv',
            '--result-format',
            'csv',
            '--wait',
            '1',
            '-o',
            'blind'
        ];
        failed(await cli.run(['data', 'export', 'bulk', ...words]), /Attitude__c/);
    });
    await steps.step('data create, update and delete record: a viewer writes nothing', async () => {
        const [{ Id }] = await rows('viewer', ada);
        const on = ['--sobject', 'Stakeholder__c', '--target-org', 'viewer'];
        const refused = /INSUFFICIENT_ACCESS|insufficient access/;
        const values = ['--values', `Name=Eve Account__c=${accountId}`];
        failed(await cli.run(['data', 'create', 'record', ...on, ...values]), refused);
        failed(await cli.run(['data', 'update', 'record', ...on, '--record-id', Id, '--values', 'Name=Eve']), refused);
        failed(await cli.run(['data', 'delete', 'record', ...on, '--record-id', Id]), refused);
    });
    await steps.step('data import bulk: a viewer writes nothing', async () => {
        const file = write('data/viewer.csv', `Name,Account__c\nEve,${accountId}\n`);
        const words = ['--sobject', 'Stakeholder__c', '--file', file, '--wait', '1', '--target-org', 'viewer'];
        const answer = await cli.run(['data', 'import', 'bulk', ...words]);
        assert.notEqual(answer.status, 0);
        assert.deepEqual(await rows(ADMIN.alias, "SELECT Id FROM Stakeholder__c WHERE Name = 'Eve'"), []);
    });
    await steps.step('data delete record: a rep takes nobody off the map', async () => {
        const [{ Id }] = await rows('rep', ada);
        const words = ['--sobject', 'Stakeholder__c', '--record-id', Id, '--target-org', 'rep'];
        failed(await cli.run(['data', 'delete', 'record', ...words]), /INSUFFICIENT_ACCESS|insufficient access/);
    });
    await steps.step('project deploy and retrieve: a rep customises nothing', async () => {
        const words = ['--metadata', 'CustomTab', '--target-org', 'rep'];
        failed(await cli.run(['project', 'deploy', 'start', ...words]), /INSUFFICIENT_ACCESS|ModifyMetadata/);
        failed(await cli.run(['project', 'retrieve', 'start', ...words]), /INSUFFICIENT_ACCESS|ModifyMetadata/);
    });
    await steps.step('project deploy start: a private account hides itself and what hangs on it', async () => {
        const object = '<sharingModel>Private</sharingModel>';
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${object}</CustomObject>\n`;
        const file = write(`${MAIN}/objects/Account/Account.object-meta.xml`, xml);
        await run('project', 'deploy', 'start', '--source-dir', file);
        assert.deepEqual(await rows('rep', `SELECT Id FROM Account WHERE Id = '${accountId}'`), []);
        assert.deepEqual(await rows('rep', ada), []);
        const words = ['--sobject', 'Account', '--record-id', accountId, '--target-org', 'rep'];
        failed(await cli.run(['data', 'get', 'record', ...words]), /NOT_FOUND|does not exist|not accessible/);
        assert.equal((await rows(ADMIN.alias, ada)).length, 1);
    });
}
