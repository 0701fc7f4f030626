export { Connection, type ConnectionState } from '../api/connection';
