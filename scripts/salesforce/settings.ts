import fs from 'node:fs';
import { z } from 'zod';
import { OrgUnreachable } from './errors';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

/** The ways to sign in to an org, each with what it needs. */
export const connectSettingsSchema = z.union([
    z.object({ alias: z.string().min(1) }),
    z.object({ instanceUrl: url, accessToken: z.string().min(1) }),
    z.object({
        instanceUrl: url,
        clientId: z.string().min(1),
        username: z.string().min(1),
        /** PEM file of the private key whose certificate the connected app holds. */
        privateKeyFile: z.string().min(1)
    }),
    z.object({ instanceUrl: url, clientId: z.string().min(1), clientSecret: z.string().min(1) })
]);

/** Access token, JWT bearer with a key file, client credentials, or an alias of the Salesforce CLI. */
export type ConnectSettings = z.input<typeof connectSettingsSchema>;

/** What the command line says of the sign-in. */
export interface SignInOptions {
    targetOrg?: string;
    instanceUrl?: string;
    /** JSON file with any of the settings. */
    settings?: string;
}

const ENVIRONMENT = {
    instanceUrl: 'SF_INSTANCE_URL',
    accessToken: 'SF_ACCESS_TOKEN',
    clientId: 'SF_CLIENT_ID',
    clientSecret: 'SF_CLIENT_SECRET',
    username: 'SF_USERNAME',
    privateKeyFile: 'SF_PRIVATE_KEY_FILE'
} as const;

/**
 * Settings from the command line, then from a settings file, then from the environment. An alias wins over everything.
 * Throws OrgUnreachable when they add up to no way to sign in.
 */
export function findSettings(options: SignInOptions, environment: NodeJS.ProcessEnv): ConnectSettings {
    if (options.targetOrg) {
        return { alias: options.targetOrg };
    }
    const found = Object.entries(ENVIRONMENT).flatMap(([name, variable]) =>
        environment[variable] ? [[name, environment[variable]]] : []
    );
    const settings = connectSettingsSchema.safeParse({
        ...Object.fromEntries(found),
        ...readSettings(options.settings),
        ...(options.instanceUrl ? { instanceUrl: options.instanceUrl } : {})
    });
    if (!settings.success) {
        throw new OrgUnreachable(
            'No way to sign in: give --target-org ALIAS of the Salesforce CLI, or set SF_INSTANCE_URL with ' +
                'SF_ACCESS_TOKEN, with SF_CLIENT_ID and SF_CLIENT_SECRET, or with SF_CLIENT_ID, SF_USERNAME and ' +
                'SF_PRIVATE_KEY_FILE, or give them in a JSON file as --settings FILE.'
        );
    }
    return settings.data;
}

function readSettings(file: string | undefined): Record<string, unknown> {
    if (!file) {
        return {};
    }
    try {
        return z.record(z.string(), z.unknown()).parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch (error) {
        throw new OrgUnreachable(`${file} cannot be read as a JSON file of sign-in settings.`, { cause: error });
    }
}
