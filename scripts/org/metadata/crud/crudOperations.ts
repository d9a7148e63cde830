import { SalesforceError } from '../../errors';
import type { Caller } from '../../records';
import type { MetadataService } from '../metadataService';
import type { XmlElement } from '../xml/xmlElement';
import type { CrudComponent, CrudDeletion } from './crudPackage';
import { readMetadata } from './readMetadata';
import { deleteMetadata, renameMetadata, saveMetadata, type Action } from './saveMetadata';

/** Components of one call. */
const MOST_COMPONENTS = 10;

type Operation = (service: MetadataService, caller: Caller, body: XmlElement, allOrNone: boolean) => unknown;

function save(action: Action): Operation {
    return (service, caller, body, allOrNone) =>
        saveMetadata(service, caller, action, limited(body.all('metadata')).map(componentOf), allOrNone);
}

function componentOf(element: XmlElement): CrudComponent {
    if (element.xsiType === null) {
        throw new SalesforceError(
            'INVALID_TYPE',
            'Must specify a {http://www.w3.org/2001/XMLSchema-instance}type attribute value'
        );
    }
    return {
        type: element.xsiType,
        fullName: element.text('fullName') ?? '',
        elements: element.elements.filter(({ name }) => name !== 'fullName')
    };
}

function namedIn(body: XmlElement): CrudDeletion[] {
    const type = body.text('type') ?? body.text('metadataType') ?? '';
    return limited(body.texts('fullNames')).map((fullName) => ({ type, fullName }));
}

function limited<T>(listed: T[]): T[] {
    if (listed.length > MOST_COMPONENTS) {
        throw new SalesforceError(
            'LIMIT_EXCEEDED',
            `record limit reached. cannot submit more than ${MOST_COMPONENTS} records in this operation`
        );
    }
    return listed;
}

/** The calls on single components, by name. */
export const crudOperations: Record<string, Operation> = {
    createMetadata: save('create'),
    updateMetadata: save('update'),
    upsertMetadata: save('upsert'),

    readMetadata: ({ parts }, _caller, body) => ({
        records: namedIn(body).map(({ type, fullName }) => readMetadata(parts.components, type, fullName))
    }),

    deleteMetadata: (service, caller, body) => deleteMetadata(service, caller, namedIn(body)),

    renameMetadata: (service, caller, body) => {
        const type = body.text('type') ?? body.text('metadataType') ?? '';
        const fullName = body.text('oldFullName') ?? body.text('oldFullname') ?? '';
        const newName = body.text('newFullName') ?? body.text('newFullname') ?? '';
        return renameMetadata(service, caller, { type, fullName }, newName);
    }
};
