import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOnDay } from 'c/accountOnDay';
import { relationshipStrength } from 'c/relationshipStrength';
import { DEFAULT_PROFILE, readProfile } from 'c/scoringProfile';
import { BLANK_ASSESSMENT } from 'c/relationshipModel';
import { scoringProfileFile } from '../../../scripts/sync/schema/scoringProfile';
import { stakeholder } from '../../../force-app/test/factories/records';

const FOLDER = join(__dirname, '..');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function textOf(file: string): string {
    return readFileSync(join(FOLDER, file), 'utf8');
}

describe.each(FILES)('the scoring profile %s', (file) => {
    it('is a sound profile', () => {
        expect(scoringProfileFile.safeParse(JSON.parse(textOf(file))).error?.issues ?? []).toEqual([]);
    });

    it('is read without a complaint', () => {
        expect(readProfile(textOf(file)).problems).toEqual([]);
    });
});

describe('the scoring profiles', () => {
    it('hold the default as the engine has it', () => {
        expect(JSON.parse(textOf('default.json'))).toEqual(DEFAULT_PROFILE);
    });

    it('are data: another one gives other numbers', () => {
        const said = {
            attitude: 'Supports',
            closeness: 'OfficeMeetings',
            evidenceStrength: 'Inferred',
            status: 'Accepted'
        } as const;
        const assessments = [{ ...BLANK_ASSESSMENT, ...said, id: 'a', stakeholderId: 's', assessedOn: '2026-03-01' }];
        const on = (text: string) =>
            accountOnDay({ stakeholders: [stakeholder('s')], assessments }, '2026-03-31', readProfile(text).profile);
        const [ours, meddpicc] = [on(textOf('default.json')), on(textOf('meddpicc.json'))];
        expect(ours.standing('s')?.closeness.level).toBe(2);
        expect(meddpicc.standing('s')?.closeness.level).toBeNull();
        expect(relationshipStrength(meddpicc, 's').value).not.toBeCloseTo(relationshipStrength(ours, 's').value!);
    });
});

describe('a profile that is not sound', () => {
    it.each([
        [{ strength: { attitude: 40 } }, 'sum to 115'],
        [{ strength: { charm: 5 } }, 'charm'],
        [{ strength: { attitude: -1, closeness: 61 } }, '>=0'],
        [{ evidence: { worth: { Explicit: 1.5 } } }, '<=1'],
        [{ evidence: { levelOfAct: { Call: 'Cosy' } } }, 'Invalid option'],
        [{ committee: [{ role: 'Oracle', department: null, step: null, required: true }] }, 'Invalid option'],
        [{ committee: [{ role: 'User' }] }, 'required'],
        [{ reviewDays: { other: 0 } }, '>=1'],
        [{ influence: { damping: 1 } }, '<=0.99']
    ])('%j is refused', (profile, message) => {
        expect(JSON.stringify(scoringProfileFile.safeParse(profile).error?.issues)).toContain(message);
    });
});
