export { Connection, type ConnectionState } from '../api/connection';
export { SETTINGS } from '../api/settings';
