import { accountOnDay } from '../../accountOnDay/accountOnDay';
import { judge } from '../../judgement/judgement';
import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { aBuyingRole, aPerson } from '../../../../../test/factories/people';
import type { RelationshipRecords } from '../../relationshipModel/relationshipModel';
import { defaultTarget, mostPowerful } from '../pathTarget';

const judged = (changes: Partial<RelationshipRecords>) =>
    judge(accountOnDay({ ...demoRecords(), ...changes }, DEMO_DAY));
const powerful = (id: string, power: number | null, reportsToId: string | null = null) =>
    aPerson(id, { power, reportsToId });

describe('whom a way leads to', () => {
    it('is the approver of the deal who is easiest to reach', () => {
        const subject = demoSubject('emr');
        expect(defaultTarget(subject, subject.judgement!)).toBe('lin-yaohua');
    });

    it('is who may approve, while nobody on the deal is known to', () => {
        const judgement = judged({ buyingRoles: [aBuyingRole('tang-yu', { opportunityId: 'emr', role: 'User' })] });
        const target = defaultTarget({ opportunityId: 'emr' }, judgement);
        expect(target).toBe(judgement.decision('emr')?.approverCandidateIds[0]);
        expect(target).toBeTruthy();
    });

    it('is the most powerful on an account', () => {
        const subject = demoSubject();
        expect(defaultTarget(subject, subject.judgement!)).toBe(mostPowerful(subject.judgement!));
    });
});

describe('the most powerful', () => {
    const among = (...stakeholders: ReturnType<typeof powerful>[]) =>
        mostPowerful(judged({ stakeholders, positions: [], assessments: [], links: [], buyingRoles: [] }));

    it('has the most power, and of two alike the higher seat', () => {
        expect(among(powerful('a', 3, 'b'), powerful('b', 5, 'c'), powerful('c', 5))).toBe('c');
    });

    it('is nobody where there is nobody', () => {
        expect(among()).toBeNull();
    });
});
