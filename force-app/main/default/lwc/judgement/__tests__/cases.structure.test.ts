import { structureOf } from 'c/structure';
import { assertCases } from './assertCases';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

/** What a case expects of the customer's structure on one day. */
interface StructureExpected {
    roots?: string[];
    outsideCustomer?: string[];
    reportsTo?: Record<string, string>;
}

assertCases<StructureExpected>('its structure', {
    roots: (expected, day, { on }) =>
        expect(
            structureOf(on(day))
                .roots.map(({ id }) => id)
                .sort()
        ).toEqual([...expected].sort()),
    outsideCustomer: (expected, day, { on }) =>
        expect([...structureOf(on(day)).outsideIds].sort()).toEqual([...expected].sort()),
    reportsTo: (expected, day, { on }) => {
        const structure = structureOf(on(day));
        for (const [id, superiorId] of Object.entries(expected)) {
            expect(structure.seat(id)?.superiorId).toBe(superiorId);
        }
    }
});

/** Flags of a day as `name:key`. */
const flags = readCases().flatMap((file) =>
    Object.entries((file.expect.asOf ?? {}) as Record<string, { flags?: unknown }>).flatMap(([day, ofDay]) =>
        (Array.isArray(ofDay.flags) ? ofDay.flags : [])
            .filter((flag: string) => flag.startsWith('reportsToSomeoneWhoLeft:'))
            .map((flag: string) => ({ file, day, id: flag.split(':')[1] }))
    )
);

it.each(flags)('case $file.id tells on $day that the superior of $id has left', ({ file, day, id }) => {
    const { brokenLines } = structureOf(adapt(file).on(day));
    expect(brokenLines.filter(({ personId }) => personId === id).map(({ why }) => why)).toEqual(['superiorLeft']);
});
