import type { PageTexts } from '../texts';
import type { FieldType } from '../../schema/types';

/** What the page needs to know to read and show one field. */
export interface FieldView {
    name: string;
    label: string;
    help: string | null;
    type: FieldType;
    /** Digits behind the point. */
    scale: number;
    /** Holds HTML. */
    richText: boolean;
    /** Paths to select for it. */
    paths: string[];
    /** Picklist value to its label; null for other fields. */
    picklist: Record<string, string> | null;
    /** For a lookup: the way to the parent, the parent's name field, and its object where there is but one. */
    parent: { relationship: string; nameField: string; objectName: string | null } | null;
    /** Parts of an address, in the order they are written. */
    parts: string[] | null;
}

export interface ObjectView {
    name: string;
    label: string;
    labelPlural: string;
    /** Such as `standard:account`. */
    icon: string;
    keyPrefix: string;
    nameField: string;
}

/** A part of a record page. Components the local org has no counterpart for are placeholders. */
export type ViewNode =
    | { kind: 'tabset'; key: string; tabs: ViewTab[] }
    | { kind: 'accordion'; key: string; sections: ViewTab[] }
    | { kind: 'highlights'; key: string }
    | { kind: 'details'; key: string }
    | { kind: 'relatedLists'; key: string }
    | { kind: 'activities'; key: string }
    | { kind: 'fields'; key: string; fields: FieldView[] }
    | { kind: 'component'; key: string; name: string; properties: Record<string, string | string[] | boolean | number> }
    | { kind: 'placeholder'; key: string; name: string };

export interface ViewTab {
    key: string;
    label: string;
    active: boolean;
    content: ViewNode[];
}

/** The regions of a record page; a sidebar without content gives its room to the main region. */
export interface PageView {
    header: ViewNode[];
    main: ViewNode[];
    sidebar: ViewNode[];
    /** What stands below, over the full width. */
    footer: ViewNode[];
}

export interface DetailSection {
    key: string;
    /** Null where the layout hides the heading. */
    label: string | null;
    columns: FieldView[][];
}

export interface RelatedListView {
    key: string;
    object: ObjectView;
    /** Field of the children that holds the record's id. */
    foreignKey: string;
    columns: FieldView[];
}

/** Everything about a record page but the record. */
export interface RecordPageModel {
    object: ObjectView;
    view: PageView;
    /** Fields in the header beside the name. */
    highlights: FieldView[];
    sections: DetailSection[];
    relatedLists: RelatedListView[];
    /** Lists of what was done, and is to be done, about the record; none where it takes no activities. */
    activities: RelatedListView[];
}

/** Everything about an object's list but its rows. */
export interface ListPageModel {
    object: ObjectView;
    /** Label of the list, such as "All". */
    label: string;
    columns: FieldView[];
}

export interface AppView {
    name: string;
    label: string;
}

/** What stands around every page: the app, its tabs and the user. */
export interface ShellModel {
    apps: AppView[];
    app: AppView;
    tabs: Array<{ objectName: string; label: string }>;
    user: { id: string; name: string; username: string };
    language: string;
}

/** Where the deployed components were built to. */
export interface ComponentsModel {
    /** Component to the address of its module; empty when they could not be built. */
    addresses: Record<string, string>;
    /** What the compiler says; null when all is well. */
    error: string | null;
}

/** What the modules of a page know of its user. */
export interface SessionModel {
    user: { Id: string; isGuest: boolean };
    /** Values of `@salesforce/i18n/*` that differ from the platform's default. */
    i18n: Record<string, string>;
    customPermissions: string[];
    shell: ShellModel;
    texts: PageTexts;
}
