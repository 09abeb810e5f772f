export { labels } from './labels';
export { layout } from './layout';
export { profileSentence } from './sentence';
export { timeline } from './timeline';
