import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { barriersBetween, conflictsInside, messagePathsOf, type PathAnswer } from 'c/messagePaths';
import { overlay } from 'c/whatIf';
import { assertCases } from './assertCases';

interface PathExpected {
    to: string;
    best: string[] | null;
    firstAlternative?: string[];
    mustAvoidPair?: [string, string][];
    mustNotPassThrough?: string[];
    notBestVia?: string[];
    hopReasons?: Record<string, string>;
}

/** What a case expects of the ways to people. */
interface PathsExpected {
    paths?: PathExpected[];
    closestFriendIsNotTheWay?: { friend: string };
    departmentBarriers?: { between: [string, string]; people: string[] }[];
    conflictsInsideDepartment?: { department: string; people: string[] }[];
    noPathThrough?: Record<string, string[]>;
    whatIf?: { change: unknown; paths?: PathExpected[] }[];
}

assertCases<PathsExpected>('the ways to its people', {
    paths: (expected, day, { on }) => expectPaths(on(day), expected),
    closestFriendIsNotTheWay: ({ friend }, day, { on, expect: { paths } }) => {
        const ways = messagePathsOf(on(day));
        const answers = (paths as PathExpected[]).filter(({ best }) => best !== null).map(({ to }) => ways.to(to));
        expect(answers.map(({ friendNotUsed }) => friendNotUsed?.personId)).toEqual(answers.map(() => friend));
        expect(answers.flatMap(waysOf).flat()).not.toContain(friend);
    },
    departmentBarriers: (expected, day, { on }) =>
        expect(barriersBetween(on(day)).map(({ departments, personIds }) => ({ departments, personIds }))).toEqual(
            expected.map(({ between, people }) => ({ departments: [...between].sort(), personIds: [...people].sort() }))
        ),
    conflictsInsideDepartment: (expected, day, { on }) =>
        expect(conflictsInside(on(day)).map(({ departments, personIds }) => ({ departments, personIds }))).toEqual(
            expected.map(({ department, people }) => ({ departments: [department], personIds: [...people].sort() }))
        ),
    noPathThrough: (expected, _day, { on }) => {
        for (const [day, ids] of Object.entries(expected)) {
            const account = on(day);
            const ways = messagePathsOf(account);
            const passed = account.people.flatMap(({ id }) => waysOf(ways.to(id))).flat();
            ids.forEach((id) => expect(passed).not.toContain(id));
        }
    },
    whatIf: (expected, day, { on, changes, records, profile }) => {
        const base = on(day);
        const before = base.people.map(({ id }) => messagePathsOf(base).to(id));
        for (const { change, paths = [] } of expected) {
            expectPaths(accountOnDay(overlay(records, changes(change), day), day, profile), paths);
        }
        expect(base.people.map(({ id }) => messagePathsOf(base).to(id))).toEqual(before);
    }
});

function expectPaths(account: AccountOnDay, expected: readonly PathExpected[]): void {
    const ways = messagePathsOf(account);
    for (const stated of expected) {
        const answer = ways.to(stated.to);
        expect(answer.best?.personIds ?? null).toEqual(withoutUs(stated.best));
        expect(answer.noWay === null).toBe(stated.best !== null);
        if (stated.firstAlternative) {
            expect(answer.alternatives[0].personIds).toEqual(withoutUs(stated.firstAlternative));
        }
        expectNotPassed(answer, stated);
        for (const [hop, words] of Object.entries(stated.hopReasons ?? {})) {
            expect(hopText(answer, hop)).toBe(words);
        }
    }
}

function expectNotPassed(answer: PathAnswer, { mustAvoidPair, mustNotPassThrough, notBestVia }: PathExpected): void {
    const all = waysOf(answer);
    const steps = all.flatMap((ids) => ids.slice(1).map((id, place) => [ids[place], id].sort().join('–')));
    mustAvoidPair?.forEach((pair) => expect(steps).not.toContain([...pair].sort().join('–')));
    mustNotPassThrough?.forEach((id) => expect(all.flatMap((ids) => ids.slice(0, -1))).not.toContain(id));
    notBestVia?.forEach((id) => expect(answer.best?.personIds).not.toContain(id));
}

/** The reason of a hop in the words of the case. */
function hopText({ best }: PathAnswer, name: string): string {
    const [from, to] = name.split('>');
    const hop = best!.hops.find(({ fromId, toId }) => (fromId ?? 'us') === from && toId === to)!;
    const { level, attitude, strength } = hop.reason.values;
    const attitudes: Record<string, string> = { RMap_Attitude_Supports: 'supports us' };
    return hop.kind === 'Contact'
        ? `closeness ${level}, ${attitudes[attitude]}`
        : `${{ Trusts: 'trusted by' }[hop.kind as 'Trusts']}, strength ${strength}`;
}

function waysOf({ best, alternatives }: PathAnswer): (readonly string[])[] {
    return (best ? [best, ...alternatives] : alternatives).map(({ personIds }) => personIds);
}

function withoutUs(path: readonly string[] | null): readonly string[] | null {
    return path && path.filter((id) => id !== 'us');
}
