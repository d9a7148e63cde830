import fs from 'node:fs';
import path from 'node:path';
import { applySources } from '..';
import type { SyncSummary } from '..';
import { rowsOf, startTestOrg } from './testOrg';
import type { TestOrg } from './testOrg';

/** Public staff data beside the checkout; tests that need it are skipped where it is absent. */
const data = process.env.RMAP_DATA ?? path.resolve(__dirname, '../../../../shared/data');
const file = (name: string): string => path.join(data, 'organograms', `${name}.csv`);
const withData = fs.existsSync(file('nice-senior')) ? it : it.skip;

let test: TestOrg;
beforeAll(async () => {
    test = await startTestOrg();
}, 60_000);
afterAll(() => test.close());

interface Expected {
    senior: string;
    junior?: string;
    /** Rows of both files. */
    rows: number;
    units: number;
}

const files: [string, Expected][] = [
    ['the Department of Health', { senior: 'department-of-health-senior', rows: 173, units: 8 }],
    ['Health Education England', { senior: 'health-education-england-senior', rows: 346, units: 18 }],
    ['NICE with its junior posts', { senior: 'nice-senior', junior: 'nice-junior', rows: 22 + 271, units: 17 }]
];

const apply = ({ senior, junior }: Pick<Expected, 'senior' | 'junior'>): Promise<SyncSummary> =>
    applySources(test.connection, [file(senior)], {
        junior: junior ? [file(junior)] : [],
        asOf: '2013-09-30',
        today: '2013-09-30'
    });

const having = ({ rows }: SyncSummary, words: string): number =>
    rows.filter(({ reasons }) => reasons.some((reason) => reason.includes(words))).length;

describe('public organograms, applied twice', () => {
    withData.each(files)('accounts for every row of %s, and writes nothing the second time', async (_, expected) => {
        const first = await apply(expected);
        expect(first.rows).toHaveLength(expected.rows);
        expect(first.counts).toEqual({ created: expected.rows, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
        expect(new Set(first.rows.map(({ file: name, line }) => `${name}:${line}`)).size).toBe(expected.rows);

        const second = await apply(expected);
        expect(second.counts).toEqual({ created: 0, updated: 0, unchanged: expected.rows, skipped: 0, failed: 0 });
        expect(second.writes).toEqual({ created: 0, updated: 0 });
        expect(second.apiCalls).toBe(1);

        const account = `Account__c = '${first.accounts[0].id}'`;
        const stakeholders = await rowsOf(
            test.connection,
            `SELECT Id, Department__c, Attitude__c, Closeness__c FROM Stakeholder__c WHERE ${account}`
        );
        expect(stakeholders).toHaveLength(expected.rows);
        const departments = new Set(stakeholders.map(({ Department__c }) => Department__c));
        expect(departments.size).toBeGreaterThanOrEqual(expected.units);
        expect(stakeholders.filter(({ Attitude__c, Closeness__c }) => Attitude__c || Closeness__c)).toEqual([]);
        expect(
            await rowsOf(test.connection, `SELECT Id FROM StakeholderPosition__c WHERE Stakeholder__r.${account}`)
        ).toHaveLength(expected.rows);
    });

    withData('adds the junior posts of the Department of Health to the senior ones that are there', async () => {
        const both = { senior: 'department-of-health-senior', junior: 'department-of-health-junior' };
        const first = await apply(both);
        expect(first.counts).toMatchObject({ created: 976, unchanged: 173, failed: 0 });
        expect((await apply(both)).writes).toEqual({ created: 0, updated: 0 });
        const senior = await apply({ senior: both.senior });
        expect(senior.writes).toEqual({ created: 0, updated: 0 });
        expect(senior.notInSources).toEqual([]);
    });

    withData('reports what is broken in the file of Health Education England', async () => {
        const summary = await apply({ senior: 'health-education-england-senior' });
        expect(having(summary, 'is not in the file')).toBe(6);
        expect(having(summary, 'rows share the reference')).toBe(6);
        expect(having(summary, 'fits several rows')).toBe(2);
        expect(summary.notes.join()).toContain('18 posts are marked as top');
    });

    withData('reports what is broken in the file of NICE', async () => {
        const summary = await apply({ senior: 'nice-senior' });
        expect(having(summary, 'Reports to itself')).toBe(1);
        expect(having(summary, 'abolished')).toBe(4);
        const vacant = await rowsOf(
            test.connection,
            `SELECT Name FROM Stakeholder__c WHERE Status__c = 'Vacant' AND Account__c = '${summary.accounts[0].id}'`
        );
        expect(vacant).toEqual([{ Name: 'Evidence Resources Programme Director (vacant)' }]);
    });
});
