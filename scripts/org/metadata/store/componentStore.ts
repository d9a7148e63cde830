import type { OrgDatabase } from '../../database';
import { newId } from '../../schema';
import type { SourceMembers } from '../../tooling';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/xmlElement';
import { keyPrefixOfType } from './keyPrefixes';

/** A deployed component as it is kept: a name, who put it there and when. */
export interface StoredComponent {
    type: string;
    fullName: string;
    id: string;
    createdById: string;
    createdDate: string;
    lastModifiedById: string;
    lastModifiedDate: string;
}

/** A component's files by their path in a package, such as `lwc/hello/hello.js`. */
export type ComponentFiles = Map<string, Buffer>;

interface ComponentRow {
    type: string;
    full_name: string;
    id: string;
    created_by: string;
    created_date: string;
    modified_by: string;
    modified_date: string;
}

const TABLES = `
    CREATE TABLE IF NOT EXISTS _metadata_component (
        type TEXT NOT NULL, full_name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL,
        created_by TEXT NOT NULL, created_date TEXT NOT NULL, modified_by TEXT NOT NULL, modified_date TEXT NOT NULL,
        PRIMARY KEY (type, full_name));
    CREATE TABLE IF NOT EXISTS _metadata_file (
        type TEXT NOT NULL, full_name TEXT NOT NULL COLLATE NOCASE, path TEXT NOT NULL, base64 TEXT NOT NULL,
        PRIMARY KEY (type, full_name, path));`;

/** The deployed components, kept in the org's database. Full names are compared without regard to case. */
export class ComponentStore {
    /** Grows with each change: what is built from components keys on it. */
    revision = 0;

    /** `sourceMembers` hears of every change, for clients that track sources. */
    constructor(
        private readonly database: OrgDatabase,
        private readonly sourceMembers: SourceMembers
    ) {
        database.exec(TABLES);
    }

    /** Full names of a type's components, in the alphabet's order. */
    list(type: string): string[] {
        return this.components(type).map((component) => component.fullName);
    }

    /** A type's components, in the alphabet's order. */
    components(type: string): StoredComponent[] {
        const rows = this.database.all('SELECT * FROM _metadata_component WHERE type = ? ORDER BY full_name', [type]);
        return (rows as unknown as ComponentRow[]).map(toComponent);
    }

    has(type: string, fullName: string): boolean {
        return this.component(type, fullName) !== undefined;
    }

    component(type: string, fullName: string): StoredComponent | undefined {
        const row = this.database.get('SELECT * FROM _metadata_component WHERE type = ? AND full_name = ?', [
            type,
            fullName
        ]);
        return row && toComponent(row as unknown as ComponentRow);
    }

    /** A component's files; undefined where there is no such component. */
    read(type: string, fullName: string): ComponentFiles | undefined {
        const rows = this.database.all(
            'SELECT path, base64 FROM _metadata_file WHERE type = ? AND full_name = ? ORDER BY path',
            [type, fullName]
        ) as unknown as Array<{ path: string; base64: string }>;
        return rows.length === 0
            ? undefined
            : new Map(rows.map((row) => [row.path, Buffer.from(row.base64, 'base64')]));
    }

    /** A component's metadata; undefined where there is no such component. */
    readXml(type: string, fullName: string): XmlElement | undefined {
        const files = this.read(type, fullName);
        const metadata = files && [...files].find(([path]) => files.size === 1 || path.endsWith('-meta.xml'));
        return metadata && parseXml(metadata[1], metadata[0]);
    }

    /** Stores a component, and says what that did. */
    put(type: string, fullName: string, files: ComponentFiles, userId: string): 'created' | 'changed' | 'unchanged' {
        const existing = this.component(type, fullName);
        if (existing && sameFiles(this.read(type, fullName), files)) {
            return 'unchanged';
        }
        const now = new Date().toISOString();
        if (existing) {
            this.database.run(
                'UPDATE _metadata_component SET modified_by = ?, modified_date = ? WHERE type = ? AND full_name = ?',
                [userId, now, type, fullName]
            );
        } else {
            this.database.run('INSERT INTO _metadata_component VALUES (?, ?, ?, ?, ?, ?, ?)', [
                type,
                fullName,
                this.nextId(keyPrefixOfType(type)),
                userId,
                now,
                userId,
                now
            ]);
        }
        this.database.run('DELETE FROM _metadata_file WHERE type = ? AND full_name = ?', [type, fullName]);
        for (const [path, content] of files) {
            this.database.run('INSERT INTO _metadata_file VALUES (?, ?, ?, ?)', [
                type,
                fullName,
                path,
                content.toString('base64')
            ]);
        }
        this.revision++;
        const effect = existing ? 'changed' : 'created';
        this.sourceMembers.record({ type, fullName, files: [...files.keys()], effect, userId });
        return effect;
    }

    remove(type: string, fullName: string, userId: string): void {
        const files = [...(this.read(type, fullName)?.keys() ?? [])];
        this.sourceMembers.record({ type, fullName, files, effect: 'deleted', userId });
        this.database.run('DELETE FROM _metadata_component WHERE type = ? AND full_name = ?', [type, fullName]);
        this.database.run('DELETE FROM _metadata_file WHERE type = ? AND full_name = ?', [type, fullName]);
        this.revision++;
    }

    /** Gives a stored component the id and the history that it had in another org. */
    restamp({ type, fullName, id, ...history }: StoredComponent): void {
        this.database.run(
            `UPDATE _metadata_component SET id = ?, created_by = ?, created_date = ?, modified_by = ?, modified_date = ?
             WHERE type = ? AND full_name = ?`,
            [
                id,
                history.createdById,
                history.createdDate,
                history.lastModifiedById,
                history.lastModifiedDate,
                type,
                fullName
            ]
        );
    }

    /** Tells readers that components went back to an earlier state. */
    rolledBack(): void {
        this.revision++;
    }

    /** The next id of a key prefix that only metadata uses. */
    nextId(prefix: string): string {
        return newId(prefix, this.database.nextNumber(`id:${prefix}`));
    }
}

function toComponent(row: ComponentRow): StoredComponent {
    return {
        type: row.type,
        fullName: row.full_name,
        id: row.id,
        createdById: row.created_by,
        createdDate: row.created_date,
        lastModifiedById: row.modified_by,
        lastModifiedDate: row.modified_date
    };
}

function sameFiles(before: ComponentFiles | undefined, after: ComponentFiles): boolean {
    return (
        before !== undefined &&
        before.size === after.size &&
        [...after].every(([path, content]) => before.get(path)?.equals(content))
    );
}
