import jsonwebtoken from 'jsonwebtoken';
import { OAuthError } from './oauthError';

/** Hosts of the platform's own sign-in, which clients may name as the audience of any org. */
const LOGIN_HOSTS = ['https://login.salesforce.com', 'https://test.salesforce.com'];
/** An assertion may be valid for so long at most. */
const LONGEST_LIFE = 10 * 60_000;
const CLOCK_TOLERANCE = 60_000;

const refused = (description: string): OAuthError => new OAuthError('invalid_grant', description);

/** Seconds or milliseconds since 1970, in milliseconds: the Salesforce CLI sends milliseconds. */
const toMilliseconds = (moment: number): number => (moment > 1e11 ? moment : moment * 1000);

/** Checks JWT bearer assertions: signature, issuer, audience, expiry, and that an assertion with an id comes once. */
export class JwtAssertions {
    private readonly seen = new Map<string, number>();

    constructor(private readonly now: () => number = Date.now) {}

    /**
     * The name of the user an assertion speaks for. `origins` are the addresses this org answers at.
     * Throws OAuthError `invalid_grant` or `invalid_client_id`.
     */
    subject(assertion: string, keys: string[], clientId: string, origins: string[]): string {
        const claims = this.verified(assertion, keys);
        if (claims.iss !== clientId) {
            throw new OAuthError('invalid_client_id', 'client identifier invalid');
        }
        const audiences = [claims.aud]
            .flat()
            .flatMap((audience) => (typeof audience === 'string' ? audience.replace(/\/+$/, '') : []));
        if (!audiences.some((audience) => [...LOGIN_HOSTS, ...origins].includes(audience))) {
            throw refused('audience is invalid');
        }
        this.checkLife(claims);
        if (typeof claims.sub !== 'string' || claims.sub === '') {
            throw refused('the assertion names no user');
        }
        return claims.sub;
    }

    private verified(assertion: string, keys: string[]): jsonwebtoken.JwtPayload {
        for (const key of keys) {
            try {
                const claims = jsonwebtoken.verify(assertion, key, { algorithms: ['RS256'], ignoreExpiration: true });
                if (typeof claims !== 'string') {
                    return claims;
                }
            } catch {
                // Another key may have signed it.
            }
        }
        throw refused('invalid assertion');
    }

    private checkLife({ exp, jti }: jsonwebtoken.JwtPayload): void {
        const now = this.now();
        // What is signed may still be no number, and no comparison with that ever refuses anything.
        const expires = Number.isFinite(exp) ? toMilliseconds(exp!) : 0;
        if (expires + CLOCK_TOLERANCE <= now) {
            throw refused('the assertion has expired');
        }
        if (expires - now > LONGEST_LIFE) {
            throw refused('the assertion is valid for too long');
        }
        for (const [id, end] of this.seen) {
            if (end + CLOCK_TOLERANCE <= now) {
                this.seen.delete(id);
            }
        }
        if (jti !== undefined) {
            if (this.seen.has(jti)) {
                throw refused('the assertion was used before');
            }
            this.seen.set(jti, expires);
        }
    }
}
