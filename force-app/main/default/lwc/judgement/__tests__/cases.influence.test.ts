import { influenceOf } from 'c/influence';
import { placements } from 'c/powerInterest';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

const cases = readCases().map((file) => adapt(file));
const withOutsiders = cases.filter(({ expect: { flags } }) => flags?.informalInfluenceFromOutside);

it.each(withOutsiders)('case $file.id names the outsiders to whom the customer listens', ({ on, expect: expected }) => {
    const outsiders = influenceOf(on()).fromOutside.map(({ stakeholderId }) => stakeholderId);
    expect(outsiders).toEqual([...expected.flags.informalInfluenceFromOutside].sort());
});

it.each(cases)(
    'case $file.id places in the matrix whoever was given power and interest, and nobody else',
    ({ on, file }) => {
        const isGiven = (value: number | null | undefined): boolean => typeof value === 'number';
        const given = new Map(
            file.stakeholders.map(({ key, power, interest }) => [key, isGiven(power) && isGiven(interest)])
        );
        const placed = placements(on());
        expect(placed.length).toBeGreaterThan(0);
        for (const { stakeholderId, strategy, power, interest } of placed) {
            expect([stakeholderId, strategy !== null]).toEqual([stakeholderId, given.get(stakeholderId)]);
            const stated = file.stakeholders.find(({ key }) => key === stakeholderId)!;
            expect([power.estimated, interest.estimated].filter(Boolean).length).toBeLessThanOrEqual(
                Number(!isGiven(stated.power)) + Number(!isGiven(stated.interest))
            );
        }
    }
);
