import {
    getDirectiveValues,
    getNamedType,
    getNullableType,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    isAbstractType,
    isListType,
    isObjectType,
    Kind,
    type FieldNode,
    type FragmentDefinitionNode,
    type GraphQLField,
    type GraphQLObjectType,
    type GraphQLSchema,
    type SelectionSetNode,
    type VariableValues
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** One field of an answer: `nodes` are all places of the document that ask for it under the same key. */
export interface Selected {
    key: string;
    nodes: FieldNode[];
    /** Undefined for `__typename`. */
    field: Field | undefined;
}

/** Makes an object of the answer out of what it is read from. */
export type Projection<Source> = (source: Source) => unknown;

/** One operation of a valid document, for walking its selections. */
export class Selections {
    constructor(
        readonly schema: GraphQLSchema,
        private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
        readonly variables: VariableValues
    ) {}

    /** The fields asked of an object, fragments unfolded and `@skip` and `@include` obeyed. */
    of(type: GraphQLObjectType, nodes: Array<{ selectionSet?: SelectionSetNode }>): Selected[] {
        const found = new Map<string, Selected>();
        for (const { selectionSet } of nodes) if (selectionSet) this.collect(type, selectionSet, found);
        return [...found.values()];
    }

    /**
     * A projection of plain objects by the names of their fields.
     *
     * @param custom gives another way to make a field of the value it is read from
     */
    projection(
        type: GraphQLObjectType,
        nodes: FieldNode[],
        custom: (selected: Selected) => Projection<unknown> | undefined = () => undefined
    ): Projection<unknown> {
        const parts = this.of(type, nodes).map((selected): [string, string, Projection<unknown>] => {
            if (!selected.field) return [selected.key, '', () => type.name];
            const made = custom(selected) ?? eachOf(selected.field, this.plain(selected, selected.field, custom));
            return [selected.key, selected.field.name, made];
        });
        return (source) => {
            if (source === null || source === undefined) return null;
            const object: Record<string, unknown> = {};
            for (const [key, name, made] of parts) object[key] = made((source as Record<string, unknown>)[name]);
            return object;
        };
    }

    private plain(
        { nodes }: Selected,
        field: Field,
        custom: (selected: Selected) => Projection<unknown> | undefined
    ): Projection<unknown> {
        const type = getNamedType(field.type);
        return isObjectType(type) ? this.projection(type, nodes, custom) : (value) => value;
    }

    private collect(type: GraphQLObjectType, { selections }: SelectionSetNode, found: Map<string, Selected>): void {
        for (const node of selections) {
            if (this.isSkipped(node)) continue;
            if (node.kind === Kind.FIELD) {
                const key = node.alias?.value ?? node.name.value;
                const known = found.get(key);
                if (known) known.nodes.push(node);
                else found.set(key, { key, nodes: [node], field: type.getFields()[node.name.value] });
                continue;
            }
            const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
            if (fragment && this.applies(fragment.typeCondition?.name.value, type)) {
                this.collect(type, fragment.selectionSet, found);
            }
        }
    }

    private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
        if (!condition || condition === type.name) return true;
        const named = this.schema.getType(condition);
        return isAbstractType(named) && this.schema.isSubType(named, type);
    }

    private isSkipped(node: SelectionSetNode['selections'][number]): boolean {
        const skip = getDirectiveValues(GraphQLSkipDirective, node, this.variables);
        const include = getDirectiveValues(GraphQLIncludeDirective, node, this.variables);
        return skip?.if === true || include?.if === false;
    }
}

/** Lists are projected one by one. */
function eachOf(field: Field, projection: Projection<unknown>): Projection<unknown> {
    if (!isListType(getNullableType(field.type))) return projection;
    return (value) => (Array.isArray(value) ? value.map(projection) : null);
}
