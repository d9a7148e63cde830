import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgDatabase } from '..';
import { fieldSchema, OrgSchema } from '../../schema';

let database: OrgDatabase;
beforeEach(() => {
    database = new OrgDatabase(':memory:');
    database.exec('CREATE TABLE notes (text TEXT)');
});
afterEach(() => database.close());

const note = (text: string): number => database.run('INSERT INTO notes VALUES (?)', [text]);
const notes = (): unknown[] => database.all('SELECT text FROM notes ORDER BY rowid').map((row) => row.text);

/** Runs work that ends in an error. */
function failing(work: () => void): void {
    expect(() =>
        database.transaction(() => {
            work();
            throw new Error('undo');
        })
    ).toThrow('undo');
}

describe('a transaction', () => {
    it('keeps all of its work, and gives its result', () => {
        expect(database.transaction(() => note('a') + note('b'))).toBe(2);
        expect(notes()).toEqual(['a', 'b']);
    });

    it('undoes all of it when it throws', () => {
        failing(() => note('a'));

        expect(notes()).toEqual([]);
    });

    it('undoes only the inner one when that one alone throws', () => {
        database.transaction(() => {
            note('a');
            failing(() => {
                note('b');
                database.transaction(() => note('c'));
            });
            note('d');
        });

        expect(notes()).toEqual(['a', 'd']);
    });

    it('works again after a failure', () => {
        failing(() => failing(() => note('a')));
        database.transaction(() => note('b'));

        expect(notes()).toEqual(['b']);
    });

    it('tells of what is committed, never of what is undone', () => {
        const told: string[] = [];
        const tell = (word: string): void => database.afterCommit(() => told.push(word));
        tell('at once');
        database.transaction(() => {
            tell('kept');
            failing(() => tell('lost'));
            expect(told).toEqual(['at once']);
        });

        expect(told).toEqual(['at once', 'kept']);
    });
});

describe('tables', () => {
    const schema = new OrgSchema();

    it('grow with their objects and keep what is in them', () => {
        database.ensureTable(schema.requireObject('Account'));
        database.run('INSERT INTO "Account" ("Id", "Name") VALUES (?, ?)', ['1', 'Acme']);
        schema.defineField('Account', fieldSchema({ name: 'Size__c', type: 'double' }));
        schema.defineField('Account', fieldSchema({ name: 'Big__c', type: 'boolean' }));
        database.ensureTable(schema.requireObject('Account'));

        expect(database.get('SELECT "Name", "Size__c", "Big__c" FROM "Account"')).toEqual({
            Name: 'Acme',
            Size__c: null,
            Big__c: 0
        });
    });

    it('are there again after an undone transaction made them', () => {
        failing(() => database.ensureTable(schema.requireObject('Lead')));
        expect(database.hasTable('Lead')).toBe(false);
        database.ensureTable(schema.requireObject('Lead'));

        expect(database.all('SELECT * FROM "Lead"')).toEqual([]);
    });

    it('compare text without regard to case', () => {
        database.ensureTable(schema.requireObject('Account'));
        database.run('INSERT INTO "Account" ("Id", "Name") VALUES (?, ?)', ['1', 'Acme']);

        expect(database.all('SELECT 1 FROM "Account" WHERE "Name" = ?', ['ACME'])).toHaveLength(1);
    });
});

it('never takes a value for SQL', () => {
    note(`'); DROP TABLE notes; --`);

    expect(notes()).toEqual([`'); DROP TABLE notes; --`]);
});

it('forgets old statements, not rows', () => {
    for (let i = 0; i < 600; i++) {
        database.run(`INSERT INTO notes VALUES ('${i}')`);
    }

    expect(notes()).toHaveLength(600);
});

describe('what outlives a restart', () => {
    const directory = mkdtempSync(join(tmpdir(), 'org-database-'));
    afterAll(() => rmSync(directory, { recursive: true }));

    it('are key prefixes, id sequences and rows', () => {
        const file = join(directory, 'org.sqlite');
        const account = new OrgSchema().requireObject('Account');
        const first = new OrgDatabase(file);
        expect([first.keyPrefix('A__c'), first.keyPrefix('B__c'), first.keyPrefix('a__C')]).toEqual([
            'a00',
            'a01',
            'a00'
        ]);
        const id = first.newId(account);
        first.ensureTable(account);
        first.run('INSERT INTO "Account" ("Id") VALUES (?)', [id]);
        first.close();
        const second = new OrgDatabase(file);

        expect([second.keyPrefix('B__c'), second.keyPrefix('C__c')]).toEqual(['a01', 'a02']);
        expect(second.newId(account) > id).toBe(true);
        second.ensureTable(account);
        expect(second.all('SELECT "Id" FROM "Account"')).toEqual([{ Id: id }]);
        second.close();
    });
});
