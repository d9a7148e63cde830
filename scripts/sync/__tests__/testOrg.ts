import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { deployProject } from '../../build/deploy';
import { createOrg } from '../../org';
import type { LocalOrg } from '../../org';
import { connect } from '../../salesforce';

/** A local org on a free port that has the plugin's objects, and a signed-in connection to it. */
export interface TestOrg {
    connection: Connection;
    org: LocalOrg;
    close(): Promise<void>;
}

const source = path.resolve(__dirname, '../../../force-app/main/default');

/** Starts a fresh org for a test file, over real HTTP. */
export async function startTestOrg(): Promise<TestOrg> {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-sync-'));
    const org = await createOrg({ directory, port: 0 });
    const connection = await connect({ instanceUrl: org.url, ...org.credentials });
    await deployProject(connection, {
        packageDirectories: ['objects', 'customPermissions'].map((folder) => path.join(source, folder))
    });
    return {
        connection,
        org,
        async close() {
            await org.close();
            fs.rmSync(directory, { recursive: true, force: true });
        }
    };
}

/** Rows of a query, without the attributes that REST adds. */
export async function rowsOf(connection: Connection, soql: string): Promise<Record<string, unknown>[]> {
    const { records } = await connection.query<Record<string, unknown>>(soql);
    return records.map(({ attributes: _attributes, ...row }) => row);
}

/** Adds a validation rule to an object, as an administrator of an org would. */
export async function deployRule(
    connection: Connection,
    object: string,
    name: string,
    formula: string,
    message: string
): Promise<void> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-rule-'));
    const rules = path.join(folder, 'objects', object, 'validationRules');
    fs.mkdirSync(rules, { recursive: true });
    fs.writeFileSync(
        path.join(rules, `${name}.validationRule-meta.xml`),
        `<?xml version="1.0" encoding="UTF-8"?>
<ValidationRule xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    <active>true</active>
    <errorConditionFormula>${formula}</errorConditionFormula>
    <errorMessage>${message}</errorMessage>
</ValidationRule>
`
    );
    await deployProject(connection, { packageDirectories: [folder] });
    fs.rmSync(folder, { recursive: true, force: true });
}
