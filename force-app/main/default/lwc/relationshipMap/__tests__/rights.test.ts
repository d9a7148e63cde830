import { NO_RIGHTS, rightsFrom, rightsOn } from '../rights';

const info = (createable: boolean, updateable: boolean) => ({ statusCode: 200, result: { createable, updateable } });
const missing = { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] };

describe('what the user may do', () => {
    it('is everything where all objects are open', () => {
        const rights = rightsFrom({ results: [1, 2, 3, 4].map(() => info(true, true)) });
        expect(Object.values(rights).every(Boolean)).toBe(true);
    });

    it('is nothing for whoever only reads, and where the objects are missing', () => {
        const closed = info(false, false);
        expect(rightsFrom({ results: [closed, closed, closed, closed] })).toEqual(NO_RIGHTS);
        expect(rightsFrom({ results: [missing, missing, missing, missing] })).toEqual(NO_RIGHTS);
        expect(rightsFrom({ results: [] })).toEqual(NO_RIGHTS);
    });

    it('does not include assessing where the current copy may not be written', () => {
        const rights = rightsFrom({ results: [info(true, false), info(true, true), missing] });
        expect(rights).toEqual({ ...NO_RIGHTS, canAddPeople: true });
    });

    it('does not include moving people where their positions may not be ended', () => {
        const open = info(true, true);
        expect(rightsFrom({ results: [open, open, open, info(true, false)] }).canMove).toBe(false);
        expect(rightsFrom({ results: [info(true, false), open, open, open] }).canMove).toBe(false);
    });

    it('ends in the past', () => {
        const rights = rightsFrom({ results: [1, 2, 3, 4].map(() => info(true, true)) });
        expect(rightsOn(rights, '2026-01-01')).toEqual(NO_RIGHTS);
        expect(rightsOn(rights, null)).toBe(rights);
    });
});
