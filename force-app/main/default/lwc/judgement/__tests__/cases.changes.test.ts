import { changesBetween, type ChangeItem } from 'c/changes';
import { assertCases } from './assertCases';
import { attitudeOf, closenessOf } from './caseWords';

interface StatedChange {
    kind: string;
    stakeholder?: string;
    opportunity?: string;
    from?: unknown;
    to?: unknown;
    date?: string;
}

/** What a case expects to differ between two days. */
interface ChangesExpected {
    diff?: { from: string; to: string; items: StatedChange[]; mustNotMention?: string[] };
    diffOfSameDay?: [];
    diffBackwards?: string;
}

/** A change as a case states it, in our words. */
function inOurWords({ kind, stakeholder, opportunity, from, to, date }: StatedChange): Record<string, unknown> {
    const word = (value: unknown): unknown =>
        kind === 'attitude'
            ? attitudeOf(value as number)
            : kind === 'closeness'
              ? closenessOf(value as number)
              : kind === 'dealStatus'
                ? capital(String(value))
                : value;
    return {
        kind,
        ...(stakeholder === undefined ? {} : { stakeholderId: stakeholder }),
        ...(opportunity === undefined ? {} : { opportunityId: opportunity }),
        ...(from === undefined && to === undefined ? {} : { from: word(from), to: word(to) }),
        date: date ?? null
    };
}

function capital(text: string): string {
    return text[0].toUpperCase() + text.slice(1);
}

/** A change without what a case does not state. */
function stated({ recordId: _, labelKey: __, ...item }: ChangeItem): Record<string, unknown> {
    return item;
}

function sorted(items: Record<string, unknown>[]): Record<string, unknown>[] {
    return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The same items with from and to, joined and left exchanged. */
function exchanged(items: StatedChange[]): StatedChange[] {
    const kinds: Record<string, string> = { joined: 'left', left: 'joined' };
    return items.map(({ kind, from, to, ...rest }) => ({ ...rest, kind: kinds[kind] ?? kind, from: to, to: from }));
}

assertCases<ChangesExpected>('what differs between two days', {
    diff: ({ from, to, items, mustNotMention = [] }, _, { on }) => {
        const found = changesBetween(on(from), on(to)).map(stated);
        expect(sorted(found.map(keysInOrder))).toEqual(sorted(items.map(inOurWords).map(keysInOrder)));
        mustNotMention.forEach((id) => expect(JSON.stringify(found)).not.toContain(`"${id}"`));
    },
    diffOfSameDay: (expected, day, { on }) => {
        expect(changesBetween(on(day), on(day))).toEqual(expected);
        const same = on(day);
        expect(changesBetween(same, same)).toEqual(expected);
    },
    diffBackwards: (_, __, { on, expect: expected }) => {
        const { from, to, items } = expected.diff as NonNullable<ChangesExpected['diff']>;
        const found = changesBetween(on(to), on(from)).map(stated);
        expect(sorted(found.map(keysInOrder))).toEqual(sorted(exchanged(items).map(inOurWords).map(keysInOrder)));
    }
});

function keysInOrder(item: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
