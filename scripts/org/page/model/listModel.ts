import type { ObjectSchema } from '../../schema';
import { fieldViews, nameFieldOf } from './fieldView';
import { fieldSource, type ModelSource, objectView, usualColumns } from './recordModel';
import type { ListPageModel } from './types';

/** The list of all records of an object: with the columns of a deployed list view that leaves nothing out, if there is one. */
export function listModel(source: ModelSource, object: ObjectSchema): ListPageModel {
    const all = source.setup
        .listViews(object.name)
        .find((view) => view.scope === 'Everything' && view.filters.length === 0);
    const name = nameFieldOf(object);
    const columns = (all?.columns ?? usualColumns(source, object)).map((column) => (column === 'NAME' ? name : column));
    return {
        object: objectView(source, object),
        label: source.texts.allRecords,
        columns: fieldViews(fieldSource(source, object), [name, ...columns.filter((column) => column !== name)])
    };
}
