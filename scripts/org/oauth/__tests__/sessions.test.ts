import { OrgDatabase } from '../../database';
import { ORG_ID } from '../../schema';
import { SESSION_LIFETIME, Sessions } from '../sessions';

const USER = '005000000000001AAA';

describe('sessions', () => {
    let now = 0;
    let sessions: Sessions;

    beforeEach(() => {
        now = Date.parse('2026-11-22T00:00:00Z');
        sessions = new Sessions(new OrgDatabase(':memory:'), ORG_ID, () => now);
    });

    it('end when they were not used for their lifetime', () => {
        const token = sessions.open(USER, 'api');
        now += SESSION_LIFETIME;
        expect(sessions.use(token)).toBeUndefined();
    });

    it('go on for as long as they are used', () => {
        const token = sessions.open(USER, 'api');
        for (let step = 0; step < 4; step++) {
            now += SESSION_LIFETIME - 1000;
            expect(sessions.use(token)).toMatchObject({ userId: USER, kind: 'api' });
        }
    });

    it('are not prolonged by being looked at', () => {
        const token = sessions.open(USER, 'api');
        now += SESSION_LIFETIME - 1000;
        expect(sessions.find(token)).toBeDefined();
        now += 2000;
        expect(sessions.find(token)).toBeUndefined();
    });

    it('do not open with a refresh token', () => {
        sessions.registerRefreshToken('refresh', USER);
        expect(sessions.use('refresh')).toBeUndefined();
        expect(sessions.find('refresh')).toMatchObject({ kind: 'refresh', expiresAt: null });
    });
});
