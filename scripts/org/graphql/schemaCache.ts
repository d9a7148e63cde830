import type { GraphQLSchema } from 'graphql';
import type { OrgSchema } from '../schema';
import { NamedParts } from './namedParts';
import { RecordSchemaBuilder } from './recordSchema';

const SCHEMAS_KEPT = 50;
const NAME = /[_A-Za-z]\w*/g;
const MUTATION = /^(.+)(?:Create|Update|Delete)$/;

/** GraphQL schemas of an org, one for each set of names that documents use; built anew when the org's schema changes. */
export class SchemaCache {
    private readonly schemas = new Map<string, GraphQLSchema>();
    private revision = -1;

    constructor(private readonly org: OrgSchema) {}

    /** A schema that has everything the document and its variables can name. */
    schemaFor(document: string, variables: Record<string, unknown>): GraphQLSchema {
        if (this.revision !== this.org.revision) this.schemas.clear();
        this.revision = this.org.revision;
        const introspects = /\b__(schema|type)\b/.test(document);
        const names = new Set(`${document} ${keysOf(variables).join(' ')}`.match(NAME));
        const key = introspects ? '__schema' : [...names].sort().join(' ');
        let schema = this.schemas.get(key);
        if (!schema) {
            schema = introspects ? this.whole() : this.part(names);
            if (this.schemas.size >= SCHEMAS_KEPT) this.schemas.delete(this.schemas.keys().next().value!);
            this.schemas.set(key, schema);
        }
        return schema;
    }

    private part(names: Set<string>): GraphQLSchema {
        const objects = new Map(
            [...names].flatMap((name) => {
                const object = this.org.object(name) ?? this.org.object(MUTATION.exec(name)?.[1] ?? '');
                return object ? [[object.name, object] as const] : [];
            })
        );
        return new RecordSchemaBuilder(this.org, new NamedParts(this.org, names)).build([...objects.values()]);
    }

    private whole(): GraphQLSchema {
        return new RecordSchemaBuilder(this.org, new NamedParts(this.org, null)).build(this.org.objects());
    }
}

/** The names of all members inside a value. */
function keysOf(value: unknown): string[] {
    if (value === null || typeof value !== 'object') return [];
    if (Array.isArray(value)) return value.flatMap(keysOf);
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
