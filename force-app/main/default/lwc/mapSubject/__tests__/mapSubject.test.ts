import { demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { aPerson } from '../../../../../test/factories/people';
import { MapSubject } from '../mapSubject';

const empty = {
    ...{ accountName: 'Meridian', day: '2026-11-22', people: [], links: [], opportunityId: null },
    ...{ buyingRoles: null, account: null, shown: null, changes: null }
};

it('shows everybody while nothing is filtered, and only those who pass a filter', () => {
    const subject = new MapSubject({ ...empty, people: [aPerson('a'), aPerson('b')] });
    expect(subject.isShown('a')).toBe(true);
    const filtered = subject.with({ shown: new Set(['b']) });
    expect([filtered.isShown('a'), filtered.isShown('b')]).toEqual([false, true]);
});

it('has no judgement before the dated records are read', () => {
    expect(new MapSubject(empty).judgement).toBeNull();
});

it('judges an account once, also when the filter changes', () => {
    const subject = demoSubject();
    const { judgement } = subject;
    expect(subject.with({ shown: new Set() }).judgement).toBe(judgement);
    expect(subject.with({ account: null }).judgement).toBeNull();
});

it('shows people as they stood on the day, leavers too', () => {
    const before = demoSubject(null, '2025-08-01');
    expect(before.person('zhao-wei')?.title).not.toBe(demoSubject().person('zhao-wei')?.title);
    const left = demoSubject().people.filter(({ status }) => status === 'Left');
    expect(left.length).toBeGreaterThan(0);
    expect(demoSubject().people).toHaveLength(demoRecords().stakeholders.length);
});

it('tells the parts in the deal that is looked at', () => {
    expect(demoSubject('emr').dealRolesOf('sun-lan')).toMatchObject([{ role: 'Influencer', step: 'Recommendation' }]);
    expect(demoSubject().dealRolesOf('sun-lan')).toEqual([]);
});
