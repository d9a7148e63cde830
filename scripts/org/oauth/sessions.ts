import { createHash, randomBytes } from 'node:crypto';
import type { OrgDatabase } from '../database';

/** How a session came to be: an API client's token, a browser's cookie, or a refresh token that makes new ones. */
export type SessionKind = 'api' | 'browser' | 'refresh';

export interface Session {
    userId: string;
    kind: SessionKind;
    /** Milliseconds since 1970. */
    issuedAt: number;
    /** Milliseconds since 1970; null never ends. */
    expiresAt: number | null;
}

/** Life of a session since it was last used. */
export const SESSION_LIFETIME = 2 * 3_600_000;

/** A session in use is written back at most this often. */
const SLIDE_STEP = 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Sessions and refresh tokens. They are kept in the org's database as hashes: a restart keeps them, the file does not give them away. */
export class Sessions {
    constructor(
        private readonly database: OrgDatabase,
        private readonly orgId: string,
        private readonly now: () => number = Date.now
    ) {
        database.run(
            `CREATE TABLE IF NOT EXISTS _sessions (
                hash TEXT PRIMARY KEY, userId TEXT NOT NULL, kind TEXT NOT NULL, issuedAt INTEGER NOT NULL, expiresAt INTEGER
            ) WITHOUT ROWID`,
            []
        );
        database.run('DELETE FROM _sessions WHERE expiresAt <= ?', [now()]);
    }

    /** Starts a session and gives its token, `00D…!…`, which is stored nowhere. */
    open(userId: string, kind: 'api' | 'browser'): string {
        const token = `${this.orgId.slice(0, 15)}!${randomBytes(48).toString('base64url').replaceAll('-', '.')}`;
        this.store(token, userId, kind, this.now() + SESSION_LIFETIME);
        return token;
    }

    /** Makes a refresh token known. */
    registerRefreshToken(token: string, userId: string): void {
        this.store(token, userId, 'refresh', null);
    }

    /** The live session of an access token, whose life it prolongs; undefined when it is unknown or over. */
    use(token: string): Session | undefined {
        const session = this.find(token);
        if (session === undefined || session.kind === 'refresh') {
            return undefined;
        }
        const expiresAt = this.now() + SESSION_LIFETIME;
        if (session.expiresAt !== null && expiresAt - session.expiresAt >= SLIDE_STEP) {
            this.database.run('UPDATE _sessions SET expiresAt = ? WHERE hash = ?', [expiresAt, hashOf(token)]);
        }
        return session;
    }

    /** The live session or refresh token, left as it is. */
    find(token: string): Session | undefined {
        const row = this.database.get(
            'SELECT userId, kind, issuedAt, expiresAt FROM _sessions WHERE hash = ? AND (expiresAt IS NULL OR expiresAt > ?)',
            [hashOf(token), this.now()]
        );
        return row as unknown as Session | undefined;
    }

    /** Ends a session or refresh token; false when there was none. */
    close(token: string): boolean {
        const known = this.find(token) !== undefined;
        this.database.run('DELETE FROM _sessions WHERE hash = ?', [hashOf(token)]);
        return known;
    }

    private store(token: string, userId: string, kind: SessionKind, expiresAt: number | null): void {
        this.database.run(
            'INSERT OR REPLACE INTO _sessions (hash, userId, kind, issuedAt, expiresAt) VALUES (?, ?, ?, ?, ?)',
            [hashOf(token), userId, kind, this.now(), expiresAt]
        );
    }
}
