export { findingWords } from './finding';
export { groupName } from './rule';
export { worded, type WordedReason } from './wording';
