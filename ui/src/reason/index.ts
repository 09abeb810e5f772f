export { findingWords } from './finding';
export { worded, type WordedReason } from './wording';
