import type { OrgDatabase } from '../database';
import { fieldSchema, type FieldDefinition, type ObjectSchema } from '../schema';

/** A deployed component that changed, as the store of components tells of it. */
export interface ComponentChange {
    type: string;
    fullName: string;
    /** Paths of the component's files in a package. */
    files: string[];
    effect: 'created' | 'changed' | 'deleted';
    userId: string;
}

const definitions: FieldDefinition[] = [
    { name: 'Id', type: 'id', nillable: false, idLookup: true },
    { name: 'MemberType', type: 'string', nillable: false },
    { name: 'MemberName', type: 'string', nillable: false },
    { name: 'MemberIdOrName', type: 'string', nillable: false },
    { name: 'RevisionCounter', type: 'int', nillable: false },
    { name: 'RevisionNum', type: 'int', nillable: false },
    { name: 'IsNameObsolete', type: 'boolean' },
    { name: 'IsNewMember', type: 'boolean' },
    { name: 'ChangedBy', type: 'string' },
    { name: 'CreatedDate', type: 'datetime', nillable: false },
    { name: 'LastModifiedDate', type: 'datetime', nillable: false },
    { name: 'SystemModstamp', type: 'datetime', nillable: false }
];

/** The Tooling API's object that source tracking reads: which component changed at which revision of the org. */
export const SOURCE_MEMBER: ObjectSchema = {
    name: 'SourceMember',
    label: 'Source Member',
    labelPlural: 'Source Members',
    keyPrefix: '0MZ',
    custom: false,
    fields: new Map(
        definitions.map((definition) => [
            definition.name.toLowerCase(),
            fieldSchema({ ...definition, createable: false, updateable: false })
        ])
    ),
    validationRules: [],
    createable: false,
    updateable: false,
    deletable: false,
    queryable: true,
    sharingModel: 'ReadWrite'
};

/** Keeps one row a component, stamped with the revision of its last change. */
export class SourceMembers {
    constructor(private readonly database: OrgDatabase) {
        database.ensureTable(SOURCE_MEMBER);
        database.exec(
            'CREATE UNIQUE INDEX IF NOT EXISTS "SourceMember.key" ON "SourceMember" (MemberType, MemberName)'
        );
        database.exec('CREATE INDEX IF NOT EXISTS "SourceMember.revision" ON "SourceMember" (RevisionCounter)');
    }

    /** Stamps a component, and each file of a bundle, with the next revision. Part of the caller's transaction. */
    record({ type, fullName, files, effect, userId }: ComponentChange): void {
        if (type === 'CustomLabels') {
            return; // As on the platform, each label is a member, the file that holds them is none.
        }
        this.stamp(type, fullName, effect, userId);
        if (type === 'LightningComponentBundle') {
            for (const path of files) {
                this.stamp('LightningComponentResource', path.replace(/^lwc\//, ''), effect, userId);
            }
        }
    }

    private stamp(type: string, name: string, effect: ComponentChange['effect'], userId: string): void {
        const revision = this.database.nextNumber('source revision');
        const now = this.database.now().toISOString();
        const known = this.database.get('SELECT "Id" FROM "SourceMember" WHERE MemberType = ? AND MemberName = ?', [
            type,
            name
        ]);
        if (known) {
            this.database.run(
                `UPDATE "SourceMember" SET RevisionCounter = ?, RevisionNum = ?, IsNameObsolete = ?, IsNewMember = 0,
                 ChangedBy = ?, LastModifiedDate = ?, SystemModstamp = ? WHERE "Id" = ?`,
                [revision, revision, Number(effect === 'deleted'), userId, now, now, known.Id]
            );
            return;
        }
        this.database.run(
            `INSERT INTO "SourceMember" ("Id", MemberType, MemberName, MemberIdOrName, RevisionCounter, RevisionNum,
             IsNameObsolete, IsNewMember, ChangedBy, CreatedDate, LastModifiedDate, SystemModstamp)
             VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
            [
                this.database.newId(SOURCE_MEMBER),
                ...[type, name, name, revision, revision, Number(effect === 'deleted'), userId, now, now, now]
            ]
        );
    }
}
