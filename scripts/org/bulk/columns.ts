import type { OrgSchema } from '../schema';

/** What the cells of one column are about. */
interface IngestColumn {
    name: string;
    /** Puts a cell's value into a row; null blanks the field. */
    put(row: Record<string, unknown>, value: string | null): void;
}

/** A cell that says: make the field blank. An empty cell leaves the field as it is. */
const BLANK = '#N/A';

/** The whole job fails: its CSV does not fit the object. */
export class InvalidBatch extends Error {}

const notFound = (column: string): InvalidBatch => new InvalidBatch(`InvalidBatch : Field name not found : ${column}`);

/** `Account__r.AccountKey__c`, or `Owner:User.Key__c` for a polymorphic lookup: a parent named by its key. */
function parentColumn(schema: OrgSchema, objectName: string, name: string): IngestColumn {
    const [relationship, key, ...rest] = name.split('.');
    const [relationshipName, parentName] = relationship.split(':');
    const lookup = [...schema.requireObject(objectName).fields.values()].find(
        (field) => field.reference?.relationshipName.toLowerCase() === relationshipName.toLowerCase()
    );
    const parent = lookup && schema.object(parentName ?? lookup.reference?.to[0] ?? '');
    const keyField = parent?.fields.get((key ?? '').toLowerCase());
    if (!lookup || !parent || !keyField?.idLookup || rest.length > 0) {
        throw notFound(name);
    }
    return {
        name,
        put(row, value) {
            if (value === null) {
                row[lookup.name] = null;
            } else {
                row[relationshipName] = {
                    ...(parentName === undefined ? {} : { attributes: { type: parent.name } }),
                    [keyField.name]: value
                };
            }
        }
    };
}

/** What the columns of a job's CSV stand for. Throws InvalidBatch for one that is no field of the object. */
export function ingestColumns(schema: OrgSchema, objectName: string, header: string[]): IngestColumn[] {
    const { fields } = schema.requireObject(objectName);
    const repeated = header.find((name, index) => header.indexOf(name) !== index);
    if (repeated !== undefined) {
        throw new InvalidBatch(`InvalidBatch : Duplicate field name found : ${repeated}`);
    }
    return header.map((name) => {
        if (name.includes('.')) {
            return parentColumn(schema, objectName, name);
        }
        const field = fields.get(name.toLowerCase());
        if (field === undefined) {
            throw notFound(name);
        }
        return { name, put: (row, value) => void (row[field.name] = value) };
    });
}

/** The values that a line of cells gives. */
export function rowValues(columns: IngestColumn[], cells: string[]): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    columns.forEach((column, index) => {
        if (cells[index] !== '') {
            column.put(row, cells[index] === BLANK ? null : cells[index]);
        }
    });
    return row;
}
