export {
    cancelDeployRequest,
    deployRequest,
    deployRequestStatus,
    type DeployRequest,
    type DeployRequestAnswer
} from './rest';
export { MetadataService, type DeployOptions, type DeployResult, type RetrieveResult } from './metadataService';
export { handleMetadataSoap, type MetadataSoapRequest } from './soap/handler';
export { DEFAULT_LANGUAGE, ORG_LANGUAGES, SetupModel } from './setup/setupModel';
export type * from './setup/types';
export { ComponentStore, type ComponentFiles, type StoredComponent } from './store/componentStore';
