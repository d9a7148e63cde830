import { BLANK_ASSESSMENT, type Assessment } from 'c/relationshipModel';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { stakeholderOf, type StakeholderRow } from '../../selectors/stakeholderSelector';
import { personScores, type PersonDossier } from '../personScores';

const DAY = '2026-11-20';
const assessment = (values: Partial<Assessment>): Assessment => ({
    ...{ ...BLANK_ASSESSMENT, id: 'a', stakeholderId: 'ann', assessedOn: '2026-11-01', status: 'Accepted' },
    ...values
});
const scoresOf = (dossier: Partial<PersonDossier>, own: Partial<StakeholderRow> = {}) =>
    personScores(
        {
            stakeholder: stakeholderOf({ Id: 'ann', Name: 'Ann', Account__c: 'acc', ...own } as StakeholderRow),
            ...{ assessments: [], withdrawn: [], engagements: [], commitments: [], accountAssessments: [] },
            ...dossier
        },
        DAY,
        { profile: DEFAULT_PROFILE, version: '1' }
    );

describe('what a stakeholder’s record is to say', () => {
    it('is the newest value of each field, dated today or before', () => {
        const { copy } = scoresOf({
            assessments: [
                assessment({ attitude: 'Supports', closeness: 'RemoteOnly' }),
                assessment({ id: 'b', assessedOn: '2026-11-10', attitude: 'Opposes' }),
                assessment({ id: 'c', assessedOn: '2026-11-21', attitude: 'Coach' })
            ]
        });
        expect(copy).toMatchObject({ attitude: 'Opposes', closeness: 'RemoteOnly' });
    });

    it('is unknown, not nought, where nothing is known', () => {
        expect(scoresOf({})).toMatchObject({ strength: null, trend: null, copy: { attitude: null } });
    });

    it('keeps what the record says by itself', () => {
        const own = { Attitude__c: 'Supports', Power__c: 4 };
        expect(scoresOf({}, own).copy).toMatchObject({ attitude: 'Supports', power: 4 });
    });

    it('loses a judgement that only a withdrawn assessment gave, no power and nothing else', () => {
        const own = { Attitude__c: 'Supports', Closeness__c: 'RemoteOnly', Power__c: 4 };
        const withdrawn = [assessment({ attitude: 'Supports', power: 4, closeness: 'MutualTrust' })];
        expect(scoresOf({ withdrawn }, own).copy).toMatchObject({ attitude: null, power: 4, closeness: 'RemoteOnly' });
        const assessments = [assessment({ id: 'b', attitude: 'Supports' })];
        expect(scoresOf({ withdrawn, assessments }, own).copy.attitude).toBe('Supports');
    });

    it('is scored in whole points, and so is the trend', () => {
        const { strength, trend } = scoresOf({
            assessments: [
                assessment({ assessedOn: '2026-01-10', attitude: 'Neutral' }),
                assessment({ id: 'b', attitude: 'Coach', closeness: 'MutualTrust', evidenceStrength: 'Explicit' })
            ]
        });
        expect([Number.isInteger(strength), Number.isInteger(trend)]).toEqual([true, true]);
        expect(trend).toBeGreaterThan(0);
    });
});
