import { MapSubject } from 'c/mapSubject';
import type { Texts, Wording } from 'c/labels';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { aBuyingRole, aLink, aPerson } from '../../../../../test/factories/people';
import { COLUMNS, columnsOf, csvOf, PeopleRows, rowsOf, tabbedOf } from '../peopleRows';

const texts = ((key, ...values) => [key.replace('RMap_', ''), ...values].join(' ')) as Texts;
const wording: Wording = { texts, day: (day) => day ?? '', number: String, signed: String };
const columnOf = (key: string) => {
    const found = COLUMNS.find((column) => column.key === key);
    if (!found) {
        throw new Error(`No column ${key}`);
    }
    return found;
};

const subjectOf = (facts: Partial<MapSubject>) =>
    new MapSubject({
        ...{ accountName: 'Acme', day: '2026-11-22', people: [], links: [], opportunityId: null, buyingRoles: null },
        ...{ account: null, shown: null, changes: null },
        ...facts
    });
const rowsFor = (subject: MapSubject) => new PeopleRows(subject, wording, new Intl.Collator('en'));
const namesBy = (subject: MapSubject, key: string, isDescending = false) =>
    rowsFor(subject)
        .arranged({ column: columnOf(key), isDescending })
        .map(({ name }) => name);
const cellOf = (subject: MapSubject, id: string, key: string) => {
    const person = subject.person(id);
    if (!person) {
        throw new Error(`Nobody is ${id}`);
    }
    return rowsFor(subject).cell(person, columnOf(key));
};

describe('the order of the rows', () => {
    const people = [
        aPerson('1', { name: 'Chen', attitude: 'Coach' }),
        aPerson('2', { name: 'Ana', attitude: null }),
        aPerson('3', { name: 'Bo', attitude: 'Opposes' }),
        aPerson('4', { name: 'Abe', attitude: 'Coach' })
    ];

    it('goes by the scale and not by the word, and by name among equals', () => {
        expect(namesBy(subjectOf({ people }), 'attitude')).toEqual(['Bo', 'Abe', 'Chen', 'Ana']);
    });

    it('turns round, but keeps the unknown last', () => {
        expect(namesBy(subjectOf({ people }), 'attitude', true)).toEqual(['Abe', 'Chen', 'Bo', 'Ana']);
    });

    it('leaves out who does not pass the filter', () => {
        expect(namesBy(subjectOf({ people, shown: new Set(['1', '3']) }), 'name')).toEqual(['Bo', 'Chen']);
    });
});

describe('the columns', () => {
    const keysOf = (subject: MapSubject) => columnsOf(subject).map(({ key }) => key);

    it('begin with the name and have names of their own', () => {
        expect(COLUMNS[0].key).toBe('name');
        expect(new Set(COLUMNS.map(({ key }) => key)).size).toBe(COLUMNS.length);
    });

    it('speak of the part in a deal on a deal only, and of changes when days are compared', () => {
        expect(keysOf(subjectOf({}))).not.toEqual(expect.arrayContaining(['dealRole']));
        expect(keysOf(subjectOf({ opportunityId: 'deal' }))).toContain('dealRole');
        expect(keysOf(subjectOf({}))).not.toContain('changes');
        expect(keysOf(subjectOf({ changes: [] }))).toContain('changes');
    });
});

describe('a cell', () => {
    it('draws current copies before the history is read, and waits with the rest', () => {
        const subject = subjectOf({ people: [aPerson('p', { closeness: 'OutOfHours', isStale: true, power: 4 })] });
        expect(cellOf(subject, 'p', 'closeness')).toMatchObject({ symbol: 'L4', note: 'Card_Recheck', order: 4 });
        expect(cellOf(subject, 'p', 'power')).toMatchObject({ text: '4', note: '', raw: 4 });
        expect(cellOf(subject, 'p', 'strength')).toMatchObject({ text: '…', isUnknown: true });
    });

    it('says that a level is unknown, and never that it is nothing', () => {
        const subject = subjectOf({ people: [aPerson('p')] });
        expect(cellOf(subject, 'p', 'closeness')).toMatchObject({ text: 'Closeness_Unknown', order: null });
        expect(cellOf(subject, 'p', 'power')).toMatchObject({ text: 'Unknown', order: null, raw: '' });
    });

    it('names roles in the order of the vocabulary, and those on the deal with their step', () => {
        const subject = subjectOf({
            people: [aPerson('p', { decisionRoles: ['User', 'Approver'] })],
            opportunityId: 'deal',
            buyingRoles: [aBuyingRole('p', { role: 'Evaluator', step: 'Evaluation' })]
        });
        expect(cellOf(subject, 'p', 'roles')).toMatchObject({ text: 'Role_Approver, Role_User', order: 0 });
        expect(cellOf(subject, 'p', 'dealRole').text).toBe('RoleStep Role_Evaluator Step_Evaluation');
    });

    it('tells ties from both ends', () => {
        const subject = subjectOf({ people: [aPerson('a'), aPerson('b')], links: [aLink('a', 'b')] });
        expect(cellOf(subject, 'a', 'ties').text).toBe('Tie_Trusts_Out Person b');
        expect(cellOf(subject, 'b', 'ties').text).toBe('Tie_Trusts_In Person a');
    });

    it('names what has changed about somebody, ties at both ends', () => {
        const at = { date: null, recordId: null };
        const subject = subjectOf({
            people: [aPerson('a'), aPerson('b')],
            changes: [
                { ...at, kind: 'attitude', stakeholderId: 'a', from: null, to: 'Coach', labelKey: 'RMap_Attitude' },
                {
                    ...at,
                    kind: 'reportsTo',
                    stakeholderId: 'a',
                    from: null,
                    to: 'b',
                    labelKey: 'RMap_Person_ReportsTo'
                },
                { ...at, kind: 'linkAdded', linkId: 'l', fromId: 'a', toId: 'b', labelKey: 'RMap_Change_LinkAdded' }
            ]
        });
        expect(cellOf(subject, 'a', 'changes')).toMatchObject({
            text: 'Attitude, AddPerson_Superior, Change_LinkAdded',
            order: 3
        });
        expect(cellOf(subject, 'b', 'changes')).toMatchObject({ text: 'Change_LinkAdded', order: 1 });
    });

    it('shows what the engine says once the history is read', () => {
        const subject = demoSubject('emr');
        const { value, known } = subject.judgement?.strength('zhao-wei', 'emr') ?? { value: null, known: 0 };
        expect(cellOf(subject, 'zhao-wei', 'strength')).toMatchObject({
            order: value,
            note: `Table_Known ${Math.round(100 * known)}`
        });
        expect(cellOf(subject, 'zhao-wei', 'strategy').isUnknown).toBe(false);
    });

    it('keeps estimates apart from what was given', () => {
        const subject = demoSubject();
        const cells = subject.people.map(({ id, power }) => ({ power, cell: cellOf(subject, id, 'power') }));
        const estimated = cells.filter(({ cell }) => cell.note === 'Table_Estimated');
        expect(estimated.length).toBeGreaterThan(0);
        expect(estimated.every(({ power }) => power === null)).toBe(true);
    });

    it('says beside the name that a seat is vacant or that somebody has left', () => {
        const people = [aPerson('seat', { status: 'Vacant' }), aPerson('gone', { status: 'Left' }), aPerson('here')];
        const notes = people.map(({ id }) => cellOf(subjectOf({ people }), id, 'name').note);
        expect(notes).toEqual(['Status_Vacant', 'Status_Left', '']);
    });

    it('gives neither strength nor a recheck to a vacant seat', () => {
        const subject = demoSubject();
        const seats = subject.people.filter(({ status }) => status === 'Vacant');
        expect(seats.length).toBeGreaterThan(0);
        seats.forEach(({ id }) => {
            expect(cellOf(subject, id, 'strength').isUnknown).toBe(true);
            expect(cellOf(subject, id, 'closeness').note).toBe('');
        });
    });
});

describe('the table as a file', () => {
    const columns = ['name', 'title', 'power', 'closeness'].map(columnOf);
    const fileOf = (write: typeof csvOf, person: Parameters<typeof aPerson>[1]) => {
        const subject = subjectOf({ people: [aPerson('p', { power: 4, ...person })] });
        return write(columns, rowsOf(rowsFor(subject), subject.people, columns), texts);
    };
    const lineOf = (person: Parameters<typeof aPerson>[1]) => fileOf(csvOf, person).split('\r\n')[1];

    it('begins with the mark of UTF-8 and the names of the columns; a figure has its note apart', () => {
        expect(fileOf(csvOf, {}).split('\r\n')[0]).toBe('\ufeffName,PersonTitle,Power,Table_Note Power,Closeness');
    });

    it('quotes what holds a separator, a quote or a line break', () => {
        expect(lineOf({ name: 'Li "Lee", Jr' })).toMatch(/^"Li ""Lee"", Jr",/);
    });

    it.each([['=HYPERLINK("x")'], ['+1'], ['-1'], ['@cmd'], ['＝1']])('does no spreadsheet formula: %s', (title) => {
        expect(fileOf(tabbedOf, { name: 'Li', title }).split('\n')[1].split('\t')[1]).toBe(`'${title}`);
        expect(lineOf({ name: 'Li', title })).toContain(`'${title.replace(/"/g, '""')}`);
    });

    it('writes remarks after words', () => {
        expect(lineOf({ name: 'Li', closeness: 'OutOfHours', isStale: true })).toBe(
            'Li,,4,,Closeness_OutOfHours (Card_Recheck)'
        );
    });

    it('keeps a line of the clipboard one line', () => {
        expect(fileOf(tabbedOf, { name: 'Li\tLee\nJr' }).split('\n')).toHaveLength(2);
    });
});
