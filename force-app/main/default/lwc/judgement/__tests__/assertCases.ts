import { adapt, type AdaptedCase } from './caseAdapter';
import { readCases } from './caseFile';

/** How to assert one named expectation of a day. */
export type Assertions<Expected> = {
    [Name in keyof Expected]-?: (expected: NonNullable<Expected[Name]>, day: string, adapted: AdaptedCase) => void;
};

/** A test a case, day and named expectation that a case states, at its top or under `asOf`. */
export function assertCases<Expected>(subject: string, assertions: Assertions<Expected>): void {
    const names = Object.keys(assertions) as (keyof Expected & string)[];
    for (const adapted of readCases().map((file) => adapt(file))) {
        const { file, expect: expected } = adapted;
        const days = [[file.asOf, expected], ...Object.entries(expected.asOf ?? {})] as [string, Partial<Expected>][];
        const stated = days.flatMap(([day, ofDay]) =>
            names.filter((name) => name in ofDay).map((name) => [name, day, ofDay[name]] as const)
        );
        if (stated.length > 0) {
            describe(`case ${file.id}, ${subject}`, () => {
                it.each(stated)('%s on %s', (name, day, value) => {
                    expect.hasAssertions();
                    assertions[name](value as NonNullable<Expected[typeof name]>, day, adapted);
                });
            });
        }
    }
}
