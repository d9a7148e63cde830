import type { Application, SetupModel } from '../../metadata';
import { normaliseId, type ObjectSchema } from '../../schema';
import { SalesforceError } from '../../errors';
import { tabLabel } from '../texts';
import { fieldView } from './fieldView';
import {
    activityLists,
    detailSections,
    fieldSource,
    highlights,
    type ModelSource,
    objectView,
    relatedLists
} from './recordModel';
import type { PageView, RecordPageModel } from './types';
import { defaultView, viewTree } from './viewTree';

/** Record pages are chosen by the app in use. */
export interface RecordPageSource extends ModelSource {
    setup: ModelSource['setup'] & Pick<SetupModel, 'customLabels' | 'flexiPage' | 'lwcBundle'>;
    /** Undefined for an app without pages of its own. */
    application: Application | undefined;
}

/** The object of an address; `sObject` leaves it to the id. Throws NOT_FOUND (404). */
export function objectOfRecord({ schema }: ModelSource, objectName: string, recordId: string): ObjectSchema {
    const id = normaliseId(recordId);
    const object =
        objectName === 'sObject' ? schema.objectByKeyPrefix(recordId.slice(0, 3)) : schema.object(objectName);
    if (!id || !object) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return object;
}

/** The Lightning page that the app shows in place of an object's record page on a desktop. */
function activePage(source: RecordPageSource, objectName: string): PageView | undefined {
    const override = source.application?.actionOverrides.find(
        (candidate) =>
            candidate.action === 'View' &&
            candidate.type === 'Flexipage' &&
            candidate.objectName === objectName &&
            (candidate.formFactor === null || candidate.formFactor === 'Large')
    );
    const page = override?.content ? source.setup.flexiPage(override.content) : undefined;
    const object = source.schema.object(objectName);
    if (!page || !object) {
        return undefined;
    }
    const labels = source.setup.customLabels(source.language);
    return viewTree(page, {
        tabLabel: (title) => tabLabel(title, source.texts, labels),
        field: (path) => fieldView(fieldSource(source, object), path.replace(/^Record\./, '')),
        isDeployed: (name) => source.setup.lwcBundle(name) !== undefined
    });
}

/** Everything about a record page but the record. */
export function recordPageModel(source: RecordPageSource, object: ObjectSchema): RecordPageModel {
    const labels = source.setup.customLabels(source.language);
    const activities = activityLists(source, object);
    return {
        object: objectView(source, object),
        view:
            activePage(source, object.name) ??
            defaultView((title) => tabLabel(title, source.texts, labels), activities.length > 0),
        highlights: highlights(source, object),
        sections: detailSections(source, object),
        relatedLists: relatedLists(source, object),
        activities
    };
}
