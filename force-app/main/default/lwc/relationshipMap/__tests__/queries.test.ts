import fs from 'node:fs';
import path from 'node:path';
import { Kind, parse, visit } from 'graphql';
import type { FieldNode } from 'graphql';
import type { MockDocument } from '../../../../../test/jest-mocks/lightning/graphql';
import * as queries from '../queries';

const objects = path.resolve(__dirname, '../../../objects');
const documents = Object.entries(queries).map(([name, document]) => [name, (document as MockDocument).text] as const);

/** The custom fields that a list or a record asks for, as Object.Field; relationships as the field they stand for. */
function customFields(text: string): string[] {
    const found: string[] = [];
    visit(parse(text), {
        Field(list: FieldNode) {
            const object = list.name.value.replace(/(Create|Update)$/, '');
            if (list.name.value.endsWith('__c') && list.arguments?.length) {
                visit(list, {
                    Field({ name: { value } }) {
                        if (value !== object && /__[cr]$/.test(value)) {
                            found.push(`${object}.${value.replace(/__r$/, '__c')}`);
                        }
                    }
                });
            }
        }
    });
    return found;
}

describe('the documents', () => {
    it.each(documents)('%s is sound GraphQL under a name of its own', (_, text) => {
        const [definition, ...others] = parse(text).definitions;
        expect(others).toEqual([]);
        expect(definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value).toBeTruthy();
    });

    it.each(documents)('%s asks only for fields that the metadata has', (_, text) => {
        const missing = customFields(text).filter((name) => {
            const [object, field] = name.split('.');
            return !fs.existsSync(path.join(objects, object, 'fields', `${field}.field-meta.xml`));
        });
        expect(missing).toEqual([]);
    });

    it('finds the fields it checks', () => {
        expect(customFields(documents.find(([name]) => name === 'MAP_QUERY')?.[1] ?? '')).toContain(
            'Stakeholder__c.Attitude__c'
        );
    });

    it('gives every custom field an alias, so that a namespace changes nothing', () => {
        const bare = documents.flatMap(([, text]) => {
            const names: string[] = [];
            visit(parse(text), {
                Field: ({ name, alias }) => {
                    if (/__[cr](Create|Update)?$/.test(name.value) && !alias) {
                        names.push(name.value);
                    }
                }
            });
            return names;
        });
        expect(bare).toEqual([]);
    });
});
