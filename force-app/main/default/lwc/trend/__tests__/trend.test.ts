import { DEMO_DAY, demoRecords } from '../../../../../test/factories/demoAccount';
import { inEnglish } from '../../../../../test/factories/texts';
import { accountOnDay } from '../../accountOnDay/accountOnDay';
import { earlierJudgement, trendOf } from '../trend';

describe('a trend', () => {
    it('looks back as far as the profile says', () => {
        const account = accountOnDay(demoRecords(), DEMO_DAY);
        const earlier = earlierJudgement(account).account;
        expect(earlier.day).toBe('2026-08-24');
        expect(earlier.profile).toBe(account.profile);
        expect(earlier.model).toBe(account.model);
    });

    it('moves as the shown figures do', () => {
        expect(trendOf(48.4, 54.2, 90, inEnglish)).toMatchObject({ sign: '▲ 6', text: 'up 6 in 90 days' });
        expect(trendOf(40.2, 37.9, 90, inEnglish)).toMatchObject({ sign: '▼ 2', className: 'trend is-down' });
        expect(trendOf(40.4, 39.6, 90, inEnglish)).toMatchObject({ sign: '·', text: 'unchanged in 90 days' });
    });

    it('is none where the figure was not known', () => {
        expect(trendOf(null, 54, 90, inEnglish)).toMatchObject({ sign: '', text: 'not known 90 days ago' });
    });
});
