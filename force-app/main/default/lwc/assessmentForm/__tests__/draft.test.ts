import { assessmentOf, findInvalid } from '../draft';
import type { Entries } from '../draft';

const TODAY = '2026-11-22';
const COMPLETE: Entries = {
    assessedOn: TODAY,
    attitude: 'Supports',
    evidence: 'Said so in the steering group',
    evidenceStrength: 'Explicit'
};
const faults = (entries: Entries) => findInvalid(assessmentOf(entries, 'p'), TODAY).map(({ field }) => field);

describe('the draft of an assessment', () => {
    it('is an accepted assessment of the rep, blank where nothing was observed', () => {
        expect(assessmentOf({ ...COMPLETE, power: '5', demands: '  ' }, 'p')).toMatchObject({
            stakeholderId: 'p',
            status: 'Accepted',
            source: 'Rep',
            attitude: 'Supports',
            power: 5,
            closeness: null,
            demands: null
        });
    });

    it('is complete with an observation and its evidence', () => {
        expect(faults(COMPLETE)).toEqual([]);
    });

    it('may lie in the past', () => {
        expect(faults({ ...COMPLETE, assessedOn: '2025-01-01' })).toEqual([]);
    });

    it('needs a day that is not in the future', () => {
        expect(faults({ ...COMPLETE, assessedOn: '' })).toEqual(['assessedOn']);
        expect(faults({ ...COMPLETE, assessedOn: '2026-11-23' })).toEqual(['assessedOn']);
    });

    it('needs something observed', () => {
        expect(faults({ assessedOn: TODAY, evidence: 'nothing new' })).toEqual(['attitude']);
    });

    it.each(['attitude', 'closeness'])('needs evidence and its strength for %s', (field) => {
        const value = field === 'attitude' ? 'Opposes' : 'RemoteOnly';
        expect(faults({ assessedOn: TODAY, [field]: value })).toEqual(['evidence', 'evidenceStrength']);
    });

    it('needs no evidence for power alone', () => {
        expect(faults({ assessedOn: TODAY, power: '3' })).toEqual([]);
    });

    it('needs the name of the competitor somebody is close to', () => {
        expect(faults({ assessedOn: TODAY, competitorCloseness: 'OfficeMeetings' })).toEqual(['competitor']);
    });

    it('takes no text that is longer than the field', () => {
        expect(faults({ ...COMPLETE, competitor: 'x'.repeat(256) })).toEqual(['competitor']);
        expect(faults({ ...COMPLETE, competitor: 'x'.repeat(255) })).toEqual([]);
    });
});
