// Every word on the screen comes from here.

export * as m from 'virtual:words';
export { language, languageOf, locale, speak, type Language } from './language.svelte';
export { listed, capitalised } from './list';
