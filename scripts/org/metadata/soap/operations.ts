import type { Caller } from '../../records';
import { componentTypes } from '../componentTypes';
import { crudOperations } from '../crud/crudOperations';
import { usualFileName, type DeployOptions } from '../deploy/deployResult';
import type { MetadataService } from '../metadataService';
import { resultOf } from '../rest';
import { fileProperties } from '../retrieve/fileProperties';
import type { XmlElement } from '../xml/xmlElement';

/** What an operation answers, as the contents of its `result`. */
type Operation = (service: MetadataService, caller: Caller, body: XmlElement, allOrNone: boolean) => unknown;

/** Operations of the Metadata API's SOAP service that this org has, by name. */
export const operations: Record<string, Operation | undefined> = {
    ...crudOperations,

    deploy: (service, caller, body) => {
        const zip = Buffer.from(body.text('ZipFile') ?? '', 'base64');
        const id = service.deploy(caller, zip, readOptions(body.first('DeployOptions')));
        return { done: false, id, state: 'Queued' };
    },

    checkDeployStatus: (service, _caller, body) =>
        resultOf(service, body.text('asyncProcessId') ?? '', body.flag('includeDetails')),

    cancelDeploy: (service, caller, body) => service.cancel(caller, body.text('id') ?? body.text('String') ?? ''),

    deployRecentValidation: (service, caller, body) =>
        service.deployValidated(caller, body.text('validationId') ?? body.text('validationID') ?? ''),

    describeMetadata: () => ({
        metadataObjects: componentTypes.map((type) => ({
            childXmlNames: Object.values(type.children),
            directoryName: type.directory,
            inFolder: false,
            metaFile: type.metaFile,
            suffix: type.suffix,
            xmlName: type.name
        })),
        organizationNamespace: '',
        partialSaveAllowed: true,
        testRequired: false
    }),

    listMetadata: (service, _caller, body) =>
        body.all('queries').flatMap((query) => {
            const type = query.text('type') ?? '';
            const stored = service.parts.components.components(type);
            return stored.map((each) => fileProperties(each, usualFileName(type, each.fullName), each.createdById));
        }),

    retrieve: (service, caller, body) => {
        const request = body.first('retrieveRequest') ?? body.first('request') ?? body;
        const listed = request.first('unpackaged')?.all('types') ?? [];
        const types = new Map(listed.map((each) => [each.text('name') ?? '', each.texts('members')]));
        const id = service.retrieve(caller, { types, singlePackage: request.flag('singlePackage') });
        return { done: false, id, state: 'Queued' };
    },

    checkRetrieveStatus: (service, _caller, body) => {
        const { zipFile, ...result } = service.retrieveStatus(body.text('asyncProcessId') ?? '');
        return body.flag('includeZip', true) ? { ...result, zipFile } : result;
    }
};

function readOptions(xml: XmlElement | undefined): Partial<DeployOptions> {
    if (!xml) {
        return {};
    }
    return {
        checkOnly: xml.flag('checkOnly'),
        rollbackOnError: xml.flag('rollbackOnError', true),
        ignoreWarnings: xml.flag('ignoreWarnings'),
        singlePackage: xml.flag('singlePackage'),
        allowMissingFiles: xml.flag('allowMissingFiles'),
        purgeOnDelete: xml.flag('purgeOnDelete'),
        testLevel: xml.text('testLevel') ?? 'NoTestRun'
    };
}
