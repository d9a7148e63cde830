import {
    isCompositeType,
    Kind,
    TypeInfo,
    visit,
    visitWithTypeInfo,
    type DocumentNode,
    type FieldNode,
    type GraphQLSchema
} from 'graphql';

/** The document without those fields marked `@optional` that the schema does not have. */
export function withoutMissingOptionals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
    const types = new TypeInfo(schema);
    return visit(
        document,
        visitWithTypeInfo(types, {
            Field: {
                enter(node: FieldNode) {
                    const missing = isCompositeType(types.getParentType()) && !types.getFieldDef();
                    return missing && isOptional(node) ? null : undefined;
                }
            },
            // A selection of nothing but missing fields would no longer be a valid one.
            SelectionSet: {
                leave: (node) => (node.selections.length ? undefined : { ...node, selections: [TYPE_NAME] })
            }
        })
    );
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isOptional(node: FieldNode): boolean {
    return node.directives?.some((directive) => directive.name.value === 'optional') ?? false;
}
