import assert from 'node:assert/strict';
import type { CliAnswer } from './salesforceCli';

/** A component that a deploy refused, as the CLI tells of it. */
export interface Refusal {
    type: string;
    fullName: string;
    error: string;
    lineNumber?: number | string;
    columnNumber?: number | string;
    filePath?: string;
}

/** The result of a command that has to go well. */
export function succeeded(answer: CliAnswer): CliAnswer['result'] {
    const failures = refusalsOf(answer).map(({ type, fullName, error }) => `${type} ${fullName}: ${error}`);
    assert.equal(answer.status, 0, [answer.name, answer.message, ...failures].filter(Boolean).join('\n'));
    return answer.result;
}

/** The error code or sentence of a command that has to fail. */
export function failed(answer: CliAnswer, expected: RegExp): void {
    assert.notEqual(answer.status, 0, 'The command went well, though it should have failed.');
    const said = [answer.name, answer.message, ...refusalsOf(answer).map(({ error }) => error)].join('\n');
    assert.match(said, expected);
}

/** The components that a deploy refused. */
export function refusalsOf(answer: CliAnswer): Refusal[] {
    const files = (answer.result?.files ?? answer.result?.deploy?.files ?? []) as (Refusal & { state?: string })[];
    return files.filter(({ state }) => state === 'Failed');
}

/** Expects a deploy to be refused because of a component, with a sentence and, where given, at a line. */
export function refused(answer: CliAnswer, fullName: string, expected: RegExp, line?: number): void {
    assert.notEqual(answer.status, 0, `The deploy of ${fullName} went well, though it should have been refused.`);
    const refusals = refusalsOf(answer);
    const told = refusals.map((each) => `${each.type} ${each.fullName}: ${each.error} (${each.lineNumber})`).join('\n');
    const found = refusals.find((each) => each.fullName === fullName && expected.test(each.error));
    assert.ok(found, `No refusal of ${fullName} says ${expected}:\n${told || answer.message}`);
    if (line !== undefined) {
        assert.equal(Number(found.lineNumber), line, told);
    }
}
