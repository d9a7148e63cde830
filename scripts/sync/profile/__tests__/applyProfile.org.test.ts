import fs from 'node:fs';
import path from 'node:path';
import { applyProfile, InputError } from '../..';
import { writeFiles } from '../../__tests__/files';
import { deployRule, rowsOf, startTestOrg } from '../../__tests__/testOrg';
import type { TestOrg } from '../../__tests__/testOrg';
import { profileText } from '../applyProfile';

const scoring = path.resolve(__dirname, '../../../../config/scoring');
const defaultFile = path.join(scoring, 'default.json');
const otherFile = path.join(scoring, 'meddpicc.json');
let test: TestOrg;

beforeAll(async () => {
    test = await startTestOrg();
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
    const rows = await rowsOf(test.connection, 'SELECT Id FROM ScoringProfile__c');
    await test.connection.sobject('ScoringProfile__c').destroy(rows.map(({ Id }) => String(Id)));
});

const changed = (change: Record<string, unknown>): string => {
    const profile = JSON.parse(fs.readFileSync(defaultFile, 'utf8')) as Record<string, unknown>;
    return writeFiles({ 'profile.json': JSON.stringify({ ...profile, ...change }, null, 2) })['profile.json'];
};
const active = async (): Promise<unknown[]> =>
    (await rowsOf(test.connection, 'SELECT Version__c FROM ScoringProfile__c WHERE Active__c = TRUE')).map(
        ({ Version__c }) => Version__c
    );

describe('the scoring profile', () => {
    it('is brought in once: the second run writes nothing', async () => {
        expect(await applyProfile(test.connection, defaultFile)).toMatchObject({
            outcome: 'created',
            version: 'default-1',
            writes: 1,
            notes: []
        });
        expect(await applyProfile(test.connection, defaultFile)).toMatchObject({
            outcome: 'unchanged',
            writes: 0,
            apiCalls: 1
        });
        const [{ Name, Profile__c }] = await rowsOf(test.connection, 'SELECT Name, Profile__c FROM ScoringProfile__c');
        expect(Name).toBe('Default');
        expect(JSON.parse(String(Profile__c))).toEqual(JSON.parse(fs.readFileSync(defaultFile, 'utf8')));
    });

    it('takes over from the one that was active: there is one at a time', async () => {
        await applyProfile(test.connection, defaultFile);
        const other = await applyProfile(test.connection, otherFile);
        expect(other).toMatchObject({ outcome: 'created', deactivated: ['default-1'], writes: 2 });
        expect(await active()).toEqual([other.version]);
        expect(await applyProfile(test.connection, defaultFile)).toMatchObject({
            outcome: 'updated',
            deactivated: [other.version],
            notes: []
        });
        expect(await active()).toEqual(['default-1']);
    });

    it('leaves the choice of an administrator alone when it is only to be there', async () => {
        const { version } = await applyProfile(test.connection, otherFile);
        const left = await applyProfile(test.connection, defaultFile, { keepOther: true });
        expect(left).toMatchObject({ outcome: 'left', version, writes: 0 });
        expect(profileText(left)).toBe(`Scoring profile ${version} stays active; 0 writes; 1 API calls\n`);
        expect(await active()).toEqual([version]);
    });

    it('says when weights change under the same version', async () => {
        await applyProfile(test.connection, defaultFile);
        const summary = await applyProfile(test.connection, changed({ structure: { yardstickSpan: 7 } }));
        expect(summary).toMatchObject({ outcome: 'updated', version: 'default-1' });
        expect(profileText(summary)).toContain('note: default-1 had other weights');
    });

    it.each([
        ['a weight that makes no sense', { strength: { attitude: 40 } }, 'strength', /sum to 115/],
        ['a part that there is not', { charm: 5 }, 'charm', /no such part/],
        ['no name', { name: undefined }, 'name', /needs a name/],
        ['no version', { version: undefined }, 'version', /needs a version/],
        ['a name that is too long', { name: 'x'.repeat(41) }, 'name', /Shorten/]
    ])('is refused with file and line for %s, and nothing is written', async (_, change, field, message) => {
        const refused = applyProfile(test.connection, changed(change));
        await expect(refused).rejects.toBeInstanceOf(InputError);
        await expect(refused).rejects.toMatchObject({
            problems: [{ field, line: expect.any(Number), message: expect.stringMatching(message) }]
        });
        expect(await active()).toEqual([]);
    });

    it('ends with the reason of an org that does not take it, and changes nothing', async () => {
        await applyProfile(test.connection, defaultFile);
        await deployRule(test.connection, 'ScoringProfile__c', 'No_Bare', 'Name = "Bare"', 'Too bare.');
        const { 'p.json': bare } = writeFiles({ 'p.json': '{ "name": "Bare", "version": 1 }' });
        await expect(applyProfile(test.connection, bare)).rejects.toMatchObject({
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Too bare.'
        });
        expect(await active()).toEqual(['default-1']);
    });
});
