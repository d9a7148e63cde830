import {
    DirectiveLocation,
    GraphQLBoolean,
    GraphQLDirective,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
    specifiedDirectives,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap
} from 'graphql';
import { type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema';
import { objectInfoField } from './objectInfos';
import { memo, type NamedParts } from './namedParts';
import { RecordInputs } from './recordInputs';
import { SCALARS } from './scalars';
import { FieldValue, valueTypes } from './valueTypes';

type FieldConfig = GraphQLFieldConfig<unknown, unknown>;
type FieldConfigs = GraphQLFieldConfigMap<unknown, unknown>;

/** What a field of a record type reads; the planner goes by this, not by names. */
export type RecordMember =
    | { kind: 'id' | 'apiName' | 'weakEtag' | 'displayValue' | 'recordType' | 'absent' }
    | { kind: 'value'; field: FieldSchema }
    | { kind: 'parent'; field: FieldSchema }
    | { kind: 'children'; object: string; foreignKey: string };

const shows = (member: RecordMember): { extensions: { member: RecordMember } } => ({ extensions: { member } });

/** What a field of a record type reads; undefined for fields of other types. */
export function memberOf(field: { extensions: object }): RecordMember | undefined {
    return (field.extensions as { member?: RecordMember }).member;
}

const required = (type: GraphQLObjectType | typeof GraphQLInt | typeof GraphQLBoolean | typeof GraphQLString) =>
    new GraphQLNonNull(type);

const SupportedScopes = new GraphQLEnumType({ name: 'SupportedScopes', values: { EVERYTHING: {}, MINE: {} } });

const PageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: required(GraphQLBoolean) },
        hasPreviousPage: { type: required(GraphQLBoolean) },
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString }
    }
});

const RecordDeleteInput = new GraphQLInputObjectType({
    name: 'RecordDeleteInput',
    fields: { Id: { type: new GraphQLNonNull(SCALARS.IdOrRef) } }
});
const RecordDeletePayload = new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } });

const UIAPIMutationsInput = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean } }
});

/** Marks fields that are left out, instead of failing the query, where the user has no such field. */
const optional = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });
/** A hint for offline clients, of no meaning here. */
const category = new GraphQLDirective({
    name: 'category',
    locations: [DirectiveLocation.FIELD],
    args: { name: { type: GraphQLString } }
});

/**
 * Builds the UI API's schema. Of an org's hundreds of objects with thousands of fields a document needs a handful, so
 * only what `names` names goes in; what is left out, the document could not have meant.
 */
export class RecordSchemaBuilder {
    private readonly records = new Map<string, GraphQLObjectType>();
    private readonly connections = new Map<string, GraphQLObjectType>();
    private readonly unions = new Map<string, GraphQLUnionType>();
    private readonly inputs: RecordInputs;
    private readonly record: GraphQLInterfaceType;

    constructor(
        private readonly org: OrgSchema,
        private readonly names: NamedParts
    ) {
        this.inputs = new RecordInputs(org, names);
        const value = (type: FieldSchema['type']) => valueTypes({ type } as FieldSchema)!.value;
        this.record = new GraphQLInterfaceType({
            name: 'Record',
            fields: {
                Id: { type: new GraphQLNonNull(GraphQLID) },
                ApiName: { type: required(GraphQLString) },
                WeakEtag: { type: new GraphQLNonNull(SCALARS.Long) },
                DisplayValue: { type: GraphQLString },
                CreatedById: { type: value('reference') },
                CreatedDate: { type: value('datetime') },
                LastModifiedById: { type: value('reference') },
                LastModifiedDate: { type: value('datetime') },
                SystemModstamp: { type: value('datetime') },
                RecordTypeId: { type: value('reference'), args: { fallback: { type: GraphQLBoolean } } }
            }
        });
    }

    /** The schema over these objects. */
    build(objects: ObjectSchema[]): GraphQLSchema {
        const queryable = objects.filter((object) => object.queryable && this.names.has(object.name));
        const queryFields: FieldConfigs = Object.fromEntries(
            queryable.map((object) => [object.name, this.connectionField(object)])
        );
        const mutationFields = Object.assign({}, ...objects.map((object) => this.mutations(object))) as FieldConfigs;
        const none: FieldConfigs = { [this.names.placeholder]: { type: GraphQLBoolean } };
        const filled = (fields: FieldConfigs): FieldConfigs => (Object.keys(fields).length ? fields : none);
        const RecordQuery = new GraphQLObjectType({ name: 'RecordQuery', fields: filled(queryFields) });
        const UIAPI = new GraphQLObjectType({
            name: 'UIAPI',
            fields: { query: { type: required(RecordQuery) }, objectInfos: objectInfoField }
        });
        const UIAPIMutations = new GraphQLObjectType({ name: 'UIAPIMutations', fields: filled(mutationFields) });
        return new GraphQLSchema({
            query: new GraphQLObjectType({ name: 'Query', fields: { uiapi: { type: required(UIAPI) } } }),
            mutation: new GraphQLObjectType({
                name: 'Mutation',
                fields: {
                    uiapi: { type: required(UIAPIMutations), args: { input: { type: UIAPIMutationsInput } } }
                }
            }),
            types: [this.record, FieldValue, ...Object.values(SCALARS)],
            directives: [...specifiedDirectives, optional, category]
        });
    }

    private mutations(object: ObjectSchema): FieldConfigs {
        const { name } = object;
        const fields: FieldConfigs = {};
        const payload = (suffix: string, more: FieldConfigs = {}): GraphQLObjectType =>
            new GraphQLObjectType({
                name: `${name}${suffix}Payload`,
                fields: () => ({ Record: { type: this.recordType(object) }, ...more })
            });
        if (object.createable && this.names.has(`${name}Create`)) {
            const input = this.inputs.mutation(object, 'Create', {});
            fields[`${name}Create`] = { type: payload('Create'), args: { input: { type: new GraphQLNonNull(input) } } };
        }
        if (object.updateable && this.names.has(`${name}Update`)) {
            const input = this.inputs.mutation(object, 'Update', { Id: { type: new GraphQLNonNull(SCALARS.IdOrRef) } });
            const success = { success: { type: GraphQLBoolean } };
            fields[`${name}Update`] = {
                type: payload('Update', success),
                args: { input: { type: new GraphQLNonNull(input) } }
            };
        }
        if (object.deletable && this.names.has(`${name}Delete`)) {
            const args = { input: { type: new GraphQLNonNull(RecordDeleteInput) } };
            fields[`${name}Delete`] = { type: RecordDeletePayload, args };
        }
        return fields;
    }

    private connectionField(object: ObjectSchema): FieldConfig {
        return {
            type: this.connection(object),
            args: {
                first: { type: GraphQLInt },
                after: { type: GraphQLString },
                where: { type: this.inputs.filter(object) },
                orderBy: { type: this.inputs.orderBy(object) },
                scope: { type: SupportedScopes },
                upperBound: { type: GraphQLInt }
            },
            extensions: { object: object.name }
        };
    }

    private connection(object: ObjectSchema): GraphQLObjectType {
        return memo(this.connections, object.name, () => {
            const Edge = new GraphQLObjectType({
                name: `${object.name}Edge`,
                fields: () => ({
                    node: { type: this.recordType(object) },
                    cursor: { type: required(GraphQLString) }
                })
            });
            return new GraphQLObjectType({
                name: `${object.name}Connection`,
                fields: {
                    edges: { type: new GraphQLList(Edge) },
                    pageInfo: { type: required(PageInfo) },
                    totalCount: { type: required(GraphQLInt) },
                    pageResultCount: { type: required(GraphQLInt) }
                }
            });
        });
    }

    private recordType(object: ObjectSchema): GraphQLObjectType {
        return memo(
            this.records,
            object.name,
            () =>
                new GraphQLObjectType({
                    name: object.name,
                    interfaces: [this.record],
                    fields: () => this.recordFields(object)
                })
        );
    }

    private recordFields(object: ObjectSchema): FieldConfigs {
        const fields: FieldConfigs = {};
        for (const [name, { type, args }] of Object.entries(this.record.getFields())) {
            const field = object.fields.get(name.toLowerCase());
            const configs = Object.fromEntries(args.map((arg) => [arg.name, { type: arg.type }]));
            fields[name] = { type, args: configs, ...shows(systemMember(name, field)) };
        }
        for (const field of this.names.fields(object)) {
            const types = valueTypes(field);
            if (types && !(field.name in fields))
                fields[field.name] = { type: types.value, ...shows({ kind: 'value', field }) };
        }
        for (const { field, name, parents } of this.names.parents(object)) {
            const type = parents.length === 1 ? this.recordType(parents[0]) : this.union(object, name, parents);
            fields[name] = { type, ...shows({ kind: 'parent', field }) };
        }
        for (const { relationshipName, childObject, field } of this.org.childRelationships(object.name)) {
            const child = this.org.object(childObject);
            if (!relationshipName || !child?.queryable || !this.names.has(relationshipName)) continue;
            const connection = this.connectionField(child);
            const { extensions } = shows({ kind: 'children', object: child.name, foreignKey: field });
            fields[relationshipName] = {
                ...connection,
                extensions: { ...connection.extensions, ...extensions }
            };
        }
        return fields;
    }

    private union(object: ObjectSchema, relationship: string, parents: ObjectSchema[]): GraphQLUnionType {
        const name = `${object.name}_${relationship}`;
        const types = (): GraphQLObjectType[] => parents.map((parent) => this.recordType(parent));
        return memo(this.unions, name, () => new GraphQLUnionType({ name, types }));
    }
}

function systemMember(name: string, field: FieldSchema | undefined): RecordMember {
    switch (name) {
        case 'Id':
            return { kind: 'id' };
        case 'ApiName':
            return { kind: 'apiName' };
        case 'WeakEtag':
            return { kind: 'weakEtag' };
        case 'DisplayValue':
            return { kind: 'displayValue' };
        case 'RecordTypeId':
            return { kind: 'recordType' };
        default:
            return field ? { kind: 'value', field } : { kind: 'absent' };
    }
}
