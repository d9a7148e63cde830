import fs from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { jsonSchemaText } from '../jsonSchema';
import { SECTIONS } from '../fields';
import { ROWS } from '../native';

const root = path.resolve(__dirname, '../../../..');
const objects = path.join(root, 'force-app/main/default/objects');
const CUSTOM = Object.entries(SECTIONS).filter(([, { object }]) => object.endsWith('__c'));

/** What the metadata says of a field; null for a standard one, such as Name. */
function fieldOf(object: string, field: string): { length?: number; type?: string } | null {
    const file = path.join(objects, object, 'fields', `${field}.field-meta.xml`);
    return fs.existsSync(file) ? new XMLParser().parse(fs.readFileSync(file, 'utf8')).CustomField : null;
}

it('the JSON Schema beside the examples is the one of the code (npm run sync -- schema --out config/sync/native.schema.json)', () => {
    const file = fs.readFileSync(path.join(root, 'config/sync/native.schema.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(jsonSchemaText()));
});

describe.each(CUSTOM)('the section %s', (section, { object, keyField, fields }) => {
    it('names fields that the metadata has', () => {
        const names = [keyField, ...Object.values(fields)].filter((field) => field !== 'Name');
        expect(names.filter((field) => fieldOf(object, field) === null)).toEqual([]);
    });

    it('takes texts exactly as long as the fields hold', () => {
        const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> =
            ROWS[section as keyof typeof ROWS].shape;
        const texts = Object.entries(fields).flatMap(([column, field]) => {
            const { length, type } = fieldOf(object, field) ?? {};
            return type === 'Text' || type === 'LongTextArea' ? [[column, Number(length)] as const] : [];
        });
        for (const [column, length] of texts) {
            const takes = (size: number): boolean =>
                !(column in shape) || shape[column].safeParse('x'.repeat(size)).success;
            expect([column, takes(length), takes(length + 1)]).toEqual([column, true, !(column in shape)]);
        }
    });
});
