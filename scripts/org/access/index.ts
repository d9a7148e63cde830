export { Access } from './access';
export {
    EVERYTHING,
    requireMetadataRights,
    rightsOf,
    type FieldRights,
    type Grants,
    type ObjectRights,
    type ProfileKind,
    type Rights
} from './rights';
export { PermissionSets, type PermissionSetSource } from './permissionSets';
export type { Asker } from './sharing';
export { visibleSchema } from './visibleSchema';
