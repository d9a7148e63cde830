import fc from 'fast-check';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import { recordsBehind } from 'c/explanation';
import { layersOf, type Layers } from 'c/layers';
import type { Assessment, RelationshipRecords } from 'c/relationshipModel';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import {
    accountAssessment,
    assessment,
    buyingRole,
    opportunity,
    stakeholder
} from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function account(more: Partial<RelationshipRecords>): AccountOnDay {
    return accountOnDay({ stakeholders: [], ...more }, DAY);
}

function layers(more: Partial<RelationshipRecords>): Layers {
    return layersOf(account(more));
}

/** An accepted look at somebody shortly before the day. */
function look(id: string, more: Partial<Assessment>): Assessment {
    return assessment(`look-${id}`, id, '2026-06-01', more);
}

const contacted = (id: string): Assessment => look(id, { closeness: 'OfficeMeetings' });

describe('the layer that matters', () => {
    it.each([
        ['Breakthrough', 'Key'],
        ['Cooperation', 'General'],
        ['Strategic', 'Organisational']
    ] as const)('at the stage %s is %s', (stage, layer) => {
        const { priority, because } = layers({
            accountAssessments: [accountAssessment('newest', '2026-01-01', { stage })]
        });
        expect(priority).toBe(layer);
        expect(because).toMatchObject({ recordId: 'newest', values: { layer: `RMap_Layer_${layer}` } });
    });

    it('is not known without a stage, and neither is its gap', () => {
        expect(layers({})).toMatchObject({ priority: null, because: null, gapInPriority: null, priorityGaps: [] });
    });
});

describe('the key layer', () => {
    it('is made of key players and of those who approve or decide, in general or on an open deal', () => {
        const { key } = layers({
            stakeholders: [
                stakeholder('circle'),
                stakeholder('approver', { decisionRoles: ['Approver'] }),
                stakeholder('decides'),
                stakeholder('decided'),
                stakeholder('user', { decisionRoles: ['User'] }),
                stakeholder('empty', { status: 'Vacant', decisionRoles: ['Approver'] }),
                stakeholder('partner', { kind: 'Partner', decisionRoles: ['Approver'] })
            ],
            assessments: [look('circle', { politicalStatus: 'InnerCircle' })],
            opportunities: [opportunity('open'), opportunity('closed', { isClosed: true })],
            buyingRoles: [
                buyingRole('role-1', 'open', 'decides', { role: 'DecisionMaker' }),
                buyingRole('role-2', 'closed', 'decided', { role: 'DecisionMaker' })
            ]
        });
        expect(key.stakeholderIds).toEqual(['approver', 'circle', 'decides']);
    });

    it('names what is missing with each of them, the gravest only', () => {
        const decisionRoles = ['DecisionMaker'] as const;
        const { key } = layers({
            stakeholders: ['friend', 'neutral', 'stranger', 'unknown'].map((id) => stakeholder(id, { decisionRoles })),
            assessments: [
                look('friend', { attitude: 'Supports', closeness: 'OfficeMeetings' }),
                look('neutral', { attitude: 'Neutral', closeness: 'OfficeMeetings' }),
                look('stranger', { attitude: 'Neutral', closeness: 'NoContact' })
            ]
        });
        expect(key.gaps.map(({ kind, stakeholderIds }) => [...stakeholderIds, kind])).toEqual([
            ['neutral', 'noSupport'],
            ['stranger', 'noContact'],
            ['unknown', 'unknown']
        ]);
        // Of three, the closeness, the attitude and how fresh and strong the evidence is.
        expect(key.index.known).toBeCloseTo((3 * 0.78) / 4);
    });

    it('without anybody who decides has that for a gap and no index', () => {
        const { key } = layers({ stakeholders: [stakeholder('someone')] });
        expect(key.gaps.map(({ kind }) => kind)).toEqual(['nobodyKnown']);
        expect(key.index.value).toBeNull();
    });
});

describe('the general layer', () => {
    it('weighs each department and level alike, however many people sit there', () => {
        const crowd = ['c1', 'c2', 'c3'];
        const { general } = layers({
            stakeholders: [
                ...crowd.map((id) => stakeholder(id, { department: 'Warehouse', seniority: 'Staff' })),
                stakeholder('cfo', { department: ' Finance ', seniority: 'Executive' })
            ],
            assessments: [...crowd.map(contacted), look('cfo', { closeness: 'NoContact' })]
        });
        expect(general.index.value).toBeCloseTo(50);
        expect(general.gaps).toMatchObject([{ kind: 'noContact', department: 'Finance', levels: ['Executive'] }]);
    });

    it('lists departments by name and levels from the top, what is not known last', () => {
        const places = [
            [null, 'Staff'],
            ['Sales', 'Manager'],
            ['Finance', null],
            ['Finance', 'Staff'],
            ['Finance', 'Executive']
        ] as const;
        const { general } = layers({
            stakeholders: places.map(([department, seniority], n) => stakeholder(`p${n}`, { department, seniority }))
        });
        expect(general.cells.map(({ department, level }) => [department, level])).toEqual([
            ['Finance', 'Executive'],
            ['Finance', 'Staff'],
            ['Finance', null],
            ['Sales', 'Manager'],
            [null, 'Staff']
        ]);
    });

    it('keeps no contact apart from unknown, counts leavers and empty seats nowhere', () => {
        const { general } = layers({
            stakeholders: [
                stakeholder('known'),
                stakeholder('none'),
                stakeholder('unknown'),
                stakeholder('gone', { status: 'Left' }),
                stakeholder('empty', { status: 'Vacant' })
            ],
            assessments: [contacted('known'), look('none', { closeness: 'NoContact' })]
        });
        expect(general).toMatchObject({
            contactedIds: ['known'],
            noContactIds: ['none'],
            contactUnknownIds: ['unknown'],
            gaps: []
        });
        expect(general.index.value).toBeCloseTo(50);
        expect(general.index.known).toBeCloseTo(2 / 3);
    });

    it('cannot be computed where nothing is known', () => {
        const { general } = layers({ stakeholders: [stakeholder('a')] });
        expect(general.index).toMatchObject({ value: null, known: 0 });
        expect(general.gaps.map(({ kind }) => kind)).toEqual(['unknown']);
        expect(layers({}).general.gaps.map(({ kind }) => kind)).toEqual(['nobodyKnown']);
    });
});

describe('the organisational layer', () => {
    it('is the mean of the known ties; a zero lowers it and a blank does not', () => {
        const { organisational } = layers({
            accountAssessments: [
                accountAssessment('older', '2025-01-01', { communication: 4, matching: 1 }),
                accountAssessment('newer', '2026-01-01', { matching: 3, jointWork: 0 })
            ]
        });
        expect(organisational.index.value).toBeCloseTo((100 * (4 + 3 + 0)) / 15);
        expect(organisational).toMatchObject({ unknown: ['Recognition'], weakest: ['JointWork'] });
        expect(organisational.gaps.map(({ tie, kind }) => [tie, kind])).toEqual([
            ['JointWork', 'weakTie'],
            ['Recognition', 'unknown']
        ]);
        expect(recordsBehind(organisational.index)).toEqual(['older', 'newer']);
    });

    it('has no weakest tie where all are level or none is known', () => {
        const level = accountAssessment('level', '2026-01-01', { communication: 2, matching: 2 });
        expect(layers({ accountAssessments: [level] }).organisational.weakest).toEqual([]);
        expect(layers({}).organisational.weakest).toEqual([]);
    });
});

describe('key relationships of one owner', () => {
    const keyPeople = (...owners: (string | null)[]): Partial<RelationshipRecords> => ({
        stakeholders: owners.map((ownerName, n) => stakeholder(`p${n}`, { ownerName, decisionRoles: ['Approver'] })),
        assessments: owners.map((_, n) => contacted(`p${n}`))
    });

    it('are named when all that are alive are theirs', () => {
        const { ownedByOne } = layers(keyPeople('rep1', 'rep1'));
        expect(ownedByOne).toMatchObject({ ownerName: 'rep1', stakeholderIds: ['p0', 'p1'] });
        const { stakeholders = [], assessments } = keyPeople('rep1', 'rep1');
        const stranger = stakeholder('stranger', { decisionRoles: ['Approver'] });
        expect(layers({ stakeholders: [...stakeholders, stranger], assessments }).ownedByOne).toEqual(ownedByOne);
    });

    it.each([[['rep1', 'rep2']], [['rep1', null]], [[null, null]], [['rep1']], [[]]])(
        'are not when owned by %p',
        (owners) => {
            expect(layers(keyPeople(...owners)).ownedByOne).toBeNull();
        }
    );
});

describe('for any records', () => {
    it('each index lies in range, its parts sum to it, and the order of records does not matter', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                const result = layersOf(accountOnDay(given, day));
                for (const { index } of [result.key, result.general, result.organisational]) {
                    const sum = index.parts.reduce((total, { contribution }) => total + contribution, 0);
                    expect(Math.abs(sum - (index.value ?? 0))).toBeLessThan(1e-9);
                    expect(index.value ?? 0).toBeGreaterThanOrEqual(0);
                    expect(index.value ?? 0).toBeLessThanOrEqual(100 + 1e-9);
                }
                expect(JSON.stringify(layersOf(accountOnDay(reordered(given, seed), day)))).toBe(
                    JSON.stringify(result)
                );
            })
        );
    });

    it('another contact never lowers the key and the general index', () => {
        fc.assert(
            fc.property(records, days, fc.constantFrom('a', 'b', 'c', 'd', 'e'), (given, day, id) => {
                const better = assessment('better', id, day, {
                    attitude: 'Coach',
                    closeness: 'MutualTrust',
                    evidenceStrength: 'Consensus',
                    createdAt: '9999-01-01T00:00:00Z'
                });
                const before = layersOf(accountOnDay(given, day));
                const after = layersOf(
                    accountOnDay({ ...given, assessments: [...(given.assessments ?? []), better] }, day)
                );
                const isLower = (layer: 'key' | 'general'): boolean =>
                    (after[layer].index.value ?? -1) < (before[layer].index.value ?? -1) - 1e-9;
                expect([isLower('key'), isLower('general')]).toEqual([false, false]);
            })
        );
    });

    it('handles 20,000 people', () => {
        const stakeholders = Array.from({ length: 20_000 }, (_, n) =>
            stakeholder(`p${n}`, { department: `d${n % 400}`, decisionRoles: n % 50 === 0 ? ['Approver'] : [] })
        );
        const { general, key } = layers({ stakeholders, assessments: stakeholders.map(({ id }) => contacted(id)) });
        expect([general.cells.length, key.stakeholderIds.length]).toEqual([400, 400]);
        expect(general.index.value).toBeCloseTo(100);
    });
});
