import { inEnglish } from '../../../../../test/factories/texts';
import { scoreMeter } from '../meter';

const OBSERVED = { value: 4, assessmentId: 'a', observedOn: '2026-10-12' };

describe('a score on a scale', () => {
    it('is a share of the scale with its words and its day', () => {
        expect(scoreMeter('trust', 'Transparency', OBSERVED, inEnglish)).toEqual({
            key: 'trust',
            label: 'Transparency',
            share: 0.8,
            text: '4 of 5',
            note: 'Oct 12, 2026',
            side: 'ours'
        });
    });

    it('is unknown where nobody observed it, which is not zero', () => {
        const nothing = { value: null, assessmentId: null, observedOn: null };
        expect(scoreMeter('m', 'M', nothing, inEnglish)).toMatchObject({ share: null, text: 'Unknown', note: '' });
        expect(scoreMeter('m', 'M', { ...OBSERVED, value: 0 }, inEnglish)).toMatchObject({ share: 0 });
    });
});
