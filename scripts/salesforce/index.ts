export { API_VERSION, connect } from './connect';
export { nextStepFor, OrgError, OrgUnreachable } from './errors';
export { isTransient, OrgApi, orgErrorOf, patiently } from './orgApi';
export type { Subrequest, SubrequestReply } from './orgApi';
export { findSettings } from './settings';
export type { ConnectSettings, SignInOptions } from './settings';
