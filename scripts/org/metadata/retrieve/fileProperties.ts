import type { StoredComponent } from '../store/componentStore';

/** What the API tells of a component's file. */
export interface FileProperties {
    createdById: string;
    createdByName: string;
    createdDate: string;
    fileName: string;
    fullName: string;
    id: string;
    lastModifiedById: string;
    lastModifiedByName: string;
    lastModifiedDate: string;
    manageableState: string;
    type: string;
}

export function fileProperties(component: StoredComponent, fileName: string, userName: string): FileProperties {
    return {
        createdById: component.createdById,
        createdByName: userName,
        createdDate: component.createdDate,
        fileName,
        fullName: component.fullName,
        id: component.id,
        lastModifiedById: component.lastModifiedById,
        lastModifiedByName: userName,
        lastModifiedDate: component.lastModifiedDate,
        manageableState: 'unmanaged',
        type: component.type
    };
}
