import type { FieldType } from '../../schema';

/** What a metadata field type is in the schema, and which elements it must have. */
interface MetadataFieldType {
    type: FieldType;
    /** Elements without which the platform refuses it. */
    needs?: string[];
    /** Can be a key: `unique`, `externalId`. */
    key?: boolean;
    /** Can be the type of a formula field. */
    formula?: boolean;
    /** Least and most characters where the file says the length. */
    lengths?: [number, number];
}

/** Field types of the Metadata API that this org stores. */
export const metadataFieldTypes: Record<string, MetadataFieldType | undefined> = {
    AutoNumber: { type: 'string', needs: ['displayFormat'], key: true },
    Checkbox: { type: 'boolean', formula: true },
    Currency: { type: 'currency', needs: ['precision', 'scale'], formula: true },
    Date: { type: 'date', formula: true },
    DateTime: { type: 'datetime', formula: true },
    Email: { type: 'email', key: true },
    Html: { type: 'textarea', needs: ['length', 'visibleLines'], lengths: [256, 131_072] },
    LongTextArea: { type: 'textarea', needs: ['length', 'visibleLines'], lengths: [256, 131_072] },
    Lookup: { type: 'reference', needs: ['referenceTo', 'relationshipName'] },
    MasterDetail: { type: 'reference', needs: ['referenceTo', 'relationshipName'] },
    MultiselectPicklist: { type: 'multipicklist', needs: ['valueSet', 'visibleLines'] },
    Number: { type: 'double', needs: ['precision', 'scale'], key: true, formula: true },
    Percent: { type: 'percent', needs: ['precision', 'scale'], formula: true },
    Phone: { type: 'phone' },
    Picklist: { type: 'picklist', needs: ['valueSet'] },
    Summary: { type: 'double', needs: ['summaryForeignKey', 'summaryOperation'] },
    Text: { type: 'string', needs: ['length'], key: true, formula: true, lengths: [1, 255] },
    TextArea: { type: 'textarea' },
    Time: { type: 'time', formula: true },
    Url: { type: 'url' }
};
