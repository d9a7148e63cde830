import fs from 'node:fs';
import { Connection } from 'jsforce';
import { OAuth2 } from 'jsforce/lib/oauth2';
import jsonwebtoken from 'jsonwebtoken';
import { cliSession } from './cliOrg';
import { OrgUnreachable } from './errors';
import { OrgTransport } from './orgTransport';
import { patiently } from './patience';
import type { ConnectSettings } from './settings';

/** The API version all calls use. */
export const API_VERSION = '66.0';

/** A session that is opened again and refused within this time did not expire: signing in would go on for ever. */
const SHORTEST_SESSION = 30_000;

interface Session {
    instanceUrl: string;
    accessToken: string;
}

/**
 * Signs in and gives jsforce's connection. It signs in again by itself when the session ends.
 * `client` is the name by which change events tell what this connection wrote (`changeOrigin`).
 * Throws OrgUnreachable when the org cannot be reached or refuses.
 */
export async function connect(settings: ConnectSettings, client?: string): Promise<Connection> {
    let openedAgainAt = -Infinity;
    const session = await signIn(settings);
    const connection = new Connection({
        ...session,
        version: API_VERSION,
        ...(client ? { callOptions: { client } } : {}),
        refreshFn: (_connection, callback) => {
            if (Date.now() - openedAgainAt < SHORTEST_SESSION) {
                callback(new OrgUnreachable('The org refuses a session it has just given.'));
                return;
            }
            openedAgainAt = Date.now();
            signIn(settings).then(
                ({ accessToken }) => callback(null, accessToken),
                (error: Error) => callback(error)
            );
        }
    });
    connection._transport = new OrgTransport();
    return connection;
}

async function signIn(settings: ConnectSettings): Promise<Session> {
    if ('alias' in settings) {
        return cliSession(settings.alias);
    }
    if ('accessToken' in settings) {
        return settings;
    }
    const grant = 'clientSecret' in settings ? clientCredentials(settings) : jwtBearer(settings);
    const oauth2 = new OAuth2({ loginUrl: settings.instanceUrl });
    oauth2._transport = new OrgTransport();
    try {
        const { access_token, instance_url } = await patiently(() => oauth2.requestToken(grant));
        return { instanceUrl: instance_url, accessToken: access_token };
    } catch (error) {
        throw new OrgUnreachable(`Could not sign in to ${settings.instanceUrl}: ${reasonOf(error)}`, { cause: error });
    }
}

type Grant = { grant_type: string } & Record<string, string>;

function clientCredentials(settings: { clientId: string; clientSecret: string }): Grant {
    return {
        grant_type: 'client_credentials',
        client_id: settings.clientId,
        client_secret: settings.clientSecret
    };
}

/** An assertion of three minutes for the platform's own sign-in, or for the org itself where it runs elsewhere. */
function jwtBearer(settings: {
    instanceUrl: string;
    clientId: string;
    username: string;
    privateKeyFile: string;
}): Grant {
    const host = new URL(settings.instanceUrl).hostname;
    const platform = host.includes('.sandbox.') ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
    const claims = {
        iss: settings.clientId,
        sub: settings.username,
        aud: host.endsWith('.salesforce.com') ? platform : settings.instanceUrl
    };
    return {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: sign(claims, settings.privateKeyFile)
    };
}

function sign(claims: object, privateKeyFile: string): string {
    try {
        return jsonwebtoken.sign(claims, fs.readFileSync(privateKeyFile), { algorithm: 'RS256', expiresIn: '3m' });
    } catch (error) {
        throw new OrgUnreachable(`${privateKeyFile} cannot be used as an RSA private key.`, { cause: error });
    }
}

/** Why a sign-in failed: the server's words, or the network's. Secrets are in neither. */
export function reasonOf(error: unknown): string {
    const { message, cause } = error as Error;
    const code = (cause as NodeJS.ErrnoException | undefined)?.code;
    return code ? `${message} (${code})` : message;
}
