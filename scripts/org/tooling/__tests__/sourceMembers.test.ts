import { EVERYTHING } from '../../access';
import { OrgDatabase } from '../../database';
import type { Caller } from '../../records';
import { SourceMembers, ToolingApi } from '..';

const admin: Caller = { userId: '005000000000001AAA', language: 'en_US', permissions: new Set(), rights: EVERYTHING };
const version = { apiVersion: '66.0' };

function anOrg(): { members: SourceMembers; tooling: ToolingApi } {
    const database = new OrgDatabase(':memory:');
    return { members: new SourceMembers(database), tooling: new ToolingApi(database) };
}

const change = (fullName: string, effect: 'created' | 'changed' | 'deleted', type = 'CustomObject') => ({
    ...{ type, fullName, effect, userId: admin.userId },
    files: [`lwc/${fullName}/${fullName}.js`]
});

it('tells which components changed after a revision', () => {
    const { members, tooling } = anOrg();
    members.record(change('A__c', 'created'));
    members.record(change('B__c', 'created'));
    members.record(change('A__c', 'changed'));
    const rows = (since: number) =>
        tooling
            .query(
                admin,
                `SELECT MemberName, RevisionCounter, IsNewMember FROM SourceMember WHERE RevisionCounter > ${since} ORDER BY RevisionCounter`,
                version
            )
            .records.map(({ MemberName, RevisionCounter, IsNewMember }) => [MemberName, RevisionCounter, IsNewMember]);
    expect(rows(0)).toEqual([
        ['B__c', 2, true],
        ['A__c', 3, false]
    ]);
    expect(rows(2)).toEqual([['A__c', 3, false]]);
    expect(rows(3)).toEqual([]);
});

it('keeps a deleted component as an obsolete name', () => {
    const { members, tooling } = anOrg();
    members.record(change('A__c', 'created'));
    members.record(change('A__c', 'deleted'));
    expect(tooling.query(admin, 'SELECT IsNameObsolete FROM SourceMember', version).records).toMatchObject([
        { IsNameObsolete: true }
    ]);
});

it('lists a bundle with each of its files', () => {
    const { members, tooling } = anOrg();
    members.record(change('card', 'created', 'LightningComponentBundle'));
    const { records } = tooling.query(admin, 'SELECT MemberType, MemberName FROM SourceMember', version);
    expect(records).toMatchObject([
        { MemberType: 'LightningComponentBundle', MemberName: 'card' },
        { MemberType: 'LightningComponentResource', MemberName: 'card/card.js' }
    ]);
});

it('knows no object but its own', () => {
    const { tooling } = anOrg();
    expect(() => tooling.query(admin, 'SELECT Id FROM Account', version)).toThrow(/Account/);
    expect(() => tooling.describe('Account')).toThrow('The requested resource does not exist');
    expect(tooling.describe('SourceMember')).toMatchObject({ name: 'SourceMember' });
});
