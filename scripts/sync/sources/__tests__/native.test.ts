import { csvLine, mapFile, person, writeFiles } from '../../__tests__/files';
import { InputError } from '../../problems';
import type { Problem } from '../../problems';
import { readSources } from '..';
import type { SourceOptions } from '..';

const problemsOf = (work: () => unknown): readonly Problem[] => {
    try {
        work();
    } catch (error) {
        if (error instanceof InputError) {
            return error.problems;
        }
        throw error;
    }
    throw new Error('The input was taken');
};

const refusal = (content: string | Buffer, name = 'map.json', options: SourceOptions = {}): readonly Problem[] =>
    problemsOf(() => readSources([writeFiles({ [name]: content })[name]], options));

const brief = (problems: readonly Problem[]) =>
    problems.map(({ line, key, field, message }) => ({ line, key, field, message }));

describe('a map file in JSON', () => {
    it('gives every row its file and line', () => {
        const [dataset] = readSources([
            writeFiles({ 'map.json': mapFile({ stakeholders: [person('a'), person('b')] }) })['map.json']
        ]);
        expect(dataset.account.origin.line).toBe(3);
        expect(dataset.stakeholders.map(({ origin }) => origin.line)).toEqual([8, 12]);
    });

    it('is refused with line, key, column and the allowed words for a word it does not know', () => {
        const [problem] = refusal(mapFile({ stakeholders: [person('a'), person('b', { seniority: 'Boss' })] }));
        expect(problem).toMatchObject({ line: 15, section: 'stakeholders', key: 'b', field: 'seniority' });
        expect(problem.message).toBe('"Boss" is none of the allowed words: Executive, Director, Manager, Staff.');
    });

    it.each([
        ['a name of 300 characters', { name: 'x'.repeat(300) }, 'name', /300 characters, at most 80/],
        ['a blank name', { name: ' ' }, 'name', /blank/],
        ['a power out of range', { power: 6 }, 'power', /more than 5/],
        ['a power that is no whole number', { power: 2.5 }, 'power', /no int/],
        ['a day that does not exist', { targetOn: '2026-02-30' }, 'targetOn', /no day/],
        ['an unknown column', { nickname: 'x' }, 'nickname', /Unknown column/],
        ['a role it does not know', { decisionRoles: ['Approver', 'King'] }, 'decisionRoles.1', /"King" is none/],
        ['text that Composite would take for a reference', { title: 'see @{ref.id}' }, 'title', /@\{…\}/]
    ])('is refused for %s', (_, values, field, message) => {
        expect(refusal(mapFile({ stakeholders: [person('a', values)] }))).toEqual([
            expect.objectContaining({ key: 'a', field, message: expect.stringMatching(message) })
        ]);
    });

    it('is refused for a key that is there twice', () => {
        const problems = refusal(mapFile({ stakeholders: [person('a'), person('a')] }));
        expect(problems).toEqual([
            expect.objectContaining({
                line: 12,
                key: 'a',
                field: 'key',
                message: expect.stringContaining('map.json:8')
            })
        ]);
    });

    it('is refused for a period that ends before it begins', () => {
        const positions = [{ key: 'p', stakeholder: 'a', validFrom: '2026-02-01', validTo: '2026-01-01' }];
        expect(refusal(mapFile({ stakeholders: [person('a')], positions }))).toEqual([
            expect.objectContaining({ field: 'validTo' })
        ]);
    });

    it('is refused with the line where it stops being JSON', () => {
        expect(refusal('{\n  "format": "relationship-map/1",\n  "account": {,\n}')).toEqual([
            expect.objectContaining({ line: 3, message: expect.stringContaining('not valid JSON') })
        ]);
    });

    it('is refused when it is of another format', () => {
        expect(refusal('{"format": "something/9", "account": {"key": "a"}}')[0]).toMatchObject({ field: 'format' });
        expect(refusal('[]')).toHaveLength(1);
    });

    it('tells all problems of all files at once', () => {
        const files = writeFiles({
            'one.json': mapFile({ stakeholders: [person('a', { power: 9, kind: 'Alien' })] }),
            'two.json': ''
        });
        expect(problemsOf(() => readSources([files['one.json'], files['two.json'], '/nowhere/x.json']))).toHaveLength(
            4
        );
    });
});

describe('the bytes of a file', () => {
    it('may begin with a byte order mark', () => {
        const files = writeFiles({
            'map.json': `\uFEFF${mapFile({ stakeholders: [person('a', { title: '院长' })] })}`
        });
        expect(readSources([files['map.json']])[0].stakeholders[0].row.title).toBe('院长');
    });

    it('are refused when there are none, or only spaces', () => {
        expect(brief(refusal(''))).toEqual([
            { line: null, key: undefined, field: undefined, message: 'The file is empty.' }
        ]);
        expect(refusal(' \n ')[0].message).toBe('The file is empty.');
    });

    it('are refused in UTF-16', () => {
        expect(refusal(Buffer.from('\uFEFFkey,name', 'utf16le'), 'x.stakeholders.csv')[0].message).toContain('UTF-16');
        expect(refusal(Buffer.from('key,name', 'utf16le'), 'x.stakeholders.csv')[0].message).toContain('UTF-16');
    });

    const latin = Buffer.from('key,name\na,Ann\nb,Jos\xe9\n', 'latin1');

    it('are refused in Latin-1, with the line, the byte and the way out', () => {
        const [problem] = refusal(latin, 'x.stakeholders.csv');
        expect(problem).toMatchObject({ line: 3, message: expect.stringMatching(/0xe9.*--encoding windows-1252/) });
    });

    it('are read in Windows-1252 on request', () => {
        const file = writeFiles({ 'x.stakeholders.csv': latin })['x.stakeholders.csv'];
        const [dataset] = readSources([file], { encoding: 'windows-1252' });
        expect(dataset.stakeholders[1].row.name).toBe('José');
    });
});

describe('engagements, promises and looks at the account', () => {
    const engagement = (participants: unknown[], key = 'e') => ({
        engagements: [{ key, occurredOn: '2026-09-01', participants }]
    });

    it('give each participant a row and a key of its own', () => {
        const text = mapFile(engagement([{ stakeholder: 'a.b', reaction: 'Mixed' }, { stakeholder: 'c' }]));
        const [dataset] = readSources([writeFiles({ 'map.json': text })['map.json']]);
        expect(dataset.engagements.map(({ row }) => row)).toEqual([{ key: 'e', occurredOn: '2026-09-01' }]);
        expect(dataset.participants.map(({ origin: { line, key }, row }) => [line, key, row.stakeholder])).toEqual([
            [12, 'e@a~2Eb', 'a.b'],
            [16, 'e@c', 'c']
        ]);
    });

    it.each([
        ['a word it does not know', [{ stakeholder: 'a', reaction: 'Angry' }], 'participants.0.reaction', /Positive/],
        ['somebody who takes part twice', [{ stakeholder: 'a' }, { stakeholder: 'a' }], 'stakeholder', /once/]
    ])('are refused for %s', (_, participants, field, message) => {
        expect(refusal(mapFile(engagement(participants)))).toEqual([
            expect.objectContaining({ field, message: expect.stringMatching(message) })
        ]);
    });

    it('are refused for keys that are too long together', () => {
        const [long, longer] = ['e'.repeat(20), 's'.repeat(100)];
        expect(refusal(mapFile(engagement([{ stakeholder: longer }], long)))).toEqual([
            expect.objectContaining({ field: 'engagement', message: expect.stringContaining('at most 120 fit') })
        ]);
    });

    it.each([
        ['an open promise that is closed', { status: 'Open', closedOn: '2026-09-01' }, 'closedOn'],
        ['a promise due before it was made', { madeOn: '2026-09-02', dueOn: '2026-09-01' }, 'dueOn'],
        ['a promise closed before it was made', { madeOn: '2026-09-02', closedOn: '2026-09-01' }, 'closedOn'],
        ['a weight off its scale', { weight: 6 }, 'weight']
    ])('are refused for %s', (_, values, field) => {
        expect(refusal(mapFile({ commitments: [{ key: 'c', stakeholder: 'a', ...values }] }))).toEqual([
            expect.objectContaining({ key: 'c', field })
        ]);
    });

    it('read shares and flags as the org holds them, and leave unknown unknown', () => {
        const looks = [
            { key: 'x', assessedOn: '2026-01-01', revenueShare: 0.183, regulated: false },
            { key: 'y', assessedOn: '2026-02-01', revenueShare: null, regulated: null }
        ];
        const text = mapFile({ accountAssessments: looks });
        const [dataset] = readSources([writeFiles({ 'map.json': text })['map.json']]);
        expect(dataset.accountAssessments.map(({ row }) => [row.revenueShare, row.regulated])).toEqual([
            [18.3, 'No'],
            [null, null]
        ]);
        expect(refusal(mapFile({ accountAssessments: [{ ...looks[0], revenueShare: 18 }] }))).toEqual([
            expect.objectContaining({ field: 'revenueShare' })
        ]);
    });

    it('are read from CSV with typed cells, participants from a file of their own', () => {
        const { folder } = writeFiles({
            'accountAssessments.csv':
                'key,assessedOn,regulated,revenueShare,opportunities\nx,2026-01-01,true,0.5,Grow\n',
            'engagements.csv': 'key,occurredOn,cost\ne,2026-01-01,12.5\n',
            'participants.csv': 'engagement,stakeholder,reaction\ne,a,\n'
        });
        const [dataset] = readSources([folder], { accountKey: 'k' });
        expect(dataset.accountAssessments[0].row).toMatchObject({
            regulated: 'Yes',
            revenueShare: 50,
            opportunities: 'Grow'
        });
        expect(dataset.engagements[0].row.cost).toBe(12.5);
        expect(dataset.participants[0].row).toEqual({ key: 'e@a', engagement: 'e', stakeholder: 'a', reaction: null });
        expect(refusal('key,engagement,stakeholder\np,e,a\n', 'x.participants.csv')).toEqual([
            expect.objectContaining({ field: 'key', message: expect.stringContaining('Unknown column') })
        ]);
    });
});

describe('a map in CSV', () => {
    const csv = (...lines: string[][]): string => lines.map(csvLine).join('\n');
    const account = csv(['key', 'name', 'industry'], ['acme', 'Acme', '']);

    it('is read from a folder, one file a section, with typed cells', () => {
        const { folder } = writeFiles({
            'account.csv': account,
            'stakeholders.csv': csv(
                ['key', 'name', 'title', 'power', 'decisionRoles', 'kind', 'reportsTo'],
                ['a', 'Ann', '', '5', 'Approver; User', '', ''],
                ['b', 'Bob, "the boss"', 'line one\nline two', '', '', 'Partner', 'a']
            ),
            'opportunities.csv': csv(
                ['key', 'name', 'stageName', 'closeDate', 'amount'],
                ['d', 'Deal', 'Open', '2027-01-01', '10.5']
            ),
            'buyingRoles.csv': csv(
                ['key', 'opportunity', 'stakeholder', 'role', 'required'],
                ['r', 'd', 'a', 'Approver', 'TRUE']
            )
        });
        const [dataset] = readSources([folder]);
        expect(dataset.account.row).toEqual({ key: 'acme', name: 'Acme' });
        expect(dataset.stakeholders.map(({ row }) => row)).toEqual([
            { key: 'a', name: 'Ann', title: null, power: 5, decisionRoles: ['Approver', 'User'], reportsTo: null },
            {
                key: 'b',
                name: 'Bob, "the boss"',
                title: 'line one\nline two',
                power: null,
                decisionRoles: null,
                kind: 'Partner',
                reportsTo: 'a'
            }
        ]);
        expect(dataset.opportunities[0].row.amount).toBe(10.5);
        expect(dataset.buyingRoles[0].row.required).toBe(true);
    });

    it('takes files of one name together, and the account from the options', () => {
        const files = writeFiles({
            'm.stakeholders.csv': csv(['key', 'name'], ['a', 'Ann']),
            'm.links.csv': csv(['key', 'from', 'to', 'kind'], ['l', 'a', 'a', 'Trusts'])
        });
        const datasets = readSources([files['m.stakeholders.csv'], files['m.links.csv']], {
            accountKey: 'k',
            accountName: 'K'
        });
        expect(datasets).toHaveLength(1);
        expect(datasets[0].account.row).toEqual({ key: 'k', name: 'K' });
        expect(datasets[0].links).toHaveLength(1);
    });

    it('is refused for a missing column, an unknown one and one that is there twice', () => {
        const problems = refusal(csv(['key', 'nmae', 'key'], ['a', 'Ann', 'a']), 'x.stakeholders.csv');
        expect(brief(problems).map(({ line, field, message }) => [line, field, message.split('.')[0]])).toEqual([
            [1, 'name', 'The column is missing'],
            [1, 'nmae', 'Unknown column'],
            [1, 'key', 'The column is there twice']
        ]);
    });

    it('is refused for a cell that is no number, flag or word, with the line where its row begins', () => {
        const problems = refusal(
            csv(['key', 'name', 'power', 'title'], ['a', 'Ann', '1', 'two\nlines'], ['b', 'Bob', 'high', 'x']),
            'x.stakeholders.csv'
        );
        expect(problems).toEqual([expect.objectContaining({ line: 4, key: 'b', field: 'power' })]);
        const roles = csv(
            ['key', 'opportunity', 'stakeholder', 'role', 'required'],
            ['r', 'd', 'a', 'Approver', 'maybe']
        );
        expect(refusal(roles, 'x.buyingRoles.csv')).toEqual([expect.objectContaining({ field: 'required' })]);
    });

    it('is refused with the line of a row that has too many cells', () => {
        expect(refusal('key,name\na,Ann\nb,Bob,x\n', 'x.stakeholders.csv')).toEqual([
            expect.objectContaining({ line: 3 })
        ]);
    });

    it('is refused when nothing says what it holds', () => {
        expect(refusal('a,b\n1,2\n', 'x.csv')[0].message).toContain('Not a file the sync reads');
        expect(problemsOf(() => readSources([writeFiles({}).folder]))[0].message).toContain('no CSV file of a section');
    });
});

it('loads sources of one account together', () => {
    const files = writeFiles({
        'one.json': mapFile({ stakeholders: [person('a')] }),
        'two.json': mapFile({ stakeholders: [person('b', { reportsTo: 'a' })] })
    });
    const datasets = readSources([files['one.json'], files['two.json']]);
    expect(datasets).toHaveLength(1);
    expect(datasets[0].stakeholders.map(({ row }) => row.key)).toEqual(['a', 'b']);
    expect(datasets[0].skipped).toHaveLength(1);
});
