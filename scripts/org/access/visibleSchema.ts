import { OrgSchema, type FieldSchema, type ObjectSchema } from '../schema';
import type { Rights } from './rights';

/**
 * The org's schema as one user sees it: objects they may not read are not there, nor are fields; what they may not write
 * says so. Whatever takes names from a client takes its schema from here, so that no door needs rules of its own.
 */
class VisibleSchema extends OrgSchema {
    private readonly seen = new WeakMap<ObjectSchema, ObjectSchema | null>();

    constructor(
        private readonly org: OrgSchema,
        private readonly rights: Rights
    ) {
        super();
    }

    override get whole(): OrgSchema {
        return this.org;
    }

    override get revision(): number {
        return this.org.revision;
    }

    override objects(): ObjectSchema[] {
        return this.org.objects().flatMap((object) => this.view(object) ?? []);
    }

    override object(name: string): ObjectSchema | undefined {
        const object = this.org.object(name);
        return object && (this.view(object) ?? undefined);
    }

    private view(object: ObjectSchema): ObjectSchema | null {
        let view = this.seen.get(object);
        if (view === undefined) {
            view = this.makeView(object);
            this.seen.set(object, view);
        }
        return view;
    }

    private makeView(object: ObjectSchema): ObjectSchema | null {
        const { read, create, edit, delete: remove } = this.rights.object(object);
        if (!read) {
            return null;
        }
        const fields = [...object.fields].flatMap(([key, field]): [string, FieldSchema][] => {
            const rights = this.rights.field(object, field);
            if (!rights.read) {
                return [];
            }
            const isReadOnly = !rights.edit && (field.createable || field.updateable);
            return [[key, isReadOnly ? { ...field, createable: false, updateable: false } : field]];
        });
        return {
            ...object,
            fields: new Map(fields),
            createable: object.createable && create,
            updateable: object.updateable && edit,
            deletable: object.deletable && remove
        };
    }
}

const views = new WeakMap<OrgSchema, WeakMap<Rights, OrgSchema>>();

/** The schema as a user with these rights sees it. */
export function visibleSchema(whole: OrgSchema, rights: Rights): OrgSchema {
    if (rights.everything) {
        return whole;
    }
    const known = views.get(whole) ?? new WeakMap<Rights, OrgSchema>();
    views.set(whole, known);
    const view = known.get(rights) ?? new VisibleSchema(whole, rights);
    known.set(rights, view);
    return view;
}
