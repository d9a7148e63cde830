import { answer, connection } from '../../../../../test/factories/answers';
import { HistoryReading } from '../mapReading';

const dossier = answer({
    positions: [{ Id: 'pos', stakeholderId: 'lin', title: 'President', validFrom: '2025-01-01' }],
    assessments: [
        { Id: 'a', stakeholderId: 'lin', assessedOn: '2026-01-01', attitude: 'Supports', assessedBy: { Name: 'Ana' } }
    ],
    buyingRoles: [{ Id: 'r', stakeholderId: 'lin', opportunityId: '006', role: 'Approver', required: true }],
    opportunities: [{ Id: '006', Name: 'EMR', closeOn: '2027-01-01', isClosed: false }],
    profiles: [{ Id: 'prof', profile: '{"name":"Ours"}' }]
});
const dealings = answer({
    engagements: [{ Id: 'e', occurredOn: '2026-02-01', kind: 'OfficeVisit' }],
    participants: [{ Id: 'p', engagementId: 'e', stakeholderId: 'lin', reaction: 'Positive' }],
    commitments: [{ Id: 'c', stakeholderId: 'lin', madeOn: '2026-02-01', status: 'Open' }],
    accountAssessments: [{ Id: 'aa', assessedOn: '2026-03-01', revenueShare: 12, regulated: 'Yes' }]
});

describe('reading the history', () => {
    it('goes from document to document and then holds everything', () => {
        const reading = new HistoryReading();
        expect(reading.take(dossier)).toBe(true);
        expect(reading.step).toBe('dealings');
        expect(reading.history).toBeNull();
        reading.take(dealings);
        expect(reading.step).toBe('done');
        expect(reading.history).toMatchObject({
            positions: [{ id: 'pos', validFrom: '2025-01-01' }],
            assessments: [{ id: 'a', attitude: 'Supports', assessedByName: 'Ana' }],
            buyingRoles: [{ opportunityId: '006', required: true }],
            opportunities: [{ name: 'EMR', isClosed: false }],
            profileText: '{"name":"Ours"}',
            engagements: [{ id: 'e', participants: [{ stakeholderId: 'lin' }] }],
            commitments: [{ status: 'Open' }],
            accountAssessments: [{ revenueShare: 0.12, regulated: true }]
        });
    });

    it('pages through a document before it goes to the next', () => {
        const reading = new HistoryReading();
        const { query } = dossier.uiapi;
        reading.take({ uiapi: { query: { ...query, assessments: connection([{ Id: 'a' }], 'next') } } });
        expect(reading.step).toBe('dossier');
        expect(reading.variables).toMatchObject({ afterAssessments: 'next', afterPositions: null });
        reading.take({ uiapi: { query: { ...query, assessments: connection([{ Id: 'b' }]) } } });
        reading.take(dealings);
        expect(reading.history?.assessments.map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('is not put off by an answer that comes once more', () => {
        const reading = new HistoryReading();
        reading.take(dossier);
        expect(reading.take(dossier)).toBe(false);
        expect(reading.step).toBe('dealings');
    });

    it('judges from what is on record about people when the rest cannot be read, and knows what went wrong', () => {
        const reading = new HistoryReading();
        reading.take(dossier);
        reading.fail([{ message: 'no access' }]);
        expect(reading.history).toMatchObject({ assessments: [{ id: 'a' }], engagements: [] });
        expect(reading.errors).toEqual([{ message: 'no access' }]);
    });

    it('gives no history when what is on record about people cannot be read', () => {
        const reading = new HistoryReading();
        reading.fail([{ message: 'no access' }]);
        reading.take(dealings);
        expect(reading.step).toBe('done');
        expect(reading.history).toBeNull();
    });

    it('reads an org without the newer objects', () => {
        const reading = new HistoryReading();
        reading.take(dossier);
        reading.take({ uiapi: { query: {} } });
        expect(reading.history).toMatchObject({ engagements: [], commitments: [], accountAssessments: [] });
    });

    it('leaves what is unknown of the account unknown', () => {
        const reading = new HistoryReading();
        reading.take(dossier);
        reading.take(answer({ accountAssessments: [{ Id: 'aa', assessedOn: '2026-03-01' }] }));
        expect(reading.history?.accountAssessments[0]).toMatchObject({ regulated: null, revenueShare: null });
    });
});
