import type { Connection } from 'jsforce';
import { asUnreachable, OrgApi, orgErrorOf, patiently } from '../../salesforce';
import type { Subrequest } from '../../salesforce';
import { readProfileFile } from './readProfileFile';
import type { ProfileRecord } from './readProfileFile';

const OBJECT = 'ScoringProfile__c';
const KEY = 'Version__c';

/** What applying a scoring profile came to. */
export interface ProfileSummary {
    outcome: 'created' | 'updated' | 'unchanged' | 'left';
    /** The version that is active now. */
    version: string;
    /** Versions that were active before and are so no longer. */
    deactivated: string[];
    /** Records written. */
    writes: number;
    /** What an administrator should know. */
    notes: string[];
    apiCalls: number;
}

interface StoredProfile {
    Version__c: string;
    Name: string;
    Active__c: boolean;
    Profile__c: string | null;
}

/** How a profile is applied. */
export interface ProfileOptions {
    /** Leave the org alone when an administrator has made another version active. */
    keepOther?: boolean;
}

/**
 * Makes the scoring profile of a file the one active profile of the org, in one all-or-none call; a second run writes
 * nothing. Throws InputError for a profile that makes no sense, OrgError when the org refuses.
 */
export async function applyProfile(
    connection: Connection,
    file: string,
    { keepOther = false }: ProfileOptions = {}
): Promise<ProfileSummary> {
    const profile = readProfileFile(file);
    const api = new OrgApi(connection);
    const rows = await api.query(`SELECT ${KEY}, Name, Active__c, Profile__c FROM ${OBJECT}`);
    const profiles = rows as unknown as StoredProfile[];
    const stored = profiles.find((one) => one[KEY] === profile.version);
    const others = profiles.filter((one) => one.Active__c && one !== stored);
    if (keepOther && others.length > 0) {
        const [{ Version__c: version }] = others;
        return { outcome: 'left', version, deactivated: [], writes: 0, notes: [], apiCalls: api.calls };
    }
    const outcome = outcomeOf(profile, stored);
    const records = [
        ...others.map((other) => ({ [KEY]: other[KEY], Active__c: false })),
        ...(outcome === 'unchanged'
            ? []
            : [{ [KEY]: profile.version, Name: profile.name, Active__c: true, Profile__c: profile.text }])
    ];
    if (records.length > 0) {
        await upsert(api, records);
    }
    return {
        outcome,
        version: profile.version,
        deactivated: others.map((other) => other[KEY]),
        writes: records.length,
        notes: hasOtherWeights(profile, stored)
            ? [
                  `${profile.version} had other weights: scores that name this version are not explained by it any more. Raise the version next time.`
              ]
            : [],
        apiCalls: api.calls
    };
}

function outcomeOf(profile: ProfileRecord, stored: StoredProfile | undefined): 'created' | 'updated' | 'unchanged' {
    if (!stored) {
        return 'created';
    }
    const isSame = stored.Active__c && stored.Name === profile.name && !hasOtherWeights(profile, stored);
    return isSame ? 'unchanged' : 'updated';
}

/** Compares what the texts mean: an org may end lines in its own way. */
function hasOtherWeights({ text }: ProfileRecord, stored: StoredProfile | undefined): boolean {
    try {
        return (
            stored !== undefined &&
            JSON.stringify(JSON.parse(stored.Profile__c ?? 'null')) !== JSON.stringify(JSON.parse(text))
        );
    } catch {
        return true;
    }
}

interface RecordReply {
    success: boolean;
    errors: unknown[];
}

/** Upserting the same records twice is harmless, so that a lost reply is no reason to stop. */
async function upsert(api: OrgApi, records: readonly Record<string, unknown>[]): Promise<void> {
    const request: Subrequest = {
        method: 'PATCH',
        url: `/composite/sobjects/${OBJECT}/${KEY}`,
        referenceId: 'profiles',
        body: {
            allOrNone: true,
            records: records.map((record) => ({ attributes: { type: OBJECT }, ...record }))
        }
    };
    const [{ httpStatusCode, body }] = await patiently(() => api.writeTogether([request])).catch(asUnreachable);
    const rows = [body].flat() as Partial<RecordReply>[];
    const refused = rows.flatMap(({ success, errors }) => (success === false ? orgErrorOf(errors) : []));
    if (refused.length > 0) {
        throw refused.find(({ code }) => code !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK') ?? refused[0];
    }
    if (httpStatusCode >= 400) {
        throw orgErrorOf(body);
    }
}

/** The summary in a sentence. */
export function profileText({ outcome, version, deactivated, writes, notes, apiCalls }: ProfileSummary): string {
    const became =
        outcome === 'left'
            ? `Scoring profile ${version} stays active`
            : `Scoring profile ${version}: ${outcome}, active`;
    return [
        ...notes.map((note) => `  note: ${note}`),
        [
            became,
            ...deactivated.map((other) => `${other} no longer active`),
            `${writes} writes`,
            `${apiCalls} API calls`
        ].join('; ')
    ]
        .map((line) => `${line}\n`)
        .join('');
}
