import { accountOnDay } from 'c/accountOnDay';
import { changesBetween } from 'c/changes';
import type { ChangeItem } from 'c/changes';
import type { Wording } from 'c/labels';
import { demoRecords, demoSubject, DEMO_DAY } from '../../../../../test/factories/demoAccount';
import { changeGroups } from '../changeGroups';

const wording: Wording = {
    texts: (key, ...values) => [key, ...values].join('|'),
    day: (day) => `day ${day}`,
    number: String,
    signed: String
};
const subject = demoSubject('emr');
const [person, other] = subject.people;
const groups = (...items: object[]) => changeGroups(items as ChangeItem[], subject, wording);
const origin = { date: '2026-03-03', recordId: 'rec', labelKey: 'RMap_Attitude' };
const texts = (...items: object[]) => groups(...items).flatMap(({ rows }) => rows.map(({ text }) => text));

describe('what changed, in words', () => {
    it('is grouped by person in the order of the first change, deals and the account last', () => {
        const found = groups(
            { ...origin, kind: 'account', field: 'satisfaction', from: 2, to: 3 },
            { ...origin, kind: 'dealStatus', opportunityId: 'emr', from: null, to: 'Green' },
            { ...origin, kind: 'attitude', stakeholderId: other.id, from: null, to: 'Supports' },
            { ...origin, kind: 'power', stakeholderId: person.id, from: 1, to: 2 },
            { ...origin, kind: 'interest', stakeholderId: other.id, from: 1, to: 2 }
        );
        expect(found.map(({ personId, rows }) => [personId, rows.length])).toEqual([
            [other.id, 2],
            [person.id, 1],
            [null, 1],
            [null, 1]
        ]);
        expect(found[0].heading).toBe(other.name);
    });

    it('names values by their vocabulary, and the unknown as unknown', () => {
        expect(texts({ ...origin, kind: 'attitude', stakeholderId: person.id, from: null, to: 'Supports' })).toEqual([
            'RMap_Changes_FromTo|RMap_Attitude|RMap_Attitude_Unknown|RMap_Attitude_Supports'
        ]);
        expect(texts({ ...origin, kind: 'power', stakeholderId: person.id, from: null, to: 4 })[0]).toMatch(
            /RMap_Unknown\|4$/
        );
    });

    it('names people, roles, shares and answers', () => {
        const about = { ...origin, stakeholderId: person.id };
        expect(texts({ ...about, kind: 'reportsTo', from: null, to: other.id })[0]).toContain(other.name);
        expect(texts({ ...about, kind: 'decisionRoles', from: null, to: 'Approver;User' })[0]).toMatch(
            /RMap_Role_Approver, RMap_Role_User$/
        );
        expect(texts({ ...origin, kind: 'account', field: 'revenueShare', from: 0.1, to: 0.25 })[0]).toMatch(
            /10 %\|25 %$/
        );
        expect(texts({ ...origin, kind: 'account', field: 'regulated', from: null, to: true })[0]).toMatch(
            /RMap_Unknown\|RMap_Changes_Yes$/
        );
    });

    it('tells a tie with both ends and its kind', () => {
        const [link] = subject.account?.model.links ?? [];
        const ends = { fromId: link.fromId, toId: link.toId, linkId: link.id };
        const [text] = texts({ ...origin, kind: 'linkAdded', ...ends });
        expect(text).toBe(
            `RMap_Changes_TieAdded|${subject.nameOf(link.fromId)}|RMap_LinkKind_${link.kind}|${subject.nameOf(link.toId)}`
        );
    });

    it('tells a new promise from one that was kept', () => {
        const about = {
            ...origin,
            kind: 'commitment',
            stakeholderId: person.id,
            commitmentId: 'c',
            labelKey: 'RMap_Commitment'
        };
        expect(texts({ ...about, from: null, to: 'Open' }, { ...about, from: 'Open', to: 'Kept' })).toEqual([
            'RMap_Changes_New|RMap_Commitment|RMap_CommitmentState_Open',
            'RMap_Changes_FromTo|RMap_Commitment|RMap_CommitmentState_Open|RMap_CommitmentState_Kept'
        ]);
    });

    it('gives the day and the record of each', () => {
        const [row] = groups({ ...origin, kind: 'attitude', stakeholderId: person.id, from: null, to: 'Coach' })[0]
            .rows;
        expect(row).toMatchObject({ dayText: 'day 2026-03-03', recordId: 'rec' });
    });

    it('has a word for everything that changed on the demo account in a year', () => {
        const [before, after] = ['2025-11-01', DEMO_DAY].map((day) => accountOnDay(demoRecords(), day));
        const items = changesBetween(before, after);
        const found = changeGroups(items, subject, wording).flatMap(({ heading, rows }) => [
            heading,
            ...rows.map(({ text }) => text)
        ]);
        expect(items.length).toBeGreaterThan(10);
        expect(found.filter((text) => text === '' || text.includes('undefined') || text.includes('null'))).toEqual([]);
    });
});
