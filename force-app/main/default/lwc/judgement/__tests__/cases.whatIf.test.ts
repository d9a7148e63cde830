import { decisionOn } from 'c/decision';
import { whatIf } from 'c/whatIf';
import { assertCases } from './assertCases';
import type { AdaptedCase } from './caseAdapter';

interface Supposed {
    change: unknown;
    dealStatus?: Record<string, string>;
    differenceToToday?: unknown[];
}

/** What a case expects of hypothetical changes, each alone on the case's day. */
interface WhatIfExpected {
    whatIf?: Supposed[];
    afterWhatIf?: string;
}

assertCases<WhatIfExpected>('what if', {
    whatIf: (expected, day, adapted) => {
        const base = adapted.on(day);
        const before = JSON.stringify(adapted.records);
        for (const { change, dealStatus = {}, differenceToToday } of expected) {
            const { account, differences } = whatIf(base, adapted.changes(change));
            expect(statuses(account, Object.keys(dealStatus))).toEqual(dealStatus);
            if (differenceToToday) {
                expect(differences).toEqual(differenceToToday);
            }
            expect(differences.length > 0).toBe(adapted.changes(change).length > 0);
        }
        expect(JSON.stringify(adapted.records)).toBe(before);
        expectBase(adapted);
    },
    afterWhatIf: (_, day, adapted) => {
        const supposed = adapted.expect.whatIf as Supposed[];
        supposed.forEach(({ change }) => whatIf(adapted.on(day), adapted.changes(change)));
        expectBase(adapted);
    }
});

function statuses(account: ReturnType<AdaptedCase['on']>, ids: string[]): Record<string, string | undefined> {
    return Object.fromEntries(ids.map((id) => [id, decisionOn(account, id)?.status?.toLowerCase()]));
}

/** The base is what the case states of it, whatever was supposed. */
function expectBase(adapted: AdaptedCase): void {
    const stated = statedStatus(adapted);
    expect(statuses(adapted.on(), Object.keys(stated))).toEqual(stated);
}

/** The deal status that the case states for its own day. */
function statedStatus({ file, expect: expected }: AdaptedCase): Record<string, string> {
    return expected.dealStatus ?? expected.asOf?.[file.asOf]?.dealStatus ?? {};
}
