import fs from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { createOrg } from '..';
import { rejection, startTestOrg } from './support/testOrg';

/** A package with one custom object, in metadata format. */
async function packageZip(): Promise<Buffer> {
    const zip = new JSZip();
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
    zip.file(
        'package.xml',
        `${head}<Package ${namespace}><types><members>Boat__c</members><name>CustomObject</name></types><version>66.0</version></Package>`
    );
    zip.file(
        'objects/Boat__c.object',
        `${head}<CustomObject ${namespace}>
            <label>Boat</label><pluralLabel>Boats</pluralLabel>
            <nameField><label>Boat Name</label><type>Text</type></nameField>
            <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>
            <fields><fullName>Length__c</fullName><label>Length</label><type>Number</type><precision>5</precision><scale>1</scale></fields>
        </CustomObject>`
    );
    return zip.generateAsync({ type: 'nodebuffer' });
}

describe('an org', () => {
    it('keeps deployed objects, rows and sessions over a restart', async () => {
        let org = await startTestOrg();
        const connection = await org.connect();
        const deployed = await connection.metadata.deploy(await packageZip(), {}).complete(true);
        expect(deployed).toMatchObject({ success: true, status: 'Succeeded' });
        await connection.sobject('Boat__c').create({ Name: 'Pinta', Length__c: 17.5 });

        org = await org.restart();
        const again = await org.connect();
        expect((await again.query('SELECT Name, Length__c FROM Boat__c')).records).toMatchObject([
            { Name: 'Pinta', Length__c: 17.5 }
        ]);
        const old = await fetch(`${org.url}/services/oauth2/userinfo`, {
            headers: { Authorization: `Bearer ${connection.accessToken}` }
        });
        expect(old.status).toBe(200);
        await org.dispose();
    });

    it('deploys over REST too', async () => {
        const org = await startTestOrg();
        const connection = await org.connect();
        const deployed = await connection.metadata
            .deployRest(await packageZip(), { rollbackOnError: true })
            .complete(true);
        expect(deployed).toMatchObject({ success: true });
        expect((await connection.describe('Boat__c')).label).toBe('Boat');
        await org.dispose();
    });

    it('leaves one database file behind when closed', async () => {
        const org = await startTestOrg();
        await org.close();
        const files = fs.readdirSync(org.directory).filter((name) => name.startsWith('org.sqlite'));
        expect(files).toEqual(['org.sqlite']);
        // Jest knows no `node:sqlite` on every Node; the getter works everywhere.
        const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
        const database = new DatabaseSync(path.join(org.directory, 'org.sqlite'));
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        database.close();
        await org.dispose();
    });

    it('says what to do when its port is taken', async () => {
        const first = await startTestOrg();
        const second = path.join(first.directory, 'second');
        const refusal = await rejection(createOrg({ directory: second, port: first.port }));
        expect(refusal.message).toBe(
            `Port ${first.port} is taken by another program; stop that one, or choose another port`
        );
        await first.dispose();
    });

    it('says so when its credentials file is broken', async () => {
        const org = await startTestOrg();
        await org.close();
        fs.writeFileSync(path.join(org.directory, 'credentials.json'), '{}');
        const refusal = await rejection(createOrg({ directory: org.directory, port: 0 }));
        expect(refusal.message).toMatch(/credentials\.json cannot be read.*delete it/);
        await org.dispose();
    });
});
