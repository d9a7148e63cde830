import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema';

/** A field that points at parents, by the name of the relationship. */
export interface ParentRelationship {
    field: FieldSchema;
    name: string;
    parents: ObjectSchema[];
}

/** The parts of an org's schema that a set of names names; all of it where the set is null. */
export class NamedParts {
    constructor(
        private readonly org: OrgSchema,
        private readonly names: ReadonlySet<string> | null
    ) {}

    /**
     * Name of the one field of a type that would otherwise have none, which GraphQL does not allow. It is not among the
     * names, so no document reaches it.
     */
    get placeholder(): string {
        let name = 'none';
        while (this.names?.has(name)) name += '_';
        return name;
    }

    has(name: string): boolean {
        return this.names === null || this.names.has(name);
    }

    fields(object: ObjectSchema): FieldSchema[] {
        return [...object.fields.values()].filter((field) => this.has(field.name));
    }

    parents(object: ObjectSchema): ParentRelationship[] {
        return [...object.fields.values()].flatMap((field) => {
            const name = field.reference?.relationshipName;
            if (!name || !this.has(name)) return [];
            const parents = field.reference!.to.flatMap((parent) => this.org.object(parent) ?? []);
            return parents.length ? [{ field, name, parents }] : [];
        });
    }
}

/** The value known under a key, made when there is none yet. */
export function memo<T>(known: Map<string, T>, key: string, make: () => T): T {
    let value = known.get(key);
    if (value === undefined) {
        value = make();
        known.set(key, value);
    }
    return value;
}
