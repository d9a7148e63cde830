/** Field types as the describe calls name them. */
export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'picklist'
    | 'multipicklist'
    | 'combobox'
    | 'boolean'
    | 'int'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'reference'
    | 'email'
    | 'phone'
    | 'url'
    | 'address'
    | 'location'
    | 'base64'
    | 'anyType';

/** One value of a picklist: `value` is its API name, `label` what users see. */
export interface PicklistEntry {
    value: string;
    label: string;
    active: boolean;
    isDefault: boolean;
}

/** Where a lookup or master-detail field points. */
export interface Reference {
    /** API names of the objects it can point at; more than one is a polymorphic lookup. */
    to: string[];
    /** Name of the parent in a field path: `Account`, `Stakeholder__r`. */
    relationshipName: string;
    /** Name of the children in a subquery on the parent: `Contacts`, `Assessments__r`; null where there is none. */
    childRelationshipName: string | null;
    onDelete: 'SetNull' | 'Restrict' | 'Cascade';
    /** Set for master-detail only: 0 is the primary master. */
    masterOrder?: 0 | 1;
    writeRequiresMasterRead?: boolean;
    reparentable?: boolean;
}

/** A roll-up summary over the details of a master. */
export interface RollUp {
    operation: 'count' | 'sum' | 'min' | 'max';
    childObject: string;
    /** Master-detail field of the child that points here. */
    foreignKey: string;
    /** Summarised field of the child; null for a count. */
    field: string | null;
    filters: Array<{ field: string; operation: string; value: string }>;
}

export interface FieldSchema {
    name: string;
    label: string;
    type: FieldType;
    custom: boolean;
    /** Characters of a text; 0 where it does not apply. */
    length: number;
    /** All digits of a number, and those behind the point. */
    precision: number;
    scale: number;
    nillable: boolean;
    createable: boolean;
    updateable: boolean;
    /** The platform fills it in when a create leaves it out. */
    defaultedOnCreate: boolean;
    unique: boolean;
    caseSensitive: boolean;
    externalId: boolean;
    /** Rows can be found by it (`upsert`): Id, external ids, names. */
    idLookup: boolean;
    nameField: boolean;
    /** Display format of an auto-number, such as `RA-{00000000}`. */
    autoNumber: string | null;
    /** Source of a formula field. */
    formula: string | null;
    formulaTreatsBlanksAsZero: boolean;
    rollUp: RollUp | null;
    /** A formula (`"Active"`, `TODAY()`, `false`) that gives the value of a create that leaves it out. */
    defaultFormula: string | null;
    picklist: { restricted: boolean; values: PicklistEntry[] } | null;
    reference: Reference | null;
    /** Name of the compound field (`BillingAddress`, a person's `Name`) that this one is a part of. */
    compoundField: string | null;
    /** A long text area that holds HTML. */
    richText: boolean;
    inlineHelpText: string | null;
    description: string | null;
    securityClassification: string | null;
}

export interface ValidationRule {
    name: string;
    active: boolean;
    /** True means the row is refused. */
    condition: string;
    message: string;
    /** Field the message stands at; null for the top of the page. */
    displayField: string | null;
}

/** Treat as immutable: a change of the schema makes a new one, so that it can key caches. */
export interface ObjectSchema {
    name: string;
    label: string;
    labelPlural: string;
    keyPrefix: string;
    custom: boolean;
    /** By lower-cased API name, in the order of definition. */
    fields: Map<string, FieldSchema>;
    validationRules: ValidationRule[];
    /** Rows can be made, changed, deleted and queried through the API. */
    createable: boolean;
    updateable: boolean;
    deletable: boolean;
    queryable: boolean;
    sharingModel: string;
}

/** An object's words in another language; what is missing falls back to the schema's own. */
export interface ObjectTranslation {
    label?: string;
    labelPlural?: string;
    /** By lower-cased API name. */
    fields: Map<string, FieldTranslation>;
}

/** A field's words in another language. */
export interface FieldTranslation {
    label?: string;
    inlineHelpText?: string;
    /** Labels of a picklist by API value. */
    values: Map<string, string>;
}

/** One way from a parent to its children. */
export interface ChildRelationship {
    childObject: string;
    field: string;
    /** Name used in a subquery; null where children cannot be queried from the parent. */
    relationshipName: string | null;
    onDelete: 'SetNull' | 'Restrict' | 'Cascade';
}
