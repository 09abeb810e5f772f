export { worded, type WordedReason } from './wording';
