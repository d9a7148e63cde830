import { createHash } from 'node:crypto';
import type { Section } from './types';

/** Longest external id the org holds. */
export const LONGEST_KEY = 120;

/** Marks that part keys or that REST cannot carry, and the mark that escapes them. */
const RESERVED = /[~.:@]/g;

/** A key without dots and separators; two different keys never give the same. */
function escapeKey(key: string): string {
    return key.replace(RESERVED, (mark) => `~${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The external id of an account. */
export function accountKeyInOrg(accountKey: string): string {
    return escapeKey(accountKey);
}

/** The external id of a record of an account. */
export function keyInOrg(accountKey: string, key: string): string {
    return `${escapeKey(accountKey)}:${escapeKey(key)}`;
}

/** The external id of a position that the sync keeps for a stakeholder by itself; no key of a file can be the same. */
export function positionKeyInOrg(accountKey: string, stakeholderKey: string, validFrom: string): string {
    return `${keyInOrg(accountKey, stakeholderKey)}@${validFrom}`;
}

/** The key of somebody's part in an engagement, made of both keys; no two parts have the same. */
export function participantKey(engagementKey: string, stakeholderKey: string): string {
    return `${escapeKey(engagementKey)}@${escapeKey(stakeholderKey)}`;
}

/** The external id of a row's record. */
export function rowKeyInOrg(accountKey: string, section: Section, key: string): string {
    // A participant's key is escaped already, part by part.
    return section === 'participants' ? `${escapeKey(accountKey)}:${key}` : keyInOrg(accountKey, key);
}

/** The key a file gave, out of the external id of a record of the account; null when it is not of this form. */
export function keyInFile(accountKey: string, orgKey: string): string | null {
    const prefix = `${escapeKey(accountKey)}:`;
    if (!orgKey.startsWith(prefix)) {
        return null;
    }
    return orgKey
        .slice(prefix.length)
        .replace(/~([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A name as a key: lower-case letters and digits of any script, parted by hyphens. */
export function slug(name: string): string {
    return name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '');
}

/** Eight characters that stay the same as long as the content does. */
export function contentHash(content: readonly string[]): string {
    return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
