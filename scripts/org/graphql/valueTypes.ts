import {
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfigMap,
    type GraphQLInputFieldConfigMap,
    type GraphQLInputType,
    type GraphQLScalarType
} from 'graphql';
import type { FieldSchema } from '../schema';
import { SCALARS } from './scalars';

/** Functions of a date that a filter can compare, each with a whole number. */
export const DATE_FUNCTIONS = [
    ...['CALENDAR_MONTH', 'CALENDAR_QUARTER', 'CALENDAR_YEAR', 'DAY_IN_MONTH', 'DAY_IN_WEEK', 'DAY_IN_YEAR'],
    ...['FISCAL_MONTH', 'FISCAL_QUARTER', 'FISCAL_YEAR', 'WEEK_IN_MONTH', 'WEEK_IN_YEAR', 'HOUR_IN_DAY']
];

const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];

const DateLiteral = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(
        [
            ...['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'],
            ...PERIODS.flatMap((period) => [`LAST_${period}`, `THIS_${period}`, `NEXT_${period}`])
        ].map((literal) => [literal, {}])
    )
});

const DateRange = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(
        ['DAY', ...PERIODS]
            .map((period) => `${period.toLowerCase()}s`)
            .flatMap((periods) => [`last_n_${periods}`, `next_n_${periods}`, `n_${periods}_ago`])
            .map((range) => [range, { type: GraphQLInt }])
    )
});

function dateInput(scalar: 'Date' | 'DateTime'): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name: `${scalar}Input`,
        fields: { value: { type: SCALARS[scalar] }, literal: { type: DateLiteral }, range: { type: DateRange } }
    });
}

const compared = (type: GraphQLInputType, names: string[]): GraphQLInputFieldConfigMap =>
    Object.fromEntries(names.map((name) => [name, { type }]));
const listed = (type: GraphQLInputType, names: string[]): GraphQLInputFieldConfigMap =>
    Object.fromEntries(names.map((name) => [name, { type: new GraphQLList(type) }]));

const EQUAL = ['eq', 'ne'];
const ORDERED = [...EQUAL, 'lt', 'lte', 'gt', 'gte'];

const IntegerOperators = new GraphQLInputObjectType({
    name: 'IntOperators',
    fields: { ...compared(GraphQLInt, ORDERED), ...listed(GraphQLInt, ['in', 'nin']) }
});

function operators(scalar: string): GraphQLInputObjectType {
    const type = SCALARS[scalar];
    const fields = (): GraphQLInputFieldConfigMap => {
        switch (scalar) {
            case 'Boolean':
                return compared(type, EQUAL);
            case 'MultiPicklist':
                return { ...compared(type, EQUAL), ...listed(type, ['includes', 'excludes']) };
            case 'Int':
            case 'Long':
            case 'Double':
            case 'Currency':
            case 'Percent':
                return { ...compared(type, ORDERED), ...listed(type, ['in', 'nin']) };
            case 'Date':
            case 'DateTime': {
                const input = dateInput(scalar);
                const functions = compared(IntegerOperators, DATE_FUNCTIONS);
                return { ...compared(input, ORDERED), ...listed(input, ['in', 'nin']), ...functions };
            }
            default:
                return { ...compared(type, [...ORDERED, 'like']), ...listed(type, ['in', 'nin']) };
        }
    };
    return new GraphQLInputObjectType({ name: `${scalar}Operators`, fields: fields() });
}

/** What every value of a field has. */
export const FieldValue = new GraphQLInterfaceType({
    name: 'FieldValue',
    fields: { displayValue: { type: GraphQLString } }
});

function valueType(scalar: string): GraphQLObjectType {
    const label: GraphQLFieldConfigMap<unknown, unknown> = scalar.endsWith('Picklist')
        ? { label: { type: GraphQLString } }
        : {};
    return new GraphQLObjectType({
        name: `${scalar}Value`,
        interfaces: [FieldValue],
        fields: { value: { type: SCALARS[scalar] }, displayValue: { type: GraphQLString }, ...label }
    });
}

/** What stands for one kind of field: its value, the filters of it, and the scalar that writes it. */
export interface ValueTypes {
    value: GraphQLObjectType;
    operators: GraphQLInputObjectType;
    input: GraphQLScalarType;
}

const known = new Map<string, ValueTypes>();

/** The GraphQL types of a field's kind; undefined for kinds GraphQL does not show, such as compound addresses. */
export function valueTypes(field: FieldSchema): ValueTypes | undefined {
    const scalar = scalarOf(field);
    if (!scalar) return undefined;
    let types = known.get(scalar);
    if (!types) {
        const input = SCALARS[scalar === 'ID' ? 'IdOrRef' : scalar];
        const filters = scalar === 'Int' ? IntegerOperators : operators(scalar);
        types = { value: valueType(scalar), operators: filters, input };
        known.set(scalar, types);
    }
    return types;
}

const BY_TYPE: Partial<Record<FieldSchema['type'], string>> = {
    string: 'String',
    anyType: 'String',
    picklist: 'Picklist',
    combobox: 'Picklist',
    multipicklist: 'MultiPicklist',
    boolean: 'Boolean',
    int: 'Int',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    id: 'ID',
    reference: 'ID',
    email: 'Email',
    phone: 'PhoneNumber',
    url: 'Url',
    base64: 'Base64'
};

function scalarOf(field: FieldSchema): string | undefined {
    if (field.type !== 'textarea') return BY_TYPE[field.type];
    if (field.length <= 255) return 'TextArea';
    return field.richText ? 'RichTextArea' : 'LongTextArea';
}
