import { DEMO_DAY, demoRecords } from '../../../../../test/factories/demoAccount';
import { anAssessment, aPerson } from '../../../../../test/factories/people';
import { accountOnDay } from 'c/accountOnDay';
import { relationshipStrength } from 'c/relationshipStrength';
import { personHistory, strengthOn } from '../personHistory';

const demo = accountOnDay(demoRecords(), DEMO_DAY);
const of = (assessments: Parameters<typeof anAssessment>[1][], day = '2026-11-22') =>
    accountOnDay(
        {
            stakeholders: [aPerson('p')],
            assessments: assessments.map((each, place) => anAssessment(`a${place}`, each))
        },
        day
    );
const SUPPORTS = { attitude: 'Supports', closeness: 'OfficeMeetings', evidenceStrength: 'Explicit' } as const;

describe('the history of a relationship', () => {
    it('is on every day what the whole account says of it on that day', () => {
        const { points } = personHistory(demo, 'zhao-wei');
        expect(points.length).toBeGreaterThan(5);
        points
            .filter((_, place) => place % 4 === 0)
            .forEach(({ day, strength }) => {
                const then = accountOnDay(demoRecords(), day);
                expect(strength).toBe(relationshipStrength(then, 'zhao-wei').value);
            });
    });

    it('ends on the day that is looked at, and never looks further', () => {
        const { points, marks } = personHistory(accountOnDay(demoRecords(), '2026-03-01'), 'zhao-wei');
        expect(points[points.length - 1].day).toBe('2026-03-01');
        expect(marks.every(({ day }) => day <= '2026-03-01')).toBe(true);
    });

    it('fades between two pieces of evidence', () => {
        const { points } = personHistory(of([{ ...SUPPORTS, assessedOn: '2026-07-01' }]), 'p');
        const strengths = points.map(({ strength }) => strength ?? 0);
        expect(strengths.length).toBeGreaterThan(3);
        expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
        expect(points.map(({ day }) => day)).toEqual([...points.map(({ day }) => day)].sort());
    });

    it('marks what counts and leaves out proposals', () => {
        const account = of([SUPPORTS, { attitude: 'Coach', status: 'Proposed' }, { status: 'Rejected' }]);
        expect(personHistory(account, 'p').marks).toEqual([{ kind: 'assessment', day: '2026-10-01', recordId: 'a0' }]);
    });

    it('is empty for somebody of whom nothing dated is known, and for nobody', () => {
        expect(personHistory(of([]), 'p')).toEqual({ points: [], marks: [] });
        expect(personHistory(of([]), 'gone')).toEqual({ points: [], marks: [] });
    });
});

describe('the strength on another day', () => {
    it('is the strength of that day', () => {
        const then = accountOnDay(demoRecords(), '2026-08-24');
        expect(strengthOn(demo, 'chen-min', '2026-08-24', 'emr')).toEqual(
            relationshipStrength(then, 'chen-min', 'emr')
        );
    });

    it('is nothing for nobody', () => {
        expect(strengthOn(demo, 'gone', '2026-08-24')).toBeNull();
    });
});
