import { moveTo, placeOf, type Place } from 'c/place';
import type { Position, Stakeholder } from 'c/relationshipModel';
import { aPerson } from '../../../../force-app/test/factories/people';
import { standToday } from '../positionService';

const TODAY = '2026-11-22';
const own = aPerson('zhao', {
    ...{ title: 'CIO', department: 'Information', seniority: 'Director', status: 'Active' },
    ...{ reportsToId: 'lin', decisionRoles: ['Evaluator', 'Approver'] }
});
const running: Position = {
    ...{ ...placeOf(own), id: 'p1', key: null, stakeholderId: 'zhao', function: null, source: 'Sync' },
    ...{ validFrom: '2026-01-01', validTo: null }
};

/** The records as a rep who moves somebody leaves them: see the page's `placeVariables`. */
function moved(changes: Partial<Place>, since: string): { own: Stakeholder; positions: Position[] } {
    const place = { ...placeOf(own), ...changes };
    const { ended, held } = moveTo('zhao', [running], place, since, TODAY);
    return { own: { ...own, ...place }, positions: [...(ended ? [ended] : []), held] };
}

describe('where people stand today', () => {
    it.each([
        ['below another superior', { reportsToId: 'chen' }, '2026-11-01'],
        ['with what was blanked', { department: null, seniority: null, reportsToId: null, decisionRoles: [] }, TODAY],
        ['by a correction', { title: 'CTO' }, '2026-01-01'],
        ['no longer', { status: 'Left' }, TODAY]
    ] as const)('stays as the page left it: %s', (_, changes, since) => {
        const { own: now, positions } = moved(changes, since);
        expect(standToday(now, positions, TODAY)).toEqual({});
    });

    it('follows a position that came in by another door', () => {
        const { positions } = moved({ reportsToId: 'chen', title: 'CTO' }, TODAY);
        expect(standToday(own, positions, TODAY)).toEqual({ ReportsTo__c: 'chen', Title__c: 'CTO' });
    });
});
