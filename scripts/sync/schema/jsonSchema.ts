import { z } from 'zod';
import { nativeFile } from './native';

/** The JSON Schema of a map file, as text: what editors check it by. */
export function jsonSchemaText(): string {
    const schema = { title: 'Relationship Map file', ...z.toJSONSchema(nativeFile, { io: 'input' }) };
    return `${JSON.stringify(schema, null, 2)}\n`;
}
