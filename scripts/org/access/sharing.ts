import type { OrgDatabase } from '../database';
import { literal, quoted } from '../database/sql';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema';
import type { Rights } from './rights';

/** Who asks for rows. */
export interface Asker {
    userId: string;
    rights: Rights;
}

/** What sharing lets a user do with a row: see it, or change it too. */
export type ShareLevel = 'read' | 'edit';

/** Accounts show themselves to whoever owns something below them. */
const SHOWS_ITS_PARENT: Readonly<Record<string, readonly { child: string; field: string }[]>> = {
    account: [
        { child: 'Opportunity', field: 'AccountId' },
        { child: 'Contact', field: 'AccountId' },
        { child: 'Case', field: 'AccountId' }
    ]
};

/** Standard details and the field that leads to what decides over them. */
const CONTROLLED_BY: Readonly<Record<string, string>> = {
    asset: 'AccountId',
    contact: 'AccountId',
    opportunitycontactrole: 'OpportunityId',
    opportunitylineitem: 'OpportunityId',
    campaignmember: 'CampaignId',
    orderitem: 'OrderId'
};

/**
 * Which rows a user gets to, by organisation-wide defaults, ownership, the role hierarchy and the masters of details, as
 * conditions in SQL. Null means every row. Manual shares, sharing rules and teams there are none.
 */
export class Sharing {
    constructor(
        private readonly schema: OrgSchema,
        private readonly database: OrgDatabase
    ) {}

    /** The condition on rows of `object` under `alias`; null where all rows are open. */
    condition(asker: Asker, object: ObjectSchema, alias: string, level: ShareLevel, depth = 0): string | null {
        const rights = asker.rights.object(object);
        if (rights.modifyAll || (level === 'read' && rights.viewAll)) {
            return null;
        }
        const masters = mastersOf(object);
        if (masters.length > 0) {
            const conditions = masters.map((field) => this.master(asker, field, alias, level, depth));
            const closed = conditions.filter((each) => each !== null);
            return closed.length === 0 ? null : closed.join(' AND ');
        }
        const parentField = CONTROLLED_BY[object.name.toLowerCase()];
        if (object.sharingModel === 'ControlledByParent' && parentField) {
            return this.parent(asker, object, parentField, alias, level, depth);
        }
        const isOpen = object.sharingModel === 'ReadWrite' || object.sharingModel === 'ReadWriteTransfer';
        if (isOpen || (level === 'read' && object.sharingModel === 'Read') || !object.fields.has('ownerid')) {
            return null;
        }
        return this.owned(asker, object, alias, level);
    }

    /** Whether a row is within reach. Asks nothing of its object's rights. */
    reaches(asker: Asker, object: ObjectSchema, id: string, level: ShareLevel): boolean {
        const condition = this.condition(asker, object, 't', level);
        return condition === null || this.holds(object, id, condition);
    }

    /** Whether the user may delete a row: its owner and those above may, and whoever may change the masters of a detail. */
    mayDelete(asker: Asker, object: ObjectSchema, id: string): boolean {
        if (mastersOf(object).length > 0 || object.sharingModel === 'ControlledByParent') {
            return this.reaches(asker, object, id, 'edit');
        }
        if (asker.rights.object(object).modifyAll || !object.fields.has('ownerid')) {
            return true;
        }
        return this.holds(object, id, this.ownerIs(asker, 't'));
    }

    /** Whether the user may give a row to another owner: who may delete it, and everybody where the default says so. */
    mayTransfer(asker: Asker, object: ObjectSchema, id: string): boolean {
        return object.sharingModel === 'ReadWriteTransfer' || this.mayDelete(asker, object, id);
    }

    private holds(object: ObjectSchema, id: string, condition: string): boolean {
        const sql = `SELECT 1 FROM ${quoted(object.name)} AS t WHERE t."Id" = ? AND ${condition}`;
        return this.database.get(sql, [id]) !== undefined;
    }

    /** Access to a detail is access to its master: to change it too, unless reading the master is enough. */
    private master(asker: Asker, field: FieldSchema, alias: string, level: ShareLevel, depth: number): string | null {
        const needed = level === 'edit' && field.reference!.writeRequiresMasterRead ? 'read' : level;
        const master = this.schema.requireObject(field.reference!.to[0]);
        if (!asker.rights.object(master).read) {
            return '0';
        }
        return this.through(asker, master, `${alias}.${quoted(field.name)}`, needed, depth);
    }

    /** As `master`, for a standard object whose parent may be blank: then its owner decides. */
    private parent(
        asker: Asker,
        object: ObjectSchema,
        fieldName: string,
        alias: string,
        level: ShareLevel,
        depth: number
    ): string | null {
        const field = object.fields.get(fieldName.toLowerCase());
        const parent = field && this.schema.object(field.reference!.to[0]);
        if (!parent) {
            return null;
        }
        const through = this.through(asker, parent, `${alias}.${quoted(field.name)}`, level, depth);
        if (through === null || !object.fields.has('ownerid')) {
            return through;
        }
        return `(${this.ownerIs(asker, alias)} OR ${through})`;
    }

    private through(
        asker: Asker,
        master: ObjectSchema,
        foreignKey: string,
        level: ShareLevel,
        depth: number
    ): string | null {
        const alias = `m${depth}_${master.name}`;
        const condition = this.condition(asker, master, alias, level, depth + 1);
        if (condition === null) {
            return null;
        }
        this.database.ensureTable(master);
        return `EXISTS (SELECT 1 FROM ${quoted(master.name)} AS ${alias} WHERE ${alias}."Id" = ${foreignKey} AND ${condition})`;
    }

    private owned(asker: Asker, object: ObjectSchema, alias: string, level: ShareLevel): string {
        const mine = this.ownerIs(asker, alias);
        if (level === 'edit') {
            return mine;
        }
        const shown = (SHOWS_ITS_PARENT[object.name.toLowerCase()] ?? []).map(({ child, field }) => {
            this.database.ensureTable(this.schema.requireObject(child));
            return `EXISTS (SELECT 1 FROM ${quoted(child)} AS c WHERE c.${quoted(field)} = ${alias}."Id"
                AND c."IsDeleted" = 0 AND ${this.ownerIs(asker, 'c')})`;
        });
        return `(${[mine, ...shown].join(' OR ')})`;
    }

    /** The owner is the user, or somebody whose role is below the user's. */
    private ownerIs({ userId }: Asker, alias: string): string {
        for (const name of ['User', 'UserRole']) {
            this.database.ensureTable(this.schema.requireObject(name));
        }
        return `(${alias}."OwnerId" = ${literal(userId)} OR ${alias}."OwnerId" IN (
            WITH RECURSIVE below(id) AS (
                SELECT r."Id" FROM "UserRole" r WHERE r."ParentRoleId" = (SELECT "UserRoleId" FROM "User" WHERE "Id" = ${literal(userId)})
                UNION SELECT r."Id" FROM "UserRole" r JOIN below b ON r."ParentRoleId" = b.id)
            SELECT u."Id" FROM "User" u WHERE u."UserRoleId" IN below))`;
    }
}

function mastersOf(object: ObjectSchema): FieldSchema[] {
    return [...object.fields.values()].filter((field) => field.reference?.masterOrder !== undefined);
}
