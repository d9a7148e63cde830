/** One component placed on a Lightning page, with the components inside it. */
export interface PageComponent {
    /** As the page names it: `flexipage:tabset`, `force:detailPanel`, `c:myComponent` or plain `myComponent`. */
    name: string;
    /** Unique on its page; empty where the page gives none. */
    identifier: string;
    /** Design attributes by name. A list property is an array of strings. Properties that name a facet are in `facets` only. */
    properties: Record<string, string | string[]>;
    /** Contents of the component by property: a tabset's `tabs`, a tab's `body`. */
    facets: Record<string, PageItem[]>;
}

/** One field placed on a Lightning page (Dynamic Forms). */
export interface PageField {
    /** Path from the record, such as `Record.Name`. */
    field: string;
    /** `none`, `required` or `readonly`. */
    behavior: string;
}

export type PageItem = { component: PageComponent; field?: undefined } | { field: PageField; component?: undefined };

/** A region of the page's template with its contents in order. */
export interface PageRegion {
    /** As the template names it: `header`, `main`, `sidebar`. */
    name: string;
    items: PageItem[];
}

/** A deployed Lightning page. */
export interface FlexiPage {
    name: string;
    label: string;
    /** `RecordPage`, `AppPage` or `HomePage`. */
    type: string;
    /** API name of the object whose record pages it can be; null for other pages. */
    objectName: string | null;
    /** Such as `flexipage:recordHomeTemplateDesktop`. */
    template: string;
    regions: PageRegion[];
}

/** What an app shows in place of an object's standard action. */
export interface ActionOverride {
    /** `View`, `New`, `Edit`, `Tab` … */
    action: string;
    /** Object the action belongs to. */
    objectName: string;
    /** `Large` (desktop), `Small` (phone), `Medium`, or null for all. */
    formFactor: string | null;
    /** `Flexipage`, `Default`, `LightningComponent` … */
    type: string;
    /** Name of the Lightning page or component; null for the default. */
    content: string | null;
}

/** A deployed app. */
export interface Application {
    name: string;
    label: string;
    description: string | null;
    /** `Lightning` or `Aloha`. */
    uiType: string;
    formFactors: string[];
    navItems: NavigationItem[];
    actionOverrides: ActionOverride[];
}

/** One entry of an app's navigation bar. */
export interface NavigationItem {
    /** As the app names the tab: `standard-Account`, `Thing__c`. */
    name: string;
    /** Object whose home the tab is; null for other tabs. */
    objectName: string | null;
    label: string;
}

/** A deployed tab. */
export interface Tab {
    name: string;
    label: string;
    /** The custom object whose tab it is; null for other tabs. */
    objectName: string | null;
    /** Such as `Custom55: Books`; empty where none is set. */
    motif: string;
    lwcComponent: string | null;
    flexiPage: string | null;
}

/** A deployed Lightning web component bundle. */
export interface LwcBundle {
    name: string;
    /** File name inside the bundle (`hello.js`) to its text. */
    files: Map<string, string>;
    label: string;
    apiVersion: number;
    /** Can be placed in the page builder. */
    exposed: boolean;
    /** Such as `lightning__RecordPage`. */
    targets: string[];
}

/** One cell of a page layout: a field, or an empty place. */
export interface LayoutItem {
    field: string | null;
    /** `Edit`, `Required` or `Readonly`. */
    behavior: string;
}

export interface LayoutSection {
    label: string;
    /** Whether the heading is shown on the detail page. */
    heading: boolean;
    columns: LayoutItem[][];
}

export interface RelatedList {
    /** As the layout names it: `RelatedContactList`, or `Child__c.Parent__c`. */
    name: string;
    fields: string[];
}

/** A page layout of one object. */
export interface Layout {
    name: string;
    sections: LayoutSection[];
    relatedLists: RelatedList[];
}

export interface ListViewFilter {
    field: string;
    /** Such as `equals`, `notEqual`, `greaterThan`, `contains`. */
    operation: string;
    value: string;
}

export interface ListView {
    name: string;
    label: string;
    columns: string[];
    /** `Everything`, `Mine` … */
    scope: string;
    filters: ListViewFilter[];
    booleanFilter: string | null;
}

export interface CompactLayout {
    name: string;
    label: string;
    fields: string[];
}

export interface ObjectPermission {
    objectName: string;
    create: boolean;
    read: boolean;
    edit: boolean;
    delete: boolean;
    viewAll: boolean;
    modifyAll: boolean;
}

export interface FieldPermission {
    objectName: string;
    fieldName: string;
    readable: boolean;
    editable: boolean;
}

/** A deployed permission set. */
export interface PermissionSet {
    name: string;
    label: string;
    description: string | null;
    customPermissions: string[];
    objectPermissions: ObjectPermission[];
    fieldPermissions: FieldPermission[];
    /** Tab name to `Visible`, `Available` or `None`. */
    tabSettings: Map<string, string>;
    applications: string[];
    userPermissions: string[];
}

/** What users of one language read of a field; English where nothing is translated. */
export interface TranslatedField {
    label: string;
    help: string | null;
    /** Picklist value (API name) to its label. */
    picklist: Record<string, string>;
}

/** What users of one language read of an object; English where nothing is translated. */
export interface TranslatedObject {
    label: string;
    labelPlural: string;
    /** By the field's API name. */
    fields: Record<string, TranslatedField>;
    /** Validation rule to its message. */
    validationMessages: Record<string, string>;
}

/** A deployed static resource. */
export interface StaticResource {
    name: string;
    contentType: string;
    content: Buffer;
}
