export { Clock } from '../api/clock';
