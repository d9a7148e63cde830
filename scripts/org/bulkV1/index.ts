export { BatchRunner } from './batchRunner';
export { BatchStore } from './batchStore';
export { bulkV1Routes } from './routes';
