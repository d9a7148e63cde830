import { compareWith, INITIAL_STATE, openView, showDay, viewsOffered } from '../mapState';

const TODAY = '2026-11-22';

describe('the views that a page offers', () => {
    it('are all of them when nothing is said, or nothing sensible', () => {
        expect(viewsOffered(undefined)).toHaveLength(8);
        expect(viewsOffered('nonsense')).toHaveLength(8);
    });

    it('are those named, in the order of the tabs', () => {
        expect(viewsOffered(' Table, power;nonsense ')).toEqual(['power', 'table']);
    });
});

describe('looking at something else', () => {
    it('opens a view that is offered, and stays where it is for any other', () => {
        expect(openView(INITIAL_STATE, 'table', ['power', 'table']).view).toBe('table');
        expect(openView(INITIAL_STATE, 'layers', ['power', 'table'])).toBe(INITIAL_STATE);
        expect(openView(INITIAL_STATE, 'power', ['power'])).toBe(INITIAL_STATE);
    });

    it('shows a day of the past, and today for any day from today on', () => {
        expect(showDay(INITIAL_STATE, '2026-03-03', TODAY).day).toBe('2026-03-03');
        expect(showDay(INITIAL_STATE, TODAY, TODAY).day).toBeNull();
        expect(showDay(INITIAL_STATE, '2027-01-01', TODAY).day).toBeNull();
        expect(showDay(INITIAL_STATE, null, TODAY).day).toBeNull();
    });

    it('compares with any other day up to today, but no day with itself', () => {
        const past = showDay(INITIAL_STATE, '2026-03-03', TODAY);
        expect(compareWith(past, TODAY, TODAY).compareDay).toBe(TODAY);
        expect(compareWith(past, '2026-03-03', TODAY).compareDay).toBeNull();
        expect(compareWith(past, '2027-03-03', TODAY).compareDay).toBeNull();
        expect(compareWith(INITIAL_STATE, TODAY, TODAY).compareDay).toBeNull();
    });

    it('ends the comparison when the day shown becomes the day compared with', () => {
        const compared = compareWith(INITIAL_STATE, '2026-03-03', TODAY);
        expect(showDay(compared, '2026-03-03', TODAY).compareDay).toBeNull();
        expect(showDay(compared, '2026-04-03', TODAY).compareDay).toBe('2026-03-03');
    });
});
