import {
    GraphQLBoolean,
    GraphQLError,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
    Kind,
    type ConstValueNode
} from 'graphql';

/** A scalar that is text on the wire, checked by a pattern where its kind of value has one. */
function textScalar(name: string, pattern = /^/): GraphQLScalarType<string, string> {
    const read = (value: unknown): string => {
        if (typeof value === 'string' && pattern.test(value)) return value;
        throw new GraphQLError(
            `Expected a value that can be converted to type '${name}' but it was '${String(value)}'`
        );
    };
    return new GraphQLScalarType({
        name,
        coerceInputValue: read,
        coerceInputLiteral: (node: ConstValueNode) =>
            read('value' in node && node.kind === Kind.STRING ? node.value : '')
    });
}

/** A scalar that is a number on the wire. */
function numberScalar(name: string): GraphQLScalarType<number, number> {
    const read = (value: unknown): number => {
        if (typeof value === 'number' && Number.isFinite(value)) return value;
        throw new GraphQLError(
            `Expected a value that can be converted to type '${name}' but it was '${String(value)}'`
        );
    };
    return new GraphQLScalarType({
        name,
        coerceInputValue: read,
        coerceInputLiteral: (node: ConstValueNode) =>
            read(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined)
    });
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ISO_DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const ISO_TIME = /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;

/** The platform's scalars by name. */
export const SCALARS: Record<string, GraphQLScalarType> = {
    ID: GraphQLID,
    String: GraphQLString,
    Boolean: GraphQLBoolean,
    Int: GraphQLInt,
    Float: GraphQLFloat,
    IdOrRef: textScalar('IdOrRef'),
    Picklist: textScalar('Picklist'),
    MultiPicklist: textScalar('MultiPicklist'),
    TextArea: textScalar('TextArea'),
    LongTextArea: textScalar('LongTextArea'),
    RichTextArea: textScalar('RichTextArea'),
    Email: textScalar('Email'),
    PhoneNumber: textScalar('PhoneNumber'),
    Url: textScalar('Url'),
    Base64: textScalar('Base64'),
    Date: textScalar('Date', ISO_DATE),
    DateTime: textScalar('DateTime', ISO_DATETIME),
    Time: textScalar('Time', ISO_TIME),
    Long: numberScalar('Long'),
    Double: numberScalar('Double'),
    Currency: numberScalar('Currency'),
    Percent: numberScalar('Percent')
};
