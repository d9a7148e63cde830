import { LAYERS, ORGANISATIONAL_TIES, termOf, wordOf } from 'c/vocabulary';
import type { ActionKind, Advice, Risk } from 'c/advice';
import { judge } from 'c/judgement';
import { assertCases } from './assertCases';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

/** What a case expects us to advise. */
interface AdviceExpected {
    adviceFirst?: string;
    adviceLayer?: string;
    adviceMentions?: Record<string, string[]>;
    strongKeyDoesNotHideTheGap?: string;
}

/** How cases put an action in words. */
const ACTION_WORDS: Record<string, ActionKind> = { 'find out who approves': 'FindApprover' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a piece of advice is about, in the words of cases. */
function mentions({ department, tie, stakeholderIds }: Advice): (string | null)[] {
    return [department, tie && tie.charAt(0).toLowerCase() + tie.slice(1), ...stakeholderIds];
}

assertCases<AdviceExpected>('what we advise', {
    adviceFirst: (expected, day, { on }) => expect(judge(on(day)).advice()[0].kind).toBe(ACTION_WORDS[expected]),
    adviceLayer: (expected, day, { on }) => {
        const [, not, layer] = /^(not )?(\w+) first$/.exec(expected)!;
        const first = wordOf(LAYERS, capital(layer));
        expect(first).not.toBeNull();
        expect(judge(on(day)).advice()[0].layer === first).toBe(!not);
    },
    adviceMentions: (expected, _, { on }) => {
        for (const [day, names] of Object.entries(expected)) {
            expect(judge(on(day)).advice().flatMap(mentions)).toEqual(expect.arrayContaining(names));
        }
    },
    strongKeyDoesNotHideTheGap: (_, day, { on }) => {
        const { layers, advice } = judge(on(day));
        const [first] = advice();
        expect(first.layer).toBe(layers().priority);
        expect(first.what.values.tie).toBe(termOf(ORGANISATIONAL_TIES, layers().priorityGaps[0].tie).labelKey);
    }
});

/** Flags that are called otherwise here. */
const RISK_WORDS: Record<string, Risk['kind']> = {
    informalInfluenceFromOutside: 'InfluenceFromOutside',
    keyRelationshipsOwnedByOne: 'OwnedByOne',
    reportsToSomeoneWhoLeft: 'ReportsToLeaver'
};

interface Flag {
    readonly id: string;
    readonly day: string;
    readonly deal: string | null;
    readonly name: string;
    readonly about: string | null;
}

/** Flags are stated as `name:about` or by name, for the case, one of its days or one of its deals. */
function flagsIn(id: string, stated: unknown, day: string, deal: string | null = null): Flag[] {
    if (Array.isArray(stated)) {
        return stated.map((flag: string) => {
            const [name, about = null] = flag.split(':');
            return { id, day, deal, name, about };
        });
    }
    return Object.entries((stated ?? {}) as Record<string, unknown>).flatMap(([name, inner]) => {
        if (/^\d{4}-/.test(name)) {
            return flagsIn(id, inner, name, deal);
        }
        return Array.isArray(inner)
            ? inner.map((about: string) => ({ id, day, deal, name, about }))
            : flagsIn(id, inner, day, name);
    });
}

const flags = readCases().flatMap(({ id, asOf, expect: expected }) => [
    ...flagsIn(id, expected.flags, asOf),
    ...Object.entries((expected.asOf ?? {}) as Record<string, { flags?: unknown }>).flatMap(([day, ofDay]) =>
        flagsIn(id, ofDay.flags, day)
    ),
    ...Object.entries((expected.closeness ?? {}) as Record<string, { flag?: string }>).flatMap(([about, { flag }]) =>
        flag ? [{ id, day: asOf, deal: null, name: flag, about }] : []
    )
]);

it.each(flags)('case $id flags $name $about on $day', ({ id, day, deal, name, about }) => {
    const file = readCases().find((each) => each.id === id)!;
    const kind = RISK_WORDS[name] ?? capital(name);
    const found = judge(adapt(file).on(day))
        .risks()
        .filter((risk) => risk.kind === kind && (deal === null || risk.opportunityId === deal));
    const subjects = found.flatMap(({ stakeholderIds, department, role, reason }) => [
        ...[...stakeholderIds, department, role],
        ...Object.values(reason.values)
    ]);
    expect(found.length).toBeGreaterThan(0);
    expect(about === null || subjects.includes(about) || subjects.includes(capital(about))).toBe(true);
});

it('finds flags in the cases', () => expect(flags.length).toBeGreaterThan(15));
