export { exportOrg } from './exportOrg';
export { importOrg } from './importOrg';
