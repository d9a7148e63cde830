import type { OrgDatabase } from '../../database';
import type { Caller, Records } from '../../records';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../../schema';
import type { BundleReference } from '../checks/lwcCompile';
import type { ComponentStore } from '../store/componentStore';

/** The parts of the org that metadata lives in. */
export interface MetadataParts {
    database: OrgDatabase;
    schema: OrgSchema;
    records: Records;
    components: ComponentStore;
}

/** What the work on a component may look at and change. Names are compared without regard to case. */
export class DeployContext {
    readonly caller: Caller;
    readonly parts: MetadataParts;
    /** What the code of component bundles refers to, by the bundle's name. */
    readonly bundleReferences: ReadonlyMap<string, BundleReference[]>;
    /** Components of this deploy that are still to come, as `type:name`: bundles may import each other in circles. */
    private readonly incoming: Set<string>;

    constructor(
        parts: MetadataParts,
        caller: Caller,
        incoming: Iterable<{ type: string; fullName: string }> = [],
        bundleReferences: ReadonlyMap<string, BundleReference[]> = new Map()
    ) {
        this.parts = parts;
        this.caller = caller;
        this.bundleReferences = bundleReferences;
        this.incoming = new Set([...incoming].map(({ type, fullName }) => keyOf(type, fullName)));
    }

    get schema(): OrgSchema {
        return this.parts.schema;
    }

    /** The component is in the org, or its turn in this deploy has not come yet. */
    has(type: string, fullName: string): boolean {
        return this.parts.components.has(type, fullName) || this.incoming.has(keyOf(type, fullName));
    }

    /** Takes a component out of what is to come: its turn is over, for good or bad. */
    settled(type: string, fullName: string): void {
        this.incoming.delete(keyOf(type, fullName));
    }

    object(name: string): ObjectSchema | undefined {
        return this.schema.object(name);
    }

    field(objectName: string, fieldName: string): FieldSchema | undefined {
        return this.object(objectName)?.fields.get(fieldName.toLowerCase());
    }
}

function keyOf(type: string, fullName: string): string {
    return `${type}:${fullName.toLowerCase()}`;
}
