import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases } from './caseFile';

/** The text of every test of a case but this one. */
const TESTS = readdirSync(__dirname)
    .filter((name) => /^cases\..*\.test\.ts$/.test(name) && name !== 'cases.complete.test.ts')
    .map((name) => readFileSync(join(__dirname, name), 'utf8'))
    .join('\n');

/** Why something is expected is told to people. */
const PROSE = /^why$|Why$|^note$/;

/** The names of what a case expects: at its top, on its days and of its hypothetical changes. */
function namesOf(expected: Record<string, unknown>): string[] {
    const {
        asOf = {},
        whatIf = [],
        ...top
    } = expected as {
        asOf?: Record<string, object>;
        whatIf?: object[];
    };
    const names = [top, ...Object.values(asOf), ...whatIf].flatMap((each) => Object.keys(each));
    return [...new Set(names)].filter((name) => !PROSE.test(name) && name !== 'change').sort();
}

it.each(readCases().map((file) => [file.id, file.title, file] as const))(
    'case %s (%s): each expectation is asserted by name',
    (_, __, file) => {
        const unclaimed = namesOf(file.expect).filter((name) => !new RegExp(`\\b${name}\\b`).test(TESTS));
        expect(unclaimed).toEqual([]);
    }
);
