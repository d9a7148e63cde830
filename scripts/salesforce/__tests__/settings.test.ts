import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findSettings } from '..';

const file = (content: unknown): string => {
    const name = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-settings-')), 'settings.json');
    fs.writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
    return name;
};
const url = 'https://acme.my.salesforce.com';

describe('sign-in settings', () => {
    it('are an alias of the Salesforce CLI before all else', () => {
        expect(findSettings({ targetOrg: 'acme' }, { SF_ACCESS_TOKEN: 't', SF_INSTANCE_URL: url })).toEqual({
            alias: 'acme'
        });
    });

    it.each([
        [
            'an access token',
            { SF_ACCESS_TOKEN: 't', SF_INSTANCE_URL: `${url}/` },
            { instanceUrl: url, accessToken: 't' }
        ],
        [
            'client credentials',
            { SF_CLIENT_ID: 'i', SF_CLIENT_SECRET: 's', SF_INSTANCE_URL: url },
            { instanceUrl: url, clientId: 'i', clientSecret: 's' }
        ],
        [
            'a key file',
            { SF_CLIENT_ID: 'i', SF_USERNAME: 'u', SF_PRIVATE_KEY_FILE: 'k.pem', SF_INSTANCE_URL: url },
            { instanceUrl: url, clientId: 'i', username: 'u', privateKeyFile: 'k.pem' }
        ]
    ])('are taken from the environment as %s', (_, environment, expected) => {
        expect(findSettings({}, environment)).toEqual(expected);
    });

    it('come from a file, with the address from the command line', () => {
        const settings = file({ clientId: 'i', clientSecret: 's', other: 1 });
        expect(findSettings({ settings, instanceUrl: 'http://127.0.0.1:8080' }, {})).toEqual({
            instanceUrl: 'http://127.0.0.1:8080',
            clientId: 'i',
            clientSecret: 's'
        });
    });

    it('that add up to nothing are refused with what to do', () => {
        expect(() => findSettings({}, {})).toThrow(/SF_ACCESS_TOKEN/);
        expect(() => findSettings({}, { SF_CLIENT_ID: 'i', SF_INSTANCE_URL: url })).toThrow(/No way to sign in/);
        expect(() => findSettings({ settings: file('not json') }, {})).toThrow(/cannot be read as a JSON file/);
    });
});
