export { accountHealth, dealHealth } from './healthOf';
