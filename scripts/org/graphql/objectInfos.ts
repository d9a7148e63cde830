import {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig
} from 'graphql';
import type { OrgSchema } from '../schema';
import type { QueryContext } from '../soql';
import { picklistLabels } from '../soql/picklistLabels';

const text = { type: GraphQLString };
const flag = { type: new GraphQLNonNull(GraphQLBoolean) };

const PicklistEntry = new GraphQLObjectType({ name: 'PicklistEntry', fields: { value: text, label: text } });

const FieldInfo = new GraphQLObjectType({
    name: 'Field',
    fields: {
        ApiName: text,
        label: text,
        dataType: text,
        createable: flag,
        updateable: flag,
        required: flag,
        custom: flag,
        length: { type: GraphQLInt },
        inlineHelpText: text,
        relationshipName: text,
        picklistValues: { type: new GraphQLList(PicklistEntry) }
    }
});

const ObjectInfo = new GraphQLObjectType({
    name: 'ObjectInfo',
    fields: {
        ApiName: text,
        label: text,
        labelPlural: text,
        keyPrefix: text,
        custom: flag,
        queryable: flag,
        createable: flag,
        updateable: flag,
        deletable: flag,
        fields: { type: new GraphQLList(FieldInfo) }
    }
});

/** `uiapi { objectInfos(apiNames: ["Account"]) { … } }` */
export const objectInfoField: GraphQLFieldConfig<unknown, unknown> = {
    type: new GraphQLList(ObjectInfo),
    args: { apiNames: { type: new GraphQLList(GraphQLString) } }
};

/** What an org tells of its objects; names it does not know are left out. */
export function objectInfos(context: QueryContext, schema: OrgSchema, names: string[], language: string): unknown[] {
    return names
        .flatMap((name) => schema.object(name) ?? [])
        .map((object) => {
            const translation = context.translationOf(object.name, language);
            const fields = [...object.fields.values()].map((field) => {
                const labels = picklistLabels(context, object, field, language);
                const translated = translation?.fields.get(field.name.toLowerCase());
                return {
                    ...field,
                    ApiName: field.name,
                    label: translated?.label ?? field.label,
                    inlineHelpText: translated?.inlineHelpText ?? field.inlineHelpText,
                    dataType: field.type,
                    required: !field.nillable && !field.defaultedOnCreate,
                    relationshipName: field.reference?.relationshipName ?? null,
                    picklistValues: [...labels].map(([value, label]) => ({ value, label }))
                };
            });
            return {
                ...object,
                ApiName: object.name,
                label: translation?.label ?? object.label,
                labelPlural: translation?.labelPlural ?? object.labelPlural,
                fields
            };
        });
}
