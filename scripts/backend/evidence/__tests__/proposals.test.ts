import { snapshotOf } from 'c/accountOnDay';
import { BLANK_ASSESSMENT, buildModel, type Assessment } from 'c/relationshipModel';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { stakeholderOf } from '../../selectors/stakeholderSelector';
import type { Activity } from '../activity';
import { findingsOf, proposalFrom, type Proposal } from '../proposals';
import { call, contactRole, meeting, NOW, reply } from './activities';

const assessment = (values: Partial<Assessment>): Assessment => ({
    ...{
        ...BLANK_ASSESSMENT,
        id: 'a0',
        stakeholderId: 'ann',
        assessedOn: '2026-11-01',
        status: 'Accepted',
        source: 'Rep'
    },
    ...values
});

/** What is proposed of Ann on 20 November, by activities and by what is on record of her. */
function proposed(
    activities: Activity[],
    assessments: Assessment[] = [],
    regulated: boolean | null = null
): Proposal | null {
    const row = { Id: 'ann', Name: 'Ann', Account__c: 'acc' } as unknown as Parameters<typeof stakeholderOf>[0];
    const account = snapshotOf(buildModel({ stakeholders: [stakeholderOf(row)], assessments }), '2026-11-20');
    const rules = { regulated, giftLimit: null };
    const standing = account.standing('ann');
    if (!standing) {
        throw new Error('Ann is not on the map.');
    }
    const known = { standing, assessments, rules, profile: DEFAULT_PROFILE };
    return proposalFrom(findingsOf(activities, known, NOW), known);
}

describe('a proposal', () => {
    it('says the highest level that is shown, as inferred, and waits', () => {
        const lunch = meeting({ subject: 'Lunch', on: '2026-11-10' });
        expect(proposed([meeting(), lunch, call()])?.assessment).toMatchObject({
            ...{ closeness: 'MealsAndEvents', assessedOn: '2026-11-10', attitude: null, status: 'Proposed' },
            ...{ source: 'Derived', evidenceOrigin: 'CrmActivity', evidenceStrength: 'Inferred' }
        });
    });

    it('never stands without a record, and names those that show as much, the newest first', () => {
        const [first, second] = [meeting({ on: '2026-11-10' }), meeting({ on: '2026-11-12' })];
        expect(proposed([first, call(), second])?.evidence.map(({ activity }) => activity.id)).toEqual([
            second.id,
            first.id
        ]);
        expect(proposed([])).toBeNull();
        expect(proposed([call({ isDone: false }), reply({ isFromContact: false })])).toBeNull();
    });

    it('never says mutual trust, however much is on record', () => {
        const many = Array.from({ length: 30 }, (_, index) =>
            meeting({ subject: index % 2 ? 'Golf' : 'Lunch', on: '2026-11-14' })
        );
        expect(proposed(many)?.assessment.closeness).toBe('OutOfHours');
    });

    it('has the same key for the same evidence', () => {
        const lunch = meeting({ subject: 'Lunch' });
        expect(proposed([lunch, call()])?.key).toBe(proposed([lunch])?.key);
        expect(proposed([lunch])?.key).toMatch(/^derived:[0-9a-f]{32}$/);
    });

    it('is not made where as much is known', () => {
        const known = assessment({ closeness: 'MealsAndEvents', evidenceStrength: 'Explicit' });
        expect(proposed([meeting()], [known])).toBeNull();
        expect(proposed([meeting({ subject: 'Lunch' })], [known])).toBeNull();
    });

    it('confirms a level that is due for another look', () => {
        const old = assessment({ closeness: 'OfficeMeetings', evidenceStrength: 'Explicit', assessedOn: '2026-06-01' });
        expect(proposed([meeting()], [old])?.assessment.closeness).toBe('OfficeMeetings');
    });

    it('leaves out what happened before a person judged or refused', () => {
        const since = { assessedOn: '2026-11-18' };
        expect(
            proposed([meeting()], [assessment({ ...since, closeness: 'RemoteOnly', evidenceStrength: 'Explicit' })])
        ).toBeNull();
        const refused = assessment({ ...since, closeness: 'OfficeMeetings', status: 'Rejected', source: 'Derived' });
        expect(proposed([meeting()], [refused])).toBeNull();
        expect(proposed([meeting({ on: '2026-11-19' })], [refused])?.assessment.closeness).toBe('OfficeMeetings');
    });

    it('is not made twice while one of that level waits', () => {
        const waiting = assessment({ closeness: 'OfficeMeetings', status: 'Proposed', source: 'Derived' });
        expect(proposed([meeting()], [waiting])).toBeNull();
        expect(proposed([meeting({ subject: 'Lunch' })], [waiting])?.assessment.closeness).toBe('MealsAndEvents');
    });

    it('lets meals and leisure show nothing where the customer forbids them', () => {
        expect(
            proposed([meeting({ subject: 'Lunch' }), meeting({ subject: 'Golf', on: '2026-11-14' })], [], true)
        ).toBeNull();
        expect(proposed([meeting()], [], true)?.assessment.closeness).toBe('OfficeMeetings');
    });

    it('says of a role on a deal only that we know the person, once, and for that deal', () => {
        const role = proposed([contactRole()]);
        expect(role?.assessment).toMatchObject({ closeness: null, connectionStage: 'Know', opportunityId: '006deal' });
        expect(
            proposed([contactRole()], [assessment({ connectionStage: 'Know', status: 'Rejected', source: 'Derived' })])
        ).toBeNull();
        expect(
            proposed([contactRole()], [assessment({ closeness: 'RemoteOnly', evidenceStrength: 'Explicit' })])
        ).toBeNull();
    });
});
