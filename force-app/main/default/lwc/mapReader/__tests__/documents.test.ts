import fs from 'node:fs';
import path from 'node:path';
import { Kind, parse, visit } from 'graphql';
import type { FieldNode } from 'graphql';
import { HistoryReading, PeopleReading } from 'c/mapReading';
import type { MockDocument } from '../../../../../test/jest-mocks/lightning/graphql';
import * as mutations from '../../mapSide/mutations';
import { COPY_QUERY } from '../../mapSide/copyQuery';
import { DEAL_QUERY } from '../dealQuery';
import { DEALINGS_QUERY } from '../dealingsQuery';
import { DOSSIER_QUERY } from '../dossierQuery';
import { PEOPLE_QUERY } from '../peopleQuery';

const objects = path.resolve(__dirname, '../../../objects');
const queries = { PEOPLE_QUERY, DEAL_QUERY, DOSSIER_QUERY, DEALINGS_QUERY, COPY_QUERY };
const documents = Object.entries({ ...queries, ...mutations }).map(
    ([name, document]) => [name, (document as MockDocument).text] as const
);

/** The lists that a query asks for: those with arguments, whatever they are called. */
function listsOf(text: string): FieldNode[] {
    const found: FieldNode[] = [];
    visit(parse(text), {
        Field: (field) => void (field.arguments?.some(({ name }) => name.value === 'where') && found.push(field))
    });
    return found;
}

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
        expect(customFields((PEOPLE_QUERY as MockDocument).text)).toContain('Stakeholder__c.Attitude__c');
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

    it('asks for no more lists in one request than the platform answers, and bounds each that may be long', () => {
        for (const [, text] of documents) {
            const lists = listsOf(text);
            expect(lists.length).toBeLessThanOrEqual(10);
            for (const { arguments: given = [] } of lists) {
                const value = (argument: string) => {
                    const found = given.find(({ name }) => name.value === argument)?.value;
                    return found?.kind === Kind.INT ? Number(found.value) : null;
                };
                expect(value('first')).toBeLessThanOrEqual(2000);
                expect(value('first') === 1 || value('upperBound') !== null).toBe(true);
            }
        }
    });

    it('declares exactly the variables that the reading fills in', () => {
        const declared = (document: unknown) => {
            const [definition] = parse((document as MockDocument).text).definitions;
            return definition.kind === Kind.OPERATION_DEFINITION
                ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value).sort()
                : [];
        };
        const reading = new HistoryReading();
        const people = Object.keys(new PeopleReading().variables);
        expect(declared(PEOPLE_QUERY)).toEqual(['accountId', ...people].sort());
        expect(declared(DOSSIER_QUERY)).toEqual(
            ['accountId', 'opportunityId', ...Object.keys(reading.variables)].sort()
        );
        reading.fail([]);
        expect(declared(DEALINGS_QUERY)).toEqual(['accountId', ...Object.keys(reading.variables)].sort());
    });

    it('marks every list that an org or a user may lack as optional, but for the people themselves', () => {
        const must = documents.flatMap(([, text]) =>
            listsOf(text)
                .filter(({ directives }) => !directives?.some(({ name }) => name.value === 'optional'))
                .map(({ alias }) => alias?.value)
        );
        expect([...new Set(must)].sort()).toEqual(['accounts', 'opportunities', 'stakeholders']);
    });
});
