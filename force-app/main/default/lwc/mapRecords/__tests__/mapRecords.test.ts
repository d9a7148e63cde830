import fs from 'node:fs';
import path from 'node:path';
import { connection } from '../../../../../test/factories/answers';
import { aPerson, anAssessment } from '../../../../../test/factories/people';
import {
    ASSESSMENT_FIELDS,
    assessmentVariables,
    copyChanges,
    nextCursor,
    nodesOf,
    POSITION_FIELDS,
    readAssessment,
    readBuyingRole,
    readLink,
    readStakeholder,
    STAKEHOLDER_FIELDS,
    stakeholderVariables
} from '../mapRecords';

const [bare] = nodesOf(connection([{ Id: 'p', Name: 'Lin' }]));

describe('reading records', () => {
    it('reads a person with every value', () => {
        const [node] = nodesOf(
            connection([
                {
                    Id: 'p',
                    Name: 'Lin Yaohua 林耀华',
                    kind: 'Customer',
                    decisionRoles: 'Approver;Evaluator',
                    attitude: 'Supports',
                    closeness: 'OfficeMeetings',
                    power: 5,
                    interest: '4',
                    isStale: true,
                    openProposalCount: 2,
                    owner: { Name: 'Ana Reis' }
                }
            ])
        );
        expect(readStakeholder(node)).toMatchObject({
            id: 'p',
            name: 'Lin Yaohua 林耀华',
            decisionRoles: ['Approver', 'Evaluator'],
            attitude: 'Supports',
            closeness: 'OfficeMeetings',
            power: 5,
            interest: 4,
            isStale: true,
            openProposalCount: 2,
            ownerName: 'Ana Reis'
        });
    });

    it('leaves what is blank or may not be seen unknown', () => {
        expect(readStakeholder(bare)).toEqual(aPerson('p', { name: 'Lin', kind: null, status: null }));
    });

    it('guesses nothing from a word it does not know', () => {
        const [node] = nodesOf(connection([{ Id: 'p', Name: 'Lin', attitude: 'Adores', decisionRoles: 'King;User' }]));
        expect(readStakeholder(node)).toMatchObject({ attitude: null, decisionRoles: ['User'] });
    });

    it('keeps a level of zero, which is known', () => {
        const [node] = nodesOf(connection([{ Id: 'a', assessedOn: '2026-01-01', financialMotive: 0 }]));
        expect(readAssessment(node).financialMotive).toBe(0);
    });

    it('reads ties and parts in a deal', () => {
        const [link] = nodesOf(connection([{ Id: 'l', fromId: 'a', toId: 'b', kind: 'Conflicts', strength: 3 }]));
        const [role] = nodesOf(connection([{ Id: 'r', stakeholderId: 'a', role: 'Approver', required: true }]));
        expect(readLink(link)).toMatchObject({ fromId: 'a', toId: 'b', kind: 'Conflicts', strength: 3 });
        expect(readBuyingRole(role)).toMatchObject({
            stakeholderId: 'a',
            role: 'Approver',
            required: true,
            step: null
        });
    });

    it('finds the next page, and none after the last or where the object may not be read', () => {
        expect(nextCursor(connection([], 'c1'))).toBe('c1');
        expect(nextCursor(connection([]))).toBeNull();
        expect(nodesOf(undefined)).toEqual([]);
        expect(nextCursor(undefined)).toBeNull();
    });
});

describe('writing records', () => {
    it('writes an assessment without what was not observed, and the copy that it changes', () => {
        const assessment = anAssessment('new', { stakeholderId: 'p', attitude: 'Opposes', financialMotive: 0 });
        expect(assessmentVariables(assessment, '005A', { attitude: 'Opposes' })).toEqual({
            assessment: {
                RelationshipAssessment__c: {
                    Stakeholder__c: 'p',
                    AssessedOn__c: '2026-10-01',
                    AssessedBy__c: '005A',
                    Attitude__c: 'Opposes',
                    FinancialMotive__c: 0,
                    Source__c: 'Rep',
                    Status__c: 'Accepted'
                }
            },
            stakeholder: { Id: 'p', Stakeholder__c: { Attitude__c: 'Opposes' } }
        });
    });

    it('writes a stakeholder and the position that refers to it', () => {
        const draft = aPerson('x', { name: 'Wu', title: 'Buyer', decisionRoles: ['User', 'Purchaser'] });
        const { stakeholder, position } = stakeholderVariables(draft, '001A', '2026-11-22');
        expect(stakeholder).toEqual({
            Stakeholder__c: {
                Account__c: '001A',
                Name: 'Wu',
                Kind__c: 'Customer',
                Status__c: 'Active',
                Title__c: 'Buyer',
                DecisionRoles__c: 'User;Purchaser'
            }
        });
        expect(position).toEqual({
            StakeholderPosition__c: {
                Stakeholder__c: '@{stakeholder}',
                Title__c: 'Buyer',
                DecisionRoles__c: 'User;Purchaser',
                Status__c: 'Active',
                ValidFrom__c: '2026-11-22',
                Source__c: 'Rep'
            }
        });
    });

    it.each([
        ['Stakeholder__c', STAKEHOLDER_FIELDS],
        ['StakeholderPosition__c', POSITION_FIELDS],
        ['RelationshipAssessment__c', ASSESSMENT_FIELDS]
    ])('names only fields that %s has', (object, fields) => {
        const folder = path.resolve(__dirname, '../../../objects', object, 'fields');
        const missing = Object.values(fields).filter(
            (field) => field !== 'Name' && !fs.existsSync(path.join(folder, `${field}.field-meta.xml`))
        );
        expect(missing).toEqual([]);
    });
});

describe('the current copy', () => {
    const copy = { attitude: 'Supports', closeness: null, politicalStatus: null, power: 3, interest: null } as const;

    it('has not changed when nothing differs', () => {
        expect(copyChanges(copy, { ...copy })).toEqual([]);
    });

    it('tells which values differ, unknown included', () => {
        expect(copyChanges(copy, { ...copy, attitude: null, closeness: 'NoContact' })).toEqual([
            { field: 'attitude', before: 'Supports', after: null },
            { field: 'closeness', before: null, after: 'NoContact' }
        ]);
    });
});
