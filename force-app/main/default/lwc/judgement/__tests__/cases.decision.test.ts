import { BUYING_STEPS, rankOf } from 'c/vocabulary';
import { decisionOn, nameOf, type Decision, type DealWarning } from 'c/decision';
import { whatIf } from 'c/whatIf';
import type { AccountOnDay } from 'c/accountOnDay';
import { assertCases } from './assertCases';
import { adapt, type AdaptedCase } from './caseAdapter';
import { readCases, type CaseFile } from './caseFile';
import { roleOf } from './caseWords';

interface StatedSeat {
    role: string;
    department: string | null;
}

interface StatedGap {
    step: number;
    role?: string;
    department?: string;
    why: string;
}

/** What a case expects of how its deals are decided. */
interface DecisionExpected {
    dealStatus?: Record<string, string>;
    supportiveKeyPlayers?: Record<string, string[]>;
    keyPlayers?: string[];
    notKeyPlayers?: string[];
    champions?: string[] | Record<string, string[]>;
    committee?: {
        requiredRoles?: number;
        filled?: string[];
        missing?: StatedSeat[];
        vacant?: string[];
        attitudeUnknown?: string[];
        contactUnknown?: string[];
        optionalMissingIsNoGap?: string[];
    };
    notGuessed?: string;
    approverCandidates?: string[];
    decisionChain?: { known?: string[]; gapsAtSteps?: StatedGap[]; reachesApprover?: boolean };
    singleThreaded?: boolean;
    threads?: string[];
    communicationPlanDepartments?: string[];
    whatIf?: { change: unknown; committeeMissing?: StatedSeat[] }[];
}

/** Every deal of an account. */
function decisions(account: AccountOnDay): Decision[] {
    return account.opportunities.map(({ id }) => decisionOn(account, id)!);
}

/** The one deal of an account. */
function theDecision(account: AccountOnDay): Decision {
    const [only, ...others] = decisions(account);
    expect(others).toEqual([]);
    return only;
}

function sorted(ids: readonly string[]): string[] {
    return [...ids].sort();
}

function inDecision(account: AccountOnDay, list: 'keyPlayerIds' | 'championIds' | 'threadIds'): string[] {
    return sorted([...new Set(decisions(account).flatMap((decision) => decision[list]))]);
}

function seats(stated: readonly StatedSeat[]): unknown[] {
    return stated.map(({ role, department }) => ({ role: roleOf(role), department }));
}

function missing({ committee }: Decision): unknown[] {
    return committee.missing.map(({ role, department }) => ({ role, department }));
}

assertCases<DecisionExpected>('its deals', {
    dealStatus: (expected, day, { on }) => {
        const found = Object.keys(expected).map((id) => [id, decisionOn(on(day), id)?.status?.toLowerCase()]);
        expect(Object.fromEntries(found)).toEqual(expected);
    },
    supportiveKeyPlayers: (expected, day, { on }) => {
        const found = Object.keys(expected).map((id) => [id, decisionOn(on(day), id)?.supportingKeyPlayerIds]);
        expect(Object.fromEntries(found)).toEqual(expected);
    },
    keyPlayers: (expected, day, { on }) => expect(inDecision(on(day), 'keyPlayerIds')).toEqual(sorted(expected)),
    notKeyPlayers: (expected, day, { on }) =>
        expected.forEach((id) => expect(inDecision(on(day), 'keyPlayerIds')).not.toContain(id)),
    champions: (expected, day, { on }) => {
        if (Array.isArray(expected)) {
            expect(inDecision(on(day), 'championIds')).toEqual(sorted(expected));
            return;
        }
        const { mustNotInclude = [], ...byDeal } = expected;
        mustNotInclude.forEach((id) => expect(inDecision(on(day), 'championIds')).not.toContain(id));
        for (const [id, champions] of Object.entries(byDeal)) {
            expect(decisionOn(on(day), id)?.championIds).toEqual(sorted(champions));
        }
    },
    committee: (expected, day, { on }) => {
        const decision = theDecision(on(day));
        const { committee } = decision;
        const found = {
            requiredRoles: committee.requiredCount,
            filled: committee.filledIds,
            vacant: committee.vacantIds,
            attitudeUnknown: committee.attitudeUnknownIds,
            contactUnknown: committee.contactUnknownIds
        };
        const { missing: statedMissing, optionalMissingIsNoGap: optional, ...rest } = expected;
        const stated = Object.entries(rest).map(([name, value]) => [
            name,
            Array.isArray(value) ? sorted(value) : value
        ]);
        expect(found).toMatchObject(Object.fromEntries(stated));
        if (statedMissing) {
            expect(missing(decision)).toEqual(seats(statedMissing));
        }
        optional?.forEach((role) => {
            expect(committee.optionalMissing.map((seat) => seat.role)).toContain(roleOf(role));
            expect(committee.missing.map((seat) => seat.role)).not.toContain(roleOf(role));
            expect(decision.chain.gaps.map((gap) => gap.role)).not.toContain(roleOf(role));
        });
    },
    notGuessed: (_, day, { on }) => {
        const { approverCandidateIds, committee, chain } = theDecision(on(day));
        expect(approverCandidateIds.length).toBeGreaterThan(0);
        expect(approverCandidateIds.filter((id) => committee.filledIds.includes(id))).toEqual([]);
        expect(approverCandidateIds.filter((id) => chain.knownIds.includes(id))).toEqual([]);
    },
    approverCandidates: (expected, day, { on }) =>
        expect(sorted(theDecision(on(day)).approverCandidateIds)).toEqual(sorted(expected)),
    decisionChain: ({ known, gapsAtSteps, reachesApprover }, day, { on }) => {
        const { chain } = theDecision(on(day));
        if (known) {
            expect(chain.knownIds).toEqual(known);
        }
        if (reachesApprover !== undefined) {
            expect(chain.reachesApprover).toBe(reachesApprover);
        }
        if (gapsAtSteps) {
            const found = chain.gaps.map(({ step, role, department, why }) => ({
                step: rankOf(BUYING_STEPS, step),
                role,
                department,
                why
            }));
            const stated = gapsAtSteps.map(({ role, ...gap }) => (role ? { ...gap, role: roleOf(role) } : gap));
            expect(found).toEqual(stated.map((gap) => expect.objectContaining(gap)));
        }
    },
    singleThreaded: (expected, day, { on }) => expect(theDecision(on(day)).singleThreaded).toBe(expected),
    threads: (expected, day, { on }) => expect(inDecision(on(day), 'threadIds')).toEqual(sorted(expected)),
    communicationPlanDepartments: (expected, day, { on }) => {
        const { departments } = theDecision(on(day));
        expect(departments.map(({ department }) => department).sort()).toEqual(sorted(expected));
    },
    whatIf: (expected, day, adapted) => {
        expect(expected.length).toBeGreaterThan(0);
        for (const { change, committeeMissing } of expected) {
            const { account } = whatIf(adapted.on(day), adapted.changes(change));
            if (committeeMissing) {
                expect(missing(theDecision(account))).toEqual(seats(committeeMissing));
            }
        }
    }
});

/** A flag as a case states it: of which deal (null: any), what it is called, and about whom or what (null: not said). */
interface StatedFlag {
    file: CaseFile;
    day: string;
    deal: string | null;
    name: string;
    about: string | null;
}

/** Flags are stated as `name:about`, or by name, or by deal or day and then by name. */
function flagsIn(file: CaseFile, stated: unknown, day: string, deal: string | null = null): StatedFlag[] {
    if (Array.isArray(stated)) {
        return stated.map((flag: string) => {
            const [name, about = null] = flag.split(':');
            return { file, day, deal, name, about };
        });
    }
    return Object.entries((stated ?? {}) as Record<string, unknown>).flatMap(([key, value]) => {
        if (/^\d{4}-/.test(key)) {
            return flagsIn(file, value, key, deal);
        }
        if (!Array.isArray(value)) {
            return flagsIn(file, value, day, key);
        }
        return value.map((about: string) => ({ file, day, deal, name: key, about }));
    });
}

/** The flags of cases that speak of one deal. */
const WARNINGS = [
    ...['approverNeutral', 'approverNoContact', 'approverNotKeyPlayer', 'approverUnknown', 'blockerWithPower'],
    ...['championGone', 'coachWithoutPower', 'competitorCloser', 'keyPlayerAttitudeUnknown', 'noMap'],
    ...['requiredRoleMissing', 'roleEmpty', 'seatVacant', 'singleThreaded', 'supporterLeft', 'supportOnRecheck'],
    ...['supportOnlyFromUsers']
];

const flags = readCases()
    .flatMap((file) => [
        ...flagsIn(file, file.expect.flags, file.asOf),
        ...Object.entries((file.expect.asOf ?? {}) as Record<string, { flags?: unknown }>).flatMap(([day, ofDay]) =>
            flagsIn(file, ofDay.flags, day)
        )
    ])
    .filter(({ name }) => WARNINGS.includes(name));

/** What a warning is about, in the words of the cases. */
function subjects({ stakeholderIds, role, department }: DealWarning): (string | null)[] {
    const word = role && role[0].toLowerCase() + role.slice(1);
    return [...stakeholderIds, word, department];
}

it.each(flags)('case $file.id warns on $day of $name, $about', ({ file, day, deal, name, about }) => {
    const account = adapt(file).on(day);
    const all = deal === null ? decisions(account) : [decisionOn(account, deal)!];
    const warnings = all.flatMap((decision) => decision.warnings);
    const named = warnings.filter(({ kind }) => kind.toLowerCase() === name.toLowerCase());
    expect(named).not.toEqual([]);
    if (about !== null) {
        expect(named.flatMap(subjects)).toContain(about);
    }
});

describe.each(readCases().map((file): [string, AdaptedCase] => [file.id, adapt(file)]))('case %s', (_, { on }) => {
    it('has a reason for each status, which rests on people of the deal', () => {
        const account = on();
        for (const { because, parts, status } of decisions(account)) {
            expect(because.length).toBeGreaterThan(0);
            const names = parts.map(({ person }) => nameOf(person));
            because.forEach(({ values }) => expect([undefined, ...names]).toContain(values.person));
            expect(status === null).toBe(parts.length === 0);
        }
    });
});
