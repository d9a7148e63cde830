import { csvLine, organogramFile, writeFiles } from '../../__tests__/files';
import type { PostCells } from '../../__tests__/files';
import { InputError } from '../../problems';
import type { Dataset } from '../../types';
import { readSources } from '..';
import type { SourceOptions } from '..';

const read = (posts: readonly PostCells[], options: SourceOptions = {}): Dataset =>
    readSources([writeFiles({ 'posts.csv': organogramFile(posts) })['posts.csv']], options)[0];

const rows = ({ stakeholders }: Dataset) => stakeholders.map(({ row }) => row);
const notes = ({ stakeholders }: Dataset): string[][] => stakeholders.map(({ notes: said }) => said);

/** Junior posts as the publisher has them: senior post, grade, title, count. */
function juniorFile(lines: readonly [string, string, string, string][]): string {
    const header = ['', 'Unit', 'Reporting Senior Post', 'Grade', 'Generic Job Title', 'Number of Posts in FTE'];
    return [header, ...lines.map((line, index) => [String(index), 'Unit', ...line])].map(csvLine).join('\n');
}

describe('a senior post', () => {
    it('becomes a person with title, unit, function and superior', () => {
        const dataset = read([
            { reference: 'A', grade: 'SCS3', unit: 'Private Office', work: 'Leads', title: 'Director General' },
            { reference: 'B', superior: 'A' }
        ]);
        expect(rows(dataset)[0]).toEqual({
            key: 'A',
            name: 'Holder 0',
            status: 'Active',
            title: 'Director General',
            department: 'Private Office',
            function: 'Leads',
            seniority: 'Executive',
            reportsTo: null
        });
        expect(rows(dataset)[1].reportsTo).toBe('A');
    });

    it.each([
        ['N/D', 'Unverified', 'Head of 0 (not disclosed)'],
        ['ND', 'Unverified', 'Head of 0 (not disclosed)'],
        ['Not Disclosed', 'Unverified', 'Head of 0 (not disclosed)'],
        ['', 'Unverified', 'Head of 0 (not disclosed)'],
        ['Vacant', 'Vacant', 'Head of 0 (vacant)'],
        ['VACANT POST', 'Vacant', 'Head of 0 (vacant)'],
        ['eliminated', 'Left', 'Head of 0 (abolished)'],
        ['Eliminated.', 'Left', 'Head of 0 (abolished)'],
        ['Nadia Vacantis', 'Active', 'Nadia Vacantis']
    ])('whose name is "%s" has status %s and is called "%s"', (name, status, called) => {
        expect(rows(read([{ name }]))[0]).toMatchObject({ status, name: called });
    });

    it.each(['XX', 'xx', '', 'N/A', '-'])('whose superior is "%s" is a top', (superior) => {
        const dataset = read([{ superior }]);
        expect(rows(dataset)[0].reportsTo).toBeNull();
        expect(notes(dataset)).toEqual([[]]);
    });

    it.each([
        ['SCS4', 'Executive'],
        ['SCS3', 'Executive'],
        ['SCS2', 'Director'],
        ['SCS1A', 'Director'],
        ['G7', 'Manager'],
        ['Grade 6', 'Manager'],
        ['HEO', 'Staff'],
        ['Band 8C', undefined],
        ['', undefined]
    ])('of grade "%s" has seniority %s', (grade, seniority) => {
        expect(rows(read([{ grade }]))[0].seniority).toBe(seniority);
    });

    it('has long texts shortened to what the org holds, and says so', () => {
        const dataset = read([{ work: `${'word '.repeat(100)}end`, title: 'T'.repeat(120), name: 'ND' }]);
        const [row] = rows(dataset);
        expect(row.function).toHaveLength(255);
        expect(row.function?.endsWith('…')).toBe(true);
        expect(row.name).toHaveLength(80);
        expect(row.name.endsWith('… (not disclosed)')).toBe(true);
        expect(notes(dataset)[0]).toEqual([
            'Job/Team Function has 503 characters, 255 fit: shortened, it ends in "…".'
        ]);
    });

    it('never gets an opinion', () => {
        expect(Object.keys(rows(read([{}]))[0])).not.toEqual(
            expect.arrayContaining(['power', 'interest', 'politicalStatus'])
        );
        expect(read([{}]).assessments).toEqual([]);
    });
});

describe('broken structure', () => {
    it('gives each row of a repeated reference a record of its own whose key does not hang on the order', () => {
        const post = { reference: 'A', title: 'Adviser' };
        const posts = [
            { ...post, name: 'Ann' },
            { ...post, name: 'Bob' },
            { reference: 'C', superior: 'A' }
        ];
        const keyOf = (dataset: Dataset, name: string): string | undefined =>
            rows(dataset).find((row) => row.name === name)?.key;
        const [there, back] = [read(posts), read([...posts].reverse())];
        expect(keyOf(there, 'Ann')).toMatch(/^A#[0-9a-f]{8}$/);
        expect(keyOf(there, 'Ann')).not.toBe(keyOf(there, 'Bob'));
        expect(keyOf(there, 'Ann')).toBe(keyOf(back, 'Ann'));
        expect(rows(there)[2].reportsTo).toBeNull();
        expect(notes(there)[2]).toEqual([expect.stringContaining('fits several rows')]);
    });

    it('counts rows that are the same in every column', () => {
        const keys = rows(
            read([
                { reference: 'A', name: 'X', title: 'T' },
                { reference: 'A', name: 'X', title: 'T' }
            ])
        ).map(({ key }) => key);
        expect(keys[1]).toBe(`${keys[0]}-2`);
    });

    it('takes out a line to itself and to a post that is not there, keeps a circle, and notes all three', () => {
        const dataset = read([
            { reference: 'A', superior: 'A' },
            { reference: 'B', superior: 'gone' },
            { reference: 'C', superior: 'D' },
            { reference: 'D', superior: 'C' }
        ]);
        expect(rows(dataset).map(({ reportsTo }) => reportsTo)).toEqual([null, null, 'D', 'C']);
        expect(notes(dataset)).toEqual([
            ['Reports to itself: loaded without a superior.'],
            ['The superior "gone" is not in the file: loaded without a superior.'],
            [expect.stringContaining('C → D → C')],
            [expect.stringContaining('C → D → C')]
        ]);
    });

    it('tells how many tops there are when there is more than one', () => {
        expect(read([{}, {}, {}]).notes).toEqual([expect.stringContaining('3 posts are marked as top')]);
    });

    it('skips an empty row and says so', () => {
        const text = `${organogramFile([{}])}\n${',,,,,,,,,,'}`;
        const [dataset] = readSources([writeFiles({ 'posts.csv': text })['posts.csv']]);
        expect(dataset.skipped).toEqual([
            { origin: expect.objectContaining({ line: 3 }), reason: 'The row is empty.' }
        ]);
        expect(dataset.stakeholders).toHaveLength(1);
    });

    it('gives a post without reference a key made of what it says', () => {
        const dataset = read([{ reference: '' }]);
        expect(rows(dataset)[0].key).toMatch(/^post#[0-9a-f]{8}$/);
        expect(notes(dataset)[0][0]).toContain('has no reference');
    });
});

describe('the account of an organogram', () => {
    it('is the organisation that most rows name; rows that name another are told', () => {
        const dataset = read([
            { organisation: 'Ofsted' },
            { organisation: 'Ofsted' },
            { organisation: 'OfstedEd' },
            { organisation: '' }
        ]);
        expect(dataset.account.row).toEqual({ key: 'ofsted', name: 'Ofsted' });
        expect(notes(dataset)).toEqual([[], [], [expect.stringContaining('"OfstedEd"')], []]);
    });

    it('is what the options say', () => {
        const dataset = read([{}], { accountKey: 'k', accountName: 'Some Name' });
        expect(dataset.account.row).toEqual({ key: 'k', name: 'Some Name' });
    });

    it('has to be given when no row names it', () => {
        expect(() => read([{ organisation: '' }])).toThrow(/--account-name/);
    });
});

describe('columns of an organogram', () => {
    it('are found by name, whatever their case and place', () => {
        const text = [
            'reports to senior post,JOB TITLE,name,Post  Unique Reference,Organisation',
            'XX,Chief,Ann,A,Org'
        ].join('\n');
        const [dataset] = readSources([writeFiles({ 'x.csv': text })['x.csv']]);
        expect(rows(dataset)[0]).toMatchObject({ key: 'A', name: 'Ann', title: 'Chief', reportsTo: null });
    });

    it('are told when they are missing', () => {
        const text = 'Post Unique Reference,Name,Reports to Senior Post\nA,Ann,XX';
        const error = problemsOf(() => readSources([writeFiles({ 'x.csv': text })['x.csv']]));
        expect(error).toEqual([
            expect.objectContaining({ line: 1, field: 'Job Title', message: 'The column is missing. Add it.' })
        ]);
    });
});

describe('junior posts', () => {
    const withJuniors = (lines: readonly [string, string, string, string][]): Dataset => {
        const files = writeFiles({
            'senior.csv': organogramFile([{ reference: 'A' }]),
            'junior.csv': juniorFile(lines)
        });
        return readSources([files['senior.csv']], { junior: [files['junior.csv']] })[0];
    };

    it('become one unverified seat a row, below the senior post', () => {
        const [, seat] = rows(withJuniors([['A', 'G7', 'Policy Manager', '3.0']]));
        expect(seat).toMatchObject({
            name: '3 × Policy Manager (G7)',
            status: 'Unverified',
            reportsTo: 'A',
            seniority: 'Manager'
        });
    });

    it('keep their keys when a count changes, unless only the count told two rows apart', () => {
        const key = (lines: [string, string, string, string][], at = 1): string => rows(withJuniors(lines))[at].key;
        expect(key([['A', 'G7', 'Analyst', '1']])).toBe(key([['A', 'G7', 'Analyst', '2']]));
        const twins: [string, string, string, string][] = [
            ['A', 'G7', 'Analyst', '1'],
            ['A', 'G7', 'Analyst', '2'],
            ['A', 'G7', 'Analyst', '2']
        ];
        expect(new Set([1, 2, 3].map((at) => key(twins, at))).size).toBe(3);
    });

    it('without their senior post are loaded as tops and noted', () => {
        const dataset = withJuniors([['B', 'G7', 'Analyst', '1']]);
        expect(rows(dataset)[1].reportsTo).toBeNull();
        expect(notes(dataset)[1]).toEqual(['The senior post "B" is not in the file: loaded without a superior.']);
    });

    it('are refused without the senior file', () => {
        const file = writeFiles({ 'junior.csv': juniorFile([['A', 'G7', 'Analyst', '1']]) })['junior.csv'];
        expect(() => readSources([file])).toThrow(/give the organisation's senior file/);
    });
});

function problemsOf(work: () => unknown): readonly object[] {
    try {
        work();
    } catch (error) {
        if (error instanceof InputError) {
            return error.problems;
        }
        throw error;
    }
    return [];
}
