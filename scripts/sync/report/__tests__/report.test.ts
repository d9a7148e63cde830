import type { RowResult } from '../../types';
import { summarise } from '../summary';
import { reportText } from '../table';
import { reportCsv } from '../writeReport';

const row = (values: Partial<RowResult>): RowResult => ({
    file: 'people.csv',
    line: 2,
    section: 'stakeholders',
    key: 'ann',
    outcome: 'unchanged',
    reasons: [],
    changes: [],
    error: null,
    ...values
});

const summary = summarise(
    'apply',
    [
        {
            account: { key: 'acme', id: '001', name: 'Acme' },
            rows: [
                row({}),
                row({
                    line: 3,
                    key: 'bob',
                    outcome: 'updated',
                    changes: [{ object: 'Stakeholder__c', field: 'Title__c', before: null, after: 'CEO' }]
                }),
                row({
                    line: 4,
                    key: '=cmd()',
                    outcome: 'failed',
                    error: {
                        code: 'STRING_TOO_LONG',
                        fields: ['Name'],
                        message: 'data value too large',
                        nextStep: 'Shorten the text in the file.'
                    }
                })
            ],
            writes: { created: 0, updated: 1 },
            notInSources: [{ accountKey: 'acme', stakeholderKey: 'cy', id: 'a01', name: 'Cy' }],
            notes: ['A note.'],
            stopped: null
        }
    ],
    7
);

describe('a report', () => {
    it('counts every row once', () => {
        expect(summary.counts).toEqual({ created: 0, updated: 1, unchanged: 1, skipped: 0, failed: 1 });
        expect(summary.headline).toBe('3 rows: 1 updated, 1 unchanged, 1 failed; 1 writes; 7 API calls');
    });

    it('tells for people what changed and what to do, and leaves out what did not', () => {
        expect(reportText(summary)).toBe(
            [
                'updated   people.csv:3: stakeholders "bob": Stakeholder__c.Title__c: (blank) → CEO',
                'failed    people.csv:4: stakeholders "=cmd()"',
                '            STRING_TOO_LONG on Name: data value too large',
                '            → Shorten the text in the file.',
                '  not in the sources, left as it is: "cy" Cy (a01)',
                '  note: A note.',
                'Account "acme" Acme (001)',
                '3 rows: 1 updated, 1 unchanged, 1 failed; 1 writes; 7 API calls',
                ''
            ].join('\n')
        );
    });

    it('has every row in CSV, with no cell that a spreadsheet would run', () => {
        const lines = reportCsv(summary.rows).trim().split('\n');
        expect(lines).toHaveLength(4);
        expect(lines[3]).toContain("'=cmd()");
    });
});
