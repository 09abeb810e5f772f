// Every word on the screen comes from here.

export { m } from '../lib/paraglide/messages.js';
export { language, languageOf, locale, speak, type Language } from './language.svelte';
export { listed, capitalised } from './list';
