import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { failed, succeeded } from './expectations';
import type { Steps } from './steps';
import { ADMIN, type Workplace } from './workplace';

/** Reading and writing records: one by one, as a tree, and in bulk. */
export async function data(steps: Steps, { cli, write, project }: Workplace): Promise<void> {
    steps.group('Records');
    const run = async (...words: string[]) => succeeded(await cli.run(words));
    const query = async (soql: string) => (await run('data', 'query', '--query', soql)).records;
    const record = (verb: string, ...words: string[]) => run('data', verb, 'record', '--sobject', ...words);

    await steps.step('org assign permset', async () => {
        const { successes } = await run('org', 'assign', 'permset', '--name', 'Relationship_Map_Administrator');
        assert.deepEqual(successes, [{ name: ADMIN.username, value: 'Relationship_Map_Administrator' }]);
    });
    await steps.step('sobject describe', async () => {
        const { fields } = await run('sobject', 'describe', '--sobject', 'Stakeholder__c');
        assert.ok((fields as { name: string }[]).some(({ name }) => name === 'Attitude__c'));
    });
    let accountId = '';
    await steps.step('data create record', async () => {
        accountId = (await record('create', 'Account', '--values', "Name='Client Works' Industry=Healthcare")).id;
        assert.match(accountId, /^001/);
    });
    await steps.step('data create record refuses a word that the picklist does not know', async () => {
        const values = `Name=Who Account__c=${accountId} Kind__c=Alien`;
        const words = ['data', 'create', 'record', '--sobject', 'Stakeholder__c', '--values', values];
        failed(await cli.run(words), /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST|bad value for restricted picklist/);
    });
    await steps.step('data get record', async () => {
        assert.equal((await record('get', 'Account', '--record-id', accountId)).Name, 'Client Works');
    });
    await steps.step('data update record', async () => {
        await record('update', 'Account', '--record-id', accountId, '--values', "Name='Client Works Ltd'");
        assert.equal((await query(`SELECT Name FROM Account WHERE Id = '${accountId}'`))[0].Name, 'Client Works Ltd');
    });
    await steps.step('data query with children and parents', async () => {
        await record('create', 'Stakeholder__c', '--values', `Name=One Account__c=${accountId}`);
        const soql = 'SELECT Name, (SELECT Name, Account__r.Name FROM Stakeholders__r) FROM Account LIMIT 5';
        const [account] = await query(soql);
        assert.equal(account.Stakeholders__r.records[0].Account__r.Name, 'Client Works Ltd');
    });
    await steps.step('data delete record', async () => {
        await record('delete', 'Account', '--record-id', accountId);
        assert.deepEqual(await query('SELECT Id FROM Stakeholder__c'), []);
    });

    await steps.step('data import tree', async () => {
        const attributes = (type: string, referenceId: string) => ({ type, referenceId });
        const records = [{ attributes: attributes('Account', 'acc'), Name: 'Tree Works' }];
        const people = [{ attributes: attributes('Stakeholder__c', 'one'), Name: 'Leaf', Account__c: '@acc' }];
        write('data/accounts.json', JSON.stringify({ records }));
        write('data/people.json', JSON.stringify({ records: people }));
        const plan = [
            { sobject: 'Account', files: ['accounts.json'] },
            { sobject: 'Stakeholder__c', files: ['people.json'] }
        ];
        await run('data', 'import', 'tree', '--plan', write('data/plan.json', JSON.stringify(plan)));
        assert.equal((await query("SELECT Account__r.Name FROM Stakeholder__c WHERE Name = 'Leaf'")).length, 1);
    });
    await steps.step('data export tree', async () => {
        const words = ['--query', "SELECT Name FROM Account WHERE Name = 'Tree Works'", '--output-dir', 'exported'];
        await run('data', 'export', 'tree', ...words);
        assert.deepEqual(fs.readdirSync(path.join(project, 'exported')), ['Account.json']);
    });
    const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
    await steps.step('data import bulk', async () => {
        const rows = Array.from({ length: 300 }, (_, n) => `Bulk ${n},bulk-${n}`);
        const file = write('data/bulk.csv', csv('Name,AccountKey__c', ...rows));
        const { processedRecords } = await run(
            'data',
            'import',
            'bulk',
            '--sobject',
            'Account',
            '--file',
            file,
            '--wait',
            '5'
        );
        assert.equal(processedRecords, 300);
    });
    await steps.step('data upsert bulk', async () => {
        const file = write('data/upsert.csv', csv('Name,AccountKey__c', 'Bulk zero,bulk-0', 'Bulk new,bulk-new'));
        const words = ['--sobject', 'Account', '--file', file, '--external-id', 'AccountKey__c', '--wait', '5'];
        await run('data', 'upsert', 'bulk', ...words);
        const [{ expr0 }] = await query("SELECT COUNT(Id) FROM Account WHERE AccountKey__c LIKE 'bulk-%'");
        assert.equal(expr0, 301);
    });
    await steps.step('data bulk results tells good rows from bad ones', async () => {
        const file = write('data/mixed.csv', csv('Name,AccountKey__c', 'Fine,mixed-1', ',mixed-2'));
        const job = await cli.run(['data', 'import', 'bulk', '--sobject', 'Account', '--file', file, '--wait', '5']);
        assert.notEqual(job.status, 0);
        const jobId = /750\w{12,15}/.exec(JSON.stringify(job))![0];
        const results = await run('data', 'bulk', 'results', '--job-id', jobId);
        assert.deepEqual([results.successfulRecords, results.failedRecords], [1, 1]);
        assert.match(fs.readFileSync(path.join(project, results.failedFilePath), 'utf8'), /REQUIRED_FIELD_MISSING/);
    });
    await steps.step('data export bulk', async () => {
        const soql = "SELECT Name FROM Account WHERE AccountKey__c LIKE 'bulk-%'";
        const words = ['--query', soql, '--output-file', 'exported.csv', '--result-format', 'csv', '--wait', '5'];
        const { totalSize } = await run('data', 'export', 'bulk', ...words);
        assert.equal(totalSize, 301);
        assert.equal(fs.readFileSync(path.join(project, 'exported.csv'), 'utf8').trim().split('\n').length, 302);
    });
    await steps.step('data update bulk and delete bulk', async () => {
        const [{ Id }] = await query("SELECT Id FROM Account WHERE AccountKey__c = 'bulk-new'");
        const changed = write('data/update.csv', csv('Id,Name', `${Id},Bulk changed`));
        await run('data', 'update', 'bulk', '--sobject', 'Account', '--file', changed, '--wait', '5');
        const gone = write('data/delete.csv', csv('Id', Id));
        await run('data', 'delete', 'bulk', '--sobject', 'Account', '--file', gone, '--wait', '5');
        assert.deepEqual(await query("SELECT Id FROM Account WHERE AccountKey__c = 'bulk-new'"), []);
    });
    await steps.step('data search', async () => {
        const words = ['data', 'search', '--query', 'FIND {Tree} IN NAME FIELDS RETURNING Account(Name)'];
        assert.equal((await run(...words)).searchRecords.length, 1);
    });
}
