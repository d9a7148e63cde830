import { CLOSENESS_LEVELS } from 'c/vocabulary';
import { DEFAULT_PROFILE, type ScoringProfile } from 'c/scoringProfile';
import type { RelationshipRecords } from 'c/relationshipModel';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import type { HypotheticalChange } from 'c/whatIf';
import { changesOf } from './caseChanges';
import { readCase, type CaseFile, type CaseOpportunity } from './caseFile';
import { positionsOf } from './casePositions';
import * as rows from './caseRows';
import * as words from './caseWords';

/** A case as records. The keys of stakeholders, opportunities, engagements and commitments are the records' ids. */
export interface AdaptedCase {
    readonly file: CaseFile;
    readonly records: RelationshipRecords;
    readonly profile: ScoringProfile;
    /** The account on the case's day, or on another. */
    on(day?: string): AccountOnDay;
    /** The changes of one entry of `whatIf`, or of one change in it. */
    changes(stated: unknown): HypotheticalChange[];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly expect: Record<string, any>;
}

/** The case of a number, as records. */
export function adaptedCase(id: string): AdaptedCase {
    return adapt(readCase(id));
}

export function adapt(file: CaseFile, records = recordsOf(file)): AdaptedCase {
    const profile = profileOf(file);
    return {
        file,
        records,
        profile,
        on: (day = file.asOf) => accountOnDay(records, day, profile),
        changes: (stated) => changesOf(stated, records),
        expect: file.expect
    };
}

function recordsOf(file: CaseFile): RelationshipRecords {
    const { account, stakeholders, links = [], engagements = [], commitments = [], accountAssessments = [] } = file;
    const deals = dealsOf(file);
    return {
        account: {
            id: 'account',
            name: account.name,
            stage: words.stageOf(account.stage),
            regulated: account.regulated ?? null,
            giftLimit: account.giftLimit ?? null
        },
        stakeholders: stakeholders.map(rows.stakeholderOf),
        positions: stakeholders.flatMap(positionsOf),
        assessments: [...file.assessments.map(rows.assessmentOf), ...stakeholders.flatMap(rows.statedJudgements)],
        // "us" is our own side and no record: what it ties to us is told by closeness.
        links: links.filter(({ from, to }) => from !== 'us' && to !== 'us').map(rows.linkOf),
        engagements: engagements.map(rows.engagementOf),
        commitments: commitments.map(rows.commitmentOf),
        accountAssessments: accountAssessments.map(rows.accountAssessmentOf),
        opportunities: deals.map(({ key, name }) => ({
            id: key,
            key,
            name: name ?? key,
            stageName: null,
            closeOn: null,
            amount: null,
            isClosed: null
        })),
        buyingRoles: deals.flatMap(({ key, buyingRoles = [] }) =>
            buyingRoles.map((role, n) => rows.buyingRoleOf(role, key, n))
        )
    };
}

/** A case states the cadence of its reviews, and the committee of its deals. */
function profileOf({ reviewDays = {}, stuckDays, committeeTemplate }: CaseFile): ScoringProfile {
    const { thresholds, reviewDays: cadence, committee } = DEFAULT_PROFILE;
    const daysOf = (level: number | string): number | undefined =>
        typeof reviewDays === 'number' ? reviewDays : (reviewDays[level] ?? reviewDays.default);
    const byCloseness = { ...cadence.byCloseness };
    CLOSENESS_LEVELS.forEach(({ value, rank }) => {
        if (value !== null) {
            byCloseness[value] = daysOf(rank) ?? byCloseness[value];
        }
    });
    return {
        ...DEFAULT_PROFILE,
        thresholds: { ...thresholds, stuckDays: stuckDays ?? thresholds.stuckDays },
        reviewDays: { ...cadence, byCloseness, other: daysOf('default') ?? cadence.other },
        committee:
            committeeTemplate?.map(({ role, department = null, step, required = true }) => ({
                role: words.roleOf(role)!,
                department,
                step: words.stepOf(step),
                required
            })) ?? committee
    };
}

function dealsOf({ opportunity, opportunities = [] }: CaseFile): CaseOpportunity[] {
    return opportunity ? [opportunity, ...opportunities] : opportunities;
}
