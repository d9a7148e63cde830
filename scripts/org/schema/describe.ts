import { describeField } from './describeField';
import type { OrgSchema } from '.';
import type { ObjectSchema, ObjectTranslation } from './types';

/** Version in the addresses that describe gives. */
const DATA = '/services/data/v66.0';

/** What `/sobjects` answers: every object in short. */
export function describeGlobal(schema: OrgSchema): Record<string, unknown> {
    return { encoding: 'UTF-8', maxBatchSize: 200, sobjects: schema.objects().map((object) => summary(object)) };
}

/** What `/sobjects/X/describe` answers, in the words of a translation where one is given. */
export function describeObject(
    schema: OrgSchema,
    object: ObjectSchema,
    translation?: ObjectTranslation
): Record<string, unknown> {
    const { urls, ...rest } = summary(object, translation);
    const address = `${DATA}/sobjects/${object.name}`;
    return {
        actionOverrides: [],
        ...rest,
        childRelationships: schema.childRelationships(object.name).map((relationship) => ({
            cascadeDelete: relationship.onDelete === 'Cascade',
            childSObject: relationship.childObject,
            deprecatedAndHidden: false,
            field: relationship.field,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: relationship.relationshipName,
            restrictedDelete: relationship.onDelete === 'Restrict'
        })),
        compactLayoutable: true,
        defaultImplementation: null,
        extendedBy: null,
        extendsInterfaces: null,
        fields: [...object.fields.values()].map((field) =>
            describeField(field, translation?.fields.get(field.name.toLowerCase()))
        ),
        implementedBy: null,
        implementsInterfaces: null,
        listviewable: null,
        lookupLayoutable: null,
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: [
            {
                active: true,
                available: true,
                defaultRecordTypeMapping: true,
                developerName: 'Master',
                master: true,
                name: 'Master',
                recordTypeId: '012000000000000AAA',
                urls: { layout: `${address}/describe/layouts/012000000000000AAA` }
            }
        ],
        searchLayoutable: true,
        sobjectDescribeOption: 'FULL',
        supportedScopes: [
            { label: `All ${rest.labelPlural as string}`, name: 'everything' },
            { label: `My ${rest.labelPlural as string}`, name: 'mine' }
        ],
        urls: {
            ...(urls as object),
            uiDetailTemplate: `/lightning/r/${object.name}/{ID}/view`,
            uiEditTemplate: `/lightning/r/${object.name}/{ID}/edit`,
            uiNewRecord: `/lightning/o/${object.name}/new`
        }
    };
}

function summary(object: ObjectSchema, translation?: ObjectTranslation): Record<string, unknown> {
    const address = `${DATA}/sobjects/${object.name}`;
    return {
        activateable: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: object.createable,
        custom: object.custom,
        customSetting: false,
        deepCloneable: false,
        deletable: object.deletable,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: object.keyPrefix,
        label: translation?.label ?? object.label,
        labelPlural: translation?.labelPlural ?? object.labelPlural,
        layoutable: object.createable,
        mergeable: ['Account', 'Contact', 'Lead', 'Case'].includes(object.name),
        mruEnabled: object.createable,
        name: object.name,
        queryable: object.queryable,
        replicateable: object.fields.has('systemmodstamp'),
        retrieveable: object.queryable,
        searchable: object.createable && object.fields.has('name'),
        triggerable: object.createable,
        undeletable: object.deletable && object.fields.has('isdeleted'),
        updateable: object.updateable,
        urls: {
            compactLayouts: `${address}/describe/compactLayouts`,
            rowTemplate: `${address}/{ID}`,
            approvalLayouts: `${address}/describe/approvalLayouts`,
            describe: `${address}/describe`,
            quickActions: `${address}/quickActions`,
            layouts: `${address}/describe/layouts`,
            sobject: address
        }
    };
}
