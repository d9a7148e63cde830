import { RowSource, type FormulaGlobals } from '..';
import { picklist, refusal, testOrg, type TestOrg } from '../../records/__tests__/testOrg';

let org: TestOrg;
let project: string;
beforeEach(() => {
    org = testOrg();
    const account = org.records.create(org.caller, 'Account', { Name: 'Acme', BillingCity: 'Bern' });
    project = org.records.create(org.caller, 'Project__c', { Name: 'Bridge', Account__c: account });
});
afterEach(() => org.database.close());

const step = (values: Record<string, unknown> = {}): string =>
    org.records.create(org.caller, 'Step__c', { Project__c: project, ...values });

/** All rows of an object, one array of values a row. */
function rows(objectName: string, paths: string[], globals?: FormulaGlobals): unknown[][] {
    const source = new RowSource(org.schema, org.database, org.schema.requireObject(objectName), globals);
    const columns = paths.map((path, i) => `${source.column(path.split('.')).sql} AS c${i}`);
    return org.database
        .all(`SELECT ${columns.join(', ')} FROM ${source.fromSql()} ORDER BY ${source.column(['Id']).sql}`)
        .map((row) => paths.map((_, i) => row[`c${i}`]));
}

describe('field paths', () => {
    it('go through parents, any number of steps, in any case', () => {
        step();

        expect(
            rows('Step__c', [
                'Name',
                'project__r.name',
                'Project__r.Account__r.Name',
                'Project__r.Account__r.Owner.Name'
            ])
        ).toEqual([['S-0001', 'Bridge', 'Acme', 'Local Admin']]);
    });

    it('are null where a parent is missing, and keep the row', () => {
        step();

        expect(rows('Step__c', ['Step__r.Name', 'Step__r.Project__r.Name'])).toEqual([[null, null]]);
    });

    it('join each parent once', () => {
        const source = new RowSource(org.schema, org.database, org.schema.requireObject('Project__c'));
        source.column(['Account__r', 'Name']);
        source.column(['account__r', 'Industry']);

        expect(source.fromSql().match(/JOIN/g)).toHaveLength(1);
    });

    it('go through parents of several types', () => {
        expect(
            rows('Project__c', [
                'Owner.Name',
                'Owner.Type',
                'Owner.Profile.Name',
                'Owner:User.Email',
                'Owner:Group.Name'
            ])
        ).toEqual([['Local Admin', 'User', 'System Administrator', 'admin@local.org', null]]);
    });

    it.each([
        [['Foo'], "No such column 'Foo' on entity 'Project__c'."],
        [['Foo__r', 'Name'], "Didn't understand relationship 'Foo__r' in field path."],
        [['Account__r', 'Foo'], "No such column 'Foo' on entity 'Account'."],
        [['Owner', 'Department'], "No such column 'Department' on entity 'Name'."],
        [['Owner:Account', 'Name'], "Didn't understand relationship 'Owner:Account' in field path."],
        [['Owner', 'Manager', 'Name'], "Didn't understand relationship 'Manager' in field path."]
    ])('that lead nowhere are INVALID_FIELD: %j', (path, message) => {
        const source = new RowSource(org.schema, org.database, org.schema.requireObject('Project__c'));
        const error = refusal(() => source.column(path));

        expect(error.errorCode).toBe('INVALID_FIELD');
        expect(error.message).toContain(message);
    });
});

describe('roll-ups', () => {
    it('follow the details that pass the filter', () => {
        step({ Hours__c: 3, Due__c: '2026-01-02' });
        step({ Hours__c: 4, Due__c: '2026-03-01' });
        step({ Hours__c: 5, State__c: 'Done' });
        org.records.delete(org.caller, 'Step__c', step({ Hours__c: 100, Due__c: '2030-01-01' }));

        expect(rows('Project__c', ['OpenHours__c', 'LastDue__c'])).toEqual([[7, '2026-03-01']]);
    });

    it('of nothing are 0 for sums and blank for the greatest', () => {
        expect(rows('Project__c', ['OpenHours__c', 'LastDue__c'])).toEqual([[0, null]]);
    });

    it('can be read from a parent', () => {
        step({ Hours__c: 3 });

        expect(rows('Step__c', ['Project__r.OpenHours__c'])).toEqual([[3]]);
    });

    it.each([
        ['notEqual', 'Open', 2],
        ['includes', 'Law', 1],
        ['excludes', 'Law', 2],
        ['equals', 'Open,Done', 3],
        ['greaterThan', '2026-02-01', 1],
        ['startsWith', 'S-000', 3],
        ['contains', '0002', 1]
    ])('filter by %s %s', (operation, value, count) => {
        step({ Skills__c: 'Law;IT', Due__c: '2026-03-01' });
        step({ State__c: 'Done' });
        step({ State__c: 'Done', Due__c: '2026-01-01' });
        const field = {
            includes: 'Skills__c',
            excludes: 'Skills__c',
            greaterThan: 'Due__c',
            startsWith: 'Name',
            contains: 'Name'
        }[operation];
        org.addField('Project__c', {
            name: 'Count__c',
            type: 'double',
            rollUp: {
                operation: 'count',
                childObject: 'Step__c',
                foreignKey: 'Project__c',
                field: null,
                filters: [{ field: field ?? 'State__c', operation, value }]
            }
        });

        expect(rows('Project__c', ['Count__c'])).toEqual([[count]]);
    });
});

describe('formula fields', () => {
    it('work with the row, its parents, roll-ups and other formulas', () => {
        step({ Hours__c: 3, Due__c: '2026-11-20' });
        org.addField('Step__c', {
            name: 'Share__c',
            type: 'percent',
            precision: 18,
            scale: 1,
            formula: 'Hours__c / Project__r.OpenHours__c'
        });
        org.addField('Step__c', { name: 'Late__c', type: 'boolean', formula: 'AND(Due__c < TODAY(), Share__c > 0.5)' });
        org.addField('Step__c', {
            name: 'Title__c',
            type: 'string',
            formula: 'Project__r.Name & ": " & TEXT(State__c)'
        });
        org.addField('Project__c', {
            name: 'Days__c',
            type: 'double',
            precision: 18,
            formula: 'LastDue__c - DATE(2026, 11, 1)'
        });

        expect(rows('Step__c', ['Share__c', 'Late__c', 'Title__c', 'Project__r.Days__c'])).toEqual([
            [100, 1, 'Bridge: Open', 19]
        ]);
    });

    it('are blank, not wrong, over blanks and divisions by zero', () => {
        step({ Hours__c: 0 });
        org.addField('Step__c', { name: 'Half__c', type: 'double', precision: 18, formula: '1 / Hours__c' });
        org.addField('Step__c', { name: 'Week__c', type: 'date', formula: 'Due__c + 7' });

        expect(rows('Step__c', ['Half__c', 'Week__c'])).toEqual([[null, null]]);
    });

    it('count blanks as zero where the field says so', () => {
        step();
        org.addField('Step__c', {
            name: 'Plus__c',
            type: 'double',
            precision: 18,
            formula: 'Hours__c + 1',
            formulaTreatsBlanksAsZero: true
        });
        org.addField('Step__c', { name: 'Or__c', type: 'double', precision: 18, formula: 'Hours__c + 1' });

        expect(rows('Step__c', ['Plus__c', 'Or__c'])).toEqual([[1, null]]);
    });

    it('know the caller when they are told', () => {
        org.addField('Project__c', {
            name: 'Mine__c',
            type: 'boolean',
            formula: 'AND(OwnerId = $User.Id, $Permission.Look)'
        });
        const globals = {
            value: ([global]: string[]) => (global === '$Permission' ? true : org.caller.userId.slice(0, 15))
        };

        expect(rows('Project__c', ['Mine__c'])).toEqual([[0]]);
        expect(rows('Project__c', ['Mine__c'], globals)).toEqual([[1]]);
    });

    it('that refer to themselves are refused', () => {
        org.addField('Project__c', { name: 'A__c', type: 'double', formula: 'B__c' });
        org.addField('Project__c', { name: 'B__c', type: 'double', formula: 'A__c' });

        expect(refusal(() => rows('Project__c', ['A__c'])).message).toContain('refers to itself');
    });

    it('follow the schema when it changes', () => {
        step({ State__c: 'Done' });
        org.addField('Step__c', {
            name: 'Rank__c',
            type: 'double',
            precision: 18,
            formula: 'CASE(TEXT(State__c), "Open", 1, 2)'
        });
        expect(rows('Step__c', ['Rank__c'])).toEqual([[2]]);
        org.addField('Step__c', {
            name: 'Rank__c',
            type: 'double',
            precision: 18,
            formula: 'CASE(TEXT(State__c), "Open", 1, 3)'
        });

        expect(rows('Step__c', ['Rank__c'])).toEqual([[3]]);
    });
});

it('treats a quote in a global or a name as text', () => {
    org.addField('Project__c', { name: 'Who__c', type: 'string', formula: '$User.LastName & Name' });
    org.records.update(org.caller, 'Project__c', project, { Name: `O'Hara"; DROP` });

    expect(rows('Project__c', ['Who__c'], { value: () => `D'Arcy ` })).toEqual([[`D'Arcy O'Hara"; DROP`]]);
});

it('finds the picklist order no obstacle to plain text', () => {
    org.addField('Project__c', { name: 'Colour__c', type: 'picklist', picklist: picklist('Red', ['Red', 'Blue']) });

    expect(rows('Project__c', ['Colour__c'])).toEqual([[null]]);
});
