export { failureWords } from './wording';
