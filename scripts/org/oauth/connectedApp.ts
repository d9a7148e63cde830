import { randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const credentialsSchema = z.object({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    /** Works like any refresh token of `runAs` until it is revoked. */
    refreshToken: z.string().min(1),
    /** Name of the user whom client credentials sign in. */
    runAs: z.string().min(1),
    /** PEM public keys or certificates whose holders may sign JWT assertions. */
    jwtPublicKeys: z.array(z.string())
});

/** What `credentials.json` in the org's folder holds. */
export type Credentials = z.infer<typeof credentialsSchema>;

const equal = (left: string, right: string): boolean => {
    const [a, b] = [Buffer.from(left), Buffer.from(right)];
    return a.length === b.length && timingSafeEqual(a, b);
};

/** The org's one connected app. Its secrets are made at the org's first start and lie in a file only its owner reads. */
export class ConnectedApp {
    private readonly file: string;

    constructor(directory: string, runAs: string) {
        this.file = path.join(directory, 'credentials.json');
        if (!fs.existsSync(this.file)) {
            this.write({
                clientId: `3MVG9${randomBytes(40).toString('base64url').replaceAll('-', '.')}`,
                clientSecret: randomBytes(32).toString('hex').toUpperCase(),
                refreshToken: `5Aep861${randomBytes(40).toString('base64url').replaceAll('-', '.')}`,
                runAs,
                jwtPublicKeys: []
            });
        }
    }

    /** Read afresh each time, so that a key added by hand counts at once. Throws when the file is not what it should be. */
    credentials(): Credentials {
        try {
            return credentialsSchema.parse(JSON.parse(fs.readFileSync(this.file, 'utf8')));
        } catch (error) {
            throw new Error(`${this.file} cannot be read as the org's credentials; delete it to have new ones made`, {
                cause: error
            });
        }
    }

    /** Lets the holder of the matching private key sign in by JWT. */
    registerPublicKey(pem: string): void {
        const credentials = this.credentials();
        if (!credentials.jwtPublicKeys.includes(pem)) {
            this.write({ ...credentials, jwtPublicKeys: [...credentials.jwtPublicKeys, pem] });
        }
    }

    isClientId(clientId: string | undefined): boolean {
        return clientId !== undefined && equal(clientId, this.credentials().clientId);
    }

    isClientSecret(clientSecret: string | undefined): boolean {
        return clientSecret !== undefined && equal(clientSecret, this.credentials().clientSecret);
    }

    private write(credentials: Credentials): void {
        // Renamed into its place: a kill in the middle leaves the old file, not half of a new one.
        const next = `${this.file}.next`;
        fs.writeFileSync(next, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
        fs.renameSync(next, this.file);
    }
}
