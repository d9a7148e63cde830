export { API_VERSION, connect } from './connect';
export { nextStepFor, OrgError, OrgUnreachable } from './errors';
export { asOrgError, OrgApi, orgErrorOf } from './orgApi';
export type { Subrequest, SubrequestReply } from './orgApi';
export { asUnreachable, isTransient, passesByItself, patiently, RowsRefusedForNow } from './patience';
export { findSettings } from './settings';
export type { ConnectSettings, SignInOptions } from './settings';
