import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLString,
    type GraphQLInputFieldConfigMap
} from 'graphql';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema';
import { allows } from '../soql/operands';
import { memo, type NamedParts } from './namedParts';
import { valueTypes } from './valueTypes';

const ResultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const NullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });

const OrderByClause = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: { order: { type: ResultOrder }, nulls: { type: NullOrder } }
});

/** The input types of an org's objects: what filters, sorts and writes their records. */
export class RecordInputs {
    private readonly types = new Map<string, GraphQLInputObjectType>();

    constructor(
        private readonly org: OrgSchema,
        private readonly names: NamedParts
    ) {}

    /** `XCreateInput` or `XUpdateInput` with the fields that can be written. */
    mutation(
        object: ObjectSchema,
        suffix: 'Create' | 'Update',
        more: GraphQLInputFieldConfigMap
    ): GraphQLInputObjectType {
        const writable = (field: FieldSchema): boolean => (suffix === 'Create' ? field.createable : field.updateable);
        const fields = this.names.fields(object).filter((field) => writable(field) && valueTypes(field));
        const representation = new GraphQLInputObjectType({
            name: `${object.name}${suffix}Representation`,
            fields: this.filledInput(fields.map((field) => [field.name, { type: valueTypes(field)!.input }]))
        });
        return new GraphQLInputObjectType({
            name: `${object.name}${suffix}Input`,
            fields: { [object.name]: { type: new GraphQLNonNull(representation) }, ...more }
        });
    }

    /** `X_Filter`: fields with their operators, parents with their filters, and `and`, `or`, `not`. */
    filter(object: ObjectSchema): GraphQLInputObjectType {
        const name = `${object.name}_Filter`;
        return memo(
            this.types,
            name,
            () => new GraphQLInputObjectType({ name, fields: () => this.filterFields(object) })
        );
    }

    private filterFields(object: ObjectSchema): GraphQLInputFieldConfigMap {
        const own = new GraphQLList(this.filter(object));
        const fields: GraphQLInputFieldConfigMap = {
            and: { type: own },
            or: { type: own },
            not: { type: this.filter(object) }
        };
        for (const field of this.names.fields(object)) {
            const types = valueTypes(field);
            if (!types || !allows(field, 'filtered')) continue;
            const ids = field.type === 'id' || field.type === 'reference';
            fields[field.name] = { type: ids ? this.idOperators() : types.operators };
        }
        for (const { name, parents } of this.names.parents(object)) {
            fields[name] = {
                type: parents.length === 1 ? this.filter(parents[0]) : this.unionFilter(object, name, parents)
            };
        }
        return fields;
    }

    private unionFilter(object: ObjectSchema, relationship: string, parents: ObjectSchema[]): GraphQLInputObjectType {
        const name = `${object.name}_${relationship}_Filters`;
        return memo(this.types, name, () => {
            const fields = (): GraphQLInputFieldConfigMap =>
                this.filledInput(
                    parents
                        .filter((parent) => this.names.has(parent.name))
                        .map((parent) => [parent.name, { type: this.filter(parent) }])
                );
            return new GraphQLInputObjectType({ name, fields });
        });
    }

    /** Ids can also be those that another object's rows have in a field: `inq: { Contact: { … }, ApiName: "AccountId" }`. */
    private idOperators(): GraphQLInputObjectType {
        return memo(this.types, 'IdOperators', () => {
            const joins = (): GraphQLInputFieldConfigMap => {
                const objects = this.org.objects().filter((object) => object.queryable && this.names.has(object.name));
                const fields = objects.map((object) => [object.name, { type: this.filter(object) }] as const);
                return { ApiName: { type: new GraphQLNonNull(GraphQLString) }, ...Object.fromEntries(fields) };
            };
            const join = new GraphQLInputObjectType({ name: 'JoinInput', fields: joins });
            const one = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'].map((name) => [name, { type: GraphQLID }] as const);
            const many = ['in', 'nin'].map((name) => [name, { type: new GraphQLList(GraphQLID) }] as const);
            const fields = { ...Object.fromEntries([...one, ...many]), inq: { type: join }, ninq: { type: join } };
            return new GraphQLInputObjectType({ name: 'IdOperators', fields });
        });
    }

    /** `X_OrderBy`: fields that sort, and those of parents of one type. */
    orderBy(object: ObjectSchema): GraphQLInputObjectType {
        const name = `${object.name}_OrderBy`;
        const fields = (): GraphQLInputFieldConfigMap => {
            const sortable = this.names.fields(object).filter((field) => valueTypes(field) && allows(field, 'sorted'));
            const parents = this.names.parents(object).filter((each) => each.parents.length === 1);
            return this.filledInput([
                ...sortable.map((field) => [field.name, { type: OrderByClause }] as const),
                ...parents.map((each) => [each.name, { type: this.orderBy(each.parents[0]) }] as const)
            ]);
        };
        return memo(this.types, name, () => new GraphQLInputObjectType({ name, fields }));
    }

    /** GraphQL knows no empty input type; a document that names no field of one cannot tell the difference. */
    private filledInput(
        fields: ReadonlyArray<readonly [string, GraphQLInputFieldConfigMap[string]]>
    ): GraphQLInputFieldConfigMap {
        return fields.length ? Object.fromEntries(fields) : { [this.names.placeholder]: { type: GraphQLBoolean } };
    }
}
