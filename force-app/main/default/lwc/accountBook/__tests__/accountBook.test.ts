import { demoRecords, DEMO_DAY } from '../../../../../test/factories/demoAccount';
import { aLink, anAssessment, aPerson } from '../../../../../test/factories/people';
import type { RelationshipRecords } from 'c/relationshipModel';
import { AccountBook, withAssessment, withLink, withPerson } from '../accountBook';
import type { BookFacts } from '../accountBook';
import { profileFrom } from '../profileFrom';

const NO_RULES = { reviewDays: null, requiredRoles: '' };

function aBook(records: RelationshipRecords, changes: Partial<BookFacts> = {}): AccountBook {
    return new AccountBook({
        accountId: 'acc',
        accountName: 'Meridian',
        stakeholders: records.stakeholders,
        links: records.links ?? [],
        opportunityId: null,
        dealRoles: null,
        history: {
            positions: records.positions ?? [],
            assessments: records.assessments ?? [],
            buyingRoles: records.buyingRoles ?? [],
            opportunities: records.opportunities ?? [],
            engagements: records.engagements ?? [],
            commitments: records.commitments ?? [],
            accountAssessments: records.accountAssessments ?? [],
            profileText: null
        },
        rules: NO_RULES,
        ...changes
    });
}

const ana = aPerson('ana', { attitude: 'Neutral', lastAssessedOn: '2026-01-01' });
const ben = aPerson('ben');
const supports = anAssessment('a1', { stakeholderId: 'ana', assessedOn: '2026-06-01', attitude: 'Supports' });
const small = (changes: Partial<BookFacts> = {}) =>
    aBook({ stakeholders: [ana, ben], assessments: [supports], links: [] }, changes);

describe('the book of an account', () => {
    it('shows the current copies until the history has been read', () => {
        const subject = small({ history: null }).subjectOn(DEMO_DAY, null);
        expect(subject.judgement).toBeNull();
        expect(subject.person('ana')?.attitude).toBe('Neutral');
    });

    it('shows any day from the dated records', () => {
        const book = small();
        expect(book.subjectOn(DEMO_DAY, null).person('ana')?.attitude).toBe('Supports');
        expect(book.subjectOn('2026-05-01', null).person('ana')?.attitude).toBeNull();
    });

    it('shows the ties of the day', () => {
        const ended = aLink('ana', 'ben', { validFrom: '2026-01-01', validTo: '2026-02-01' });
        for (const history of [null, small().facts.history]) {
            const book = small({ links: [ended], history });
            expect(book.subjectOn('2026-01-15', null).links).toHaveLength(1);
            expect(book.subjectOn(DEMO_DAY, null).links).toHaveLength(0);
        }
    });

    it('tells what differs from the day compared with', () => {
        const book = small();
        expect(book.subjectOn(DEMO_DAY, null).changes).toBeNull();
        expect(book.subjectOn(DEMO_DAY, '2026-05-01').changes).toEqual([
            expect.objectContaining({ kind: 'attitude', to: 'Supports', date: '2026-06-01', recordId: 'a1' })
        ]);
    });

    it('gives the same subject for the same day, and the same people when compared', () => {
        const book = small();
        const subject = book.subjectOn(DEMO_DAY, null);
        expect(book.subjectOn(DEMO_DAY, null)).toBe(subject);
        expect(book.subjectOn(DEMO_DAY, '2026-05-01').people).toBe(subject.people);
    });

    it('marks the days on which something changed, up to today', () => {
        const book = small({ links: [aLink('ana', 'ben', { validFrom: '2026-03-01', validTo: '2099-01-01' })] });
        expect(book.recordDays(DEMO_DAY)).toEqual([
            { day: '2026-03-01', count: 1 },
            { day: '2026-06-01', count: 1 }
        ]);
        expect(small({ history: null }).recordDays(DEMO_DAY)).toEqual([]);
    });

    it('counts the parts in the deal looked at beside those in other deals', () => {
        const records = demoRecords();
        const roles = records.buyingRoles ?? [];
        const dealRoles = roles.filter(({ opportunityId }) => opportunityId === 'emr');
        const others = roles.filter(({ opportunityId }) => opportunityId !== 'emr');
        const book = aBook({ ...records, buyingRoles: others }, { opportunityId: 'emr', dealRoles });
        const subject = book.subjectOn(DEMO_DAY, null);
        expect(subject.buyingRoles?.length).toBeGreaterThan(0);
        expect(subject.judgement?.decision('emr')?.status).toBeDefined();
        expect(subject.account?.opportunities.length).toBeGreaterThan(1);
    });
});

describe('what was just saved', () => {
    it('counts at once, with and without the history', () => {
        const opposes = anAssessment('new', { stakeholderId: 'ana', assessedOn: DEMO_DAY, attitude: 'Opposes' });
        for (const book of [small(), small({ history: null })]) {
            const after = withAssessment(book, opposes, { attitude: 'Opposes' });
            expect(after.subjectOn(DEMO_DAY, null).person('ana')?.attitude).toBe('Opposes');
            expect(after.person('ana')?.lastAssessedOn).toBe(DEMO_DAY);
            expect(book.person('ana')?.attitude).toBe('Neutral');
        }
    });

    it('takes the place of what it was before', () => {
        const proposed = anAssessment('p', { stakeholderId: 'ben', attitude: 'Coach', status: 'Proposed' });
        const book = withAssessment(small(), proposed, {});
        expect(book.person('ben')?.lastAssessedOn).toBeNull();
        const decided = withAssessment(book, { ...proposed, status: 'Rejected' }, {});
        expect(decided.facts.history?.assessments.filter(({ id }) => id === 'p')).toEqual([
            expect.objectContaining({ status: 'Rejected' })
        ]);
    });

    it('is on the map: a person with a position, a tie', () => {
        const cai = aPerson('cai', { reportsToId: 'ana' });
        const opening = {
            ...{ id: 'pos', key: null, stakeholderId: 'cai', title: null, department: null, function: null },
            ...{ seniority: null, reportsToId: 'ana', decisionRoles: [], status: 'Active' as const },
            ...{ validFrom: DEMO_DAY, validTo: null, source: 'Rep' as const }
        };
        const book = withLink(withPerson(small(), cai, opening), aLink('cai', 'ben', { id: 'tie' }));
        const subject = book.subjectOn(DEMO_DAY, '2026-11-01');
        expect(subject.person('cai')?.reportsToId).toBe('ana');
        expect(subject.links.map(({ id }) => id)).toEqual(['tie']);
        expect(subject.changes).toContainEqual(expect.objectContaining({ kind: 'joined', stakeholderId: 'cai' }));
    });
});

describe('the rules of a page', () => {
    const { reviewDays, committee } = profileFrom(null, NO_RULES);

    it('leave the profile as it is when nothing is set', () => {
        expect(profileFrom('{"reviewDays":{"other":30}}', NO_RULES).reviewDays.other).toBe(30);
        expect(profileFrom(null, { ...NO_RULES, reviewDays: -5 }).reviewDays).toEqual(reviewDays);
        expect(profileFrom(null, { ...NO_RULES, requiredRoles: 'nonsense' }).committee).toEqual(committee);
    });

    it('set one cadence for everything', () => {
        const set = profileFrom(null, { ...NO_RULES, reviewDays: 45 }).reviewDays;
        expect([set.other, ...Object.values(set.byCloseness)].every((days) => days === 45)).toBe(true);
    });

    it('require the roles named and no others, with a seat for each', () => {
        const set = profileFrom(null, { ...NO_RULES, requiredRoles: 'Approver, Gatekeeper' }).committee;
        expect(set.filter(({ required }) => required).map(({ role }) => role)).toEqual(['Approver', 'Gatekeeper']);
        expect(set).toHaveLength(committee.length + 1);
    });
});
