export { SourceMembers, type ComponentChange } from './sourceMembers';
export { ToolingApi } from './toolingApi';
