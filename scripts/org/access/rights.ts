import { SalesforceError } from '../errors';
import { isAlwaysVisible, type FieldSchema, type ObjectSchema } from '../schema';

/** What may be done with the rows of an object, whoever owns them. */
export interface ObjectRights {
    create: boolean;
    read: boolean;
    edit: boolean;
    delete: boolean;
    /** Rows of everybody, whatever the sharing says. */
    viewAll: boolean;
    modifyAll: boolean;
}

export interface FieldRights {
    read: boolean;
    edit: boolean;
}

/** What profile and permission sets together let a user do. The same user gets the same object until something changes. */
export interface Rights {
    /** Modify All Data and Customize Application: what makes an administrator. */
    readonly everything: boolean;
    object(object: ObjectSchema): ObjectRights;
    /** Of a field of an object that the user may read. */
    field(object: ObjectSchema, field: FieldSchema): FieldRights;
}

/** What one permission set grants. */
export interface Grants {
    objectPermissions: readonly (ObjectRights & { objectName: string })[];
    fieldPermissions: readonly { objectName: string; fieldName: string; readable: boolean; editable: boolean }[];
    /** Names of permissions that are about no object: `EditTask`. */
    userPermissions: readonly string[];
}

/** What a profile gives before any permission set. */
export type ProfileKind = 'administrator' | 'standard' | 'minimum';

const ALL: ObjectRights = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NONE: ObjectRights = {
    create: false,
    read: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
const READ_ONLY: ObjectRights = { ...NONE, read: true };
const OPEN: FieldRights = { read: true, edit: true };

/**
 * Standard objects whose use profiles and permission sets decide. Others that point at these hold what belongs to their rows
 * (notes, histories, shares) and are the administrators'; the rest is the platform's own: read by all, written by them.
 */
const BUSINESS_OBJECTS = new Set(
    [
        ...['Account', 'Asset', 'Campaign', 'CampaignMember', 'Case', 'Contact', 'Contract', 'Event', 'Idea', 'Lead'],
        ...['Opportunity', 'OpportunityContactRole', 'OpportunityLineItem', 'Order', 'OrderItem', 'Pricebook2'],
        ...['PricebookEntry', 'Product2', 'Quote', 'Solution', 'Task']
    ].map((name) => name.toLowerCase())
);
/** A standard user may use these but not change them. */
const READ_BY_STANDARD = new Set(['campaign', 'pricebook2', 'pricebookentry', 'product2']);
/** Tasks and events are not granted as objects: to see them is one permission, to write each of them another. */
const SEES_ACTIVITIES = 'ActivitiesAccess';
const WRITES_ACTIVITY: Readonly<Record<string, string>> = { task: 'EditTask', event: 'EditEvent' };
/** Fields of activities that field-level security governs; all others everybody sees who sees activities. */
const GRANTED_OF_ACTIVITIES: Readonly<Record<string, readonly string[]>> = {
    task: ['activitydate', 'description', 'whatid', 'whoid'],
    event: ['description', 'location', 'whatid', 'whoid']
};
/** Access to these comes with access to what they belong to. */
const FOLLOWS: Readonly<Record<string, string>> = {
    opportunitycontactrole: 'opportunity',
    opportunitylineitem: 'opportunity',
    campaignmember: 'campaign',
    orderitem: 'order',
    eventrelation: 'event',
    emailmessage: 'task',
    emailmessagerelation: 'task'
};

/** An administrator's rights. */
export const EVERYTHING: Rights = { everything: true, object: () => ALL, field: () => OPEN };

/** The union of a profile and permission sets: they only ever add. */
export function rightsOf(profile: ProfileKind, grants: readonly Grants[]): Rights {
    if (profile === 'administrator') {
        return EVERYTHING;
    }
    const objects = new Map<string, ObjectRights>();
    for (const { objectName, ...granted } of grants.flatMap(({ objectPermissions }) => objectPermissions)) {
        const key = objectName.toLowerCase();
        objects.set(key, union(objects.get(key) ?? NONE, granted));
    }
    const fields = new Map<string, FieldRights>();
    for (const { objectName, fieldName, readable, editable } of grants.flatMap((each) => each.fieldPermissions)) {
        const key = `${objectName}.${fieldName}`.toLowerCase();
        const known = fields.get(key);
        fields.set(key, { read: readable || (known?.read ?? false), edit: editable || (known?.edit ?? false) });
    }
    const permitted = new Set(grants.flatMap(({ userPermissions }) => userPermissions));
    return {
        everything: false,
        object(object) {
            const name = object.name.toLowerCase();
            const key = FOLLOWS[name] ?? name;
            if (!object.custom && !BUSINESS_OBJECTS.has(key)) {
                return isAboutBusiness(object) ? NONE : READ_ONLY;
            }
            const own = union(byProfile(profile, key, object), objects.get(key) ?? NONE);
            return key in WRITES_ACTIVITY ? union(own, activityRights(key, permitted)) : own;
        },
        field(object, field) {
            const name = object.name.toLowerCase();
            const granted = GRANTED_OF_ACTIVITIES[name];
            const isOpen = granted && !field.custom && !granted.includes(field.name.toLowerCase());
            const ofPlatform = !object.custom && !BUSINESS_OBJECTS.has(name);
            if (isOpen || ofPlatform || isAlwaysVisible(field) || (profile === 'standard' && !field.custom)) {
                return OPEN;
            }
            return fields.get(`${object.name}.${field.name}`.toLowerCase()) ?? { read: false, edit: false };
        }
    };
}

function isAboutBusiness({ name, fields }: ObjectSchema): boolean {
    const parents = [...fields.values()].flatMap((field) => field.reference?.to ?? []);
    return name !== 'User' && parents.some((parent) => BUSINESS_OBJECTS.has(parent.toLowerCase()));
}

function byProfile(profile: ProfileKind, name: string, object: ObjectSchema): ObjectRights {
    if (profile !== 'standard' || object.custom) {
        return NONE;
    }
    return READ_BY_STANDARD.has(name) ? READ_ONLY : { ...ALL, viewAll: false, modifyAll: false };
}

function activityRights(name: string, permitted: ReadonlySet<string>): ObjectRights {
    const read = permitted.has(SEES_ACTIVITIES);
    const write = read && permitted.has(WRITES_ACTIVITY[name]);
    return { ...NONE, read, create: write, edit: write, delete: write };
}

function union(a: ObjectRights, b: ObjectRights): ObjectRights {
    return {
        create: a.create || b.create,
        read: a.read || b.read,
        edit: a.edit || b.edit,
        delete: a.delete || b.delete,
        viewAll: a.viewAll || b.viewAll,
        modifyAll: a.modifyAll || b.modifyAll
    };
}

/** Throws INSUFFICIENT_ACCESS (403) for a user who may not customise the org. */
export function requireMetadataRights({ rights }: { rights: Rights }): void {
    if (!rights.everything) {
        throw new SalesforceError(
            'INSUFFICIENT_ACCESS',
            'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
            { status: 403 }
        );
    }
}
