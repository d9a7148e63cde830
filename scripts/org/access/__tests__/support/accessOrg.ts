import { generateKeyPairSync } from 'node:crypto';
import type { Connection } from 'jsforce';
import { Connection as Client } from 'jsforce';
import jsonwebtoken from 'jsonwebtoken';
import { requestToken, startTestOrg, type TestOrg } from '../../../__tests__/support/testOrg';
import { zipOf, type PackageContent } from '../../../metadata/__tests__/metadataOrg';
import { OBJECTS, PERMISSION_SETS } from './accessPackage';

/** An org whose users get to different parts of it. All of it is made through its API. */
export interface AccessOrg extends TestOrg {
    admin: Connection;
    /** Deploys files in metadata format. */
    deploy(files: PackageContent): Promise<void>;
    /** Makes a user with a profile, permission sets and a role, and signs them in. */
    hire(name: string, options?: { profile?: string; sets?: string[]; role?: string }): Promise<User>;
    /** Makes a row and gives its id. */
    make(client: Connection, object: string, values?: Record<string, unknown>): Promise<string>;
}

/** A client signed in as a user. */
export interface User {
    id: string;
    client: Connection;
}

const MINIMUM = 'Minimum Access - Salesforce';

export async function startAccessOrg(): Promise<AccessOrg> {
    const org = await startTestOrg();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
    });
    org.services.connectedApp.registerPublicKey(publicKey);
    const admin = await org.connect();
    admin.metadata.pollInterval = 20;

    const signIn = async (username: string): Promise<Connection> => {
        const claims = { iss: org.credentials.clientId, sub: username, aud: org.url };
        const assertion = jsonwebtoken.sign(claims, privateKey, { algorithm: 'RS256', expiresIn: 180 });
        const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
        const { access_token: accessToken } = await requestToken(org, { grant_type, assertion });
        return new Client({ instanceUrl: org.url, accessToken: String(accessToken), version: '66.0' });
    };
    const make: AccessOrg['make'] = async (client, object, values = {}) =>
        String((await client.sobject(object).create(values)).id);
    const idOf = async (soql: string): Promise<unknown> => (await admin.query(soql)).records[0].Id;
    const deploy: AccessOrg['deploy'] = async (files) => {
        const { success, details } = await admin.metadata.deploy(await zipOf(files)).complete(true);
        if (!success) {
            throw new Error(JSON.stringify(details.componentFailures));
        }
    };
    const hire: AccessOrg['hire'] = async (name, { profile = MINIMUM, sets = [], role } = {}) => {
        const username = `${name}@access.example`;
        const id = await make(admin, 'User', {
            ...{ Username: username, LastName: name, Email: username, Alias: name, CommunityNickname: name },
            ...{ TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' },
            ...{ ProfileId: await idOf(`SELECT Id FROM Profile WHERE Name = '${profile}'`), UserRoleId: role ?? null }
        });
        for (const set of sets) {
            const PermissionSetId = await idOf(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
            await make(admin, 'PermissionSetAssignment', { AssigneeId: id, PermissionSetId });
        }
        return { id, client: await signIn(username) };
    };
    await deploy({ ...OBJECTS, ...PERMISSION_SETS });
    return { ...org, admin, deploy, hire, make };
}
