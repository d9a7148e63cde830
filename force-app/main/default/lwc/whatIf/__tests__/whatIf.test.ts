import fc from 'fast-check';
import { accountOnDay } from 'c/accountOnDay';
import { HYPOTHETICAL, overlay, whatIf, type HypotheticalChange } from 'c/whatIf';
import type { RelationshipRecords } from 'c/relationshipModel';
import * as any from '../../relationshipModel/__tests__/arbitraries';
import { assessment, buyingRole, commitment, link, position, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function supposing(changes: HypotheticalChange[], records: Partial<RelationshipRecords> = {}) {
    return whatIf(accountOnDay({ stakeholders: [stakeholder('a'), stakeholder('b')], ...records }, DAY), changes);
}

describe('supposing', () => {
    it('an attitude counts as evidenced and leaves what else was known', () => {
        const known = [
            assessment('x', 'a', '2026-06-01', { closeness: 'OfficeMeetings', politicalStatus: 'InnerCircle' })
        ];
        const { account, differences } = supposing(
            [{ kind: 'assess', stakeholderId: 'a', values: { attitude: 'SupportsExclusively' } }],
            { assessments: known }
        );
        expect(account.standing('a')).toMatchObject({ champion: true, closeness: { level: 2 } });
        expect(differences).toEqual([
            expect.objectContaining({
                kind: 'attitude',
                from: null,
                to: 'SupportsExclusively',
                recordId: `${HYPOTHETICAL}1`
            })
        ]);
    });

    it('an attitude on one deal leaves the account alone', () => {
        const change = {
            kind: 'assess',
            stakeholderId: 'a',
            opportunityId: 'deal',
            values: { attitude: 'Opposes' }
        } as const;
        const { account } = supposing([change], {
            assessments: [assessment('x', 'a', '2026-06-01', { attitude: 'Supports' })]
        });
        expect(account.standing('a', 'deal')?.opposes).toBe(true);
        expect(account.standing('a')?.supports).toBe(true);
    });

    it('a claim without evidence opens no level', () => {
        const values = { closeness: 'MutualTrust', evidenceStrength: 'Unclear' } as const;
        const { account } = supposing([{ kind: 'assess', stakeholderId: 'a', values }]);
        expect(account.standing('a')?.closeness).toMatchObject({ effective: null, claimAboveEvidence: true });
    });

    it.each([
        ['without positions', []],
        ['with one', [position('p', 'a', '2025-01-01', null, { title: 'CFO' })]],
        ['with one that starts that day', [position('p', 'a', DAY, null, { title: 'CFO' })]]
    ])('a move changes the place and nothing else: %s', (_, positions) => {
        const stakeholders = [stakeholder('a', { title: 'CFO', department: 'Finance' }), stakeholder('b')];
        const change = { kind: 'move', stakeholderId: 'a', values: { reportsToId: 'b' } } as const;
        const { account, records, differences } = supposing([change], { stakeholders, positions });
        expect(account.person('a')).toMatchObject({
            reportsToId: 'b',
            title: 'CFO',
            department: 'Finance',
            active: true
        });
        expect(differences.map(({ kind }) => kind)).toEqual(['reportsTo']);
        expect(account.problems()).toEqual([]);
        if (positions[0]?.validFrom !== DAY) {
            expect(accountOnDay(records, '2026-06-29').person('a')).toMatchObject({
                reportsToId: null,
                department: 'Finance'
            });
        }
    });

    it('a leaver takes them off the map, from the day on', () => {
        const { account, records, differences } = supposing([{ kind: 'leave', stakeholderId: 'a' }]);
        expect(account.people.map(({ id }) => id)).toEqual(['b']);
        expect(differences).toEqual([
            expect.objectContaining({ kind: 'left', stakeholderId: 'a', date: '2026-06-29' })
        ]);
        expect(accountOnDay(records, '2026-06-29').people).toHaveLength(2);
    });

    it('links, parts, people, promises and the account', () => {
        const { account } = supposing(
            [
                { kind: 'removeLink', linkId: 'l' },
                { kind: 'addStakeholder', stakeholder: stakeholder('new') },
                { kind: 'addLink', fromId: 'new', toId: 'a', linkKind: 'Trusts', strength: 4 },
                { kind: 'removeBuyingRole', buyingRoleId: 'r' },
                { kind: 'addBuyingRole', opportunityId: 'deal', stakeholderId: 'new', role: 'Approver', step: null },
                { kind: 'closeCommitment', commitmentId: 'c' },
                { kind: 'assessAccount', values: { stage: 'Strategic' } }
            ],
            {
                links: [link('l', 'a', 'b')],
                buyingRoles: [buyingRole('r', 'deal', 'a')],
                commitments: [commitment('c', 'a', { dueOn: '2026-06-01' })]
            }
        );
        expect(account.links.map(({ fromId, toId }) => [fromId, toId])).toEqual([['new', 'a']]);
        expect(account.opportunity('deal')?.activeIds).toEqual(['new']);
        expect(account.commitmentsOf('a')[0].state).toBe('KeptLate');
        expect(account.state.stage.value).toBe('Strategic');
    });

    it('something of nobody changes nothing', () => {
        const changes: HypotheticalChange[] = [
            { kind: 'leave', stakeholderId: 'ghost' },
            { kind: 'move', stakeholderId: 'ghost', values: { title: 'CEO' } },
            { kind: 'assess', stakeholderId: 'ghost', values: { attitude: 'Coach' } },
            { kind: 'removeLink', linkId: 'ghost' },
            { kind: 'closeCommitment', commitmentId: 'ghost' }
        ];
        expect(supposing(changes).differences).toEqual([]);
    });
});

describe('whatever the records', () => {
    const changes = fc.constantFrom<HypotheticalChange[]>(
        [{ kind: 'assess', stakeholderId: 'a', values: { attitude: 'Coach', closeness: 'MutualTrust' } }],
        [{ kind: 'move', stakeholderId: 'b', values: { reportsToId: 'a', status: 'Active' } }],
        [{ kind: 'leave', stakeholderId: 'a' }],
        [{ kind: 'addLink', fromId: 'a', toId: 'b', linkKind: 'Conflicts', strength: null }]
    );

    it('supposing nothing changes nothing', () => {
        fc.assert(
            fc.property(any.records, any.days, (records, day) => {
                expect(overlay(records, [], day)).toBe(records);
                expect(whatIf(accountOnDay(records, day), []).differences).toEqual([]);
            })
        );
    });

    it('the records given stay as they are', () => {
        fc.assert(
            fc.property(any.records, any.days, changes, (records, day, supposed) => {
                const before = JSON.stringify(records);
                const base = accountOnDay(records, day);
                const { account } = whatIf(base, supposed);
                expect(JSON.stringify(records)).toBe(before);
                expect(account.day).toBe(day);
            })
        );
    });
});
