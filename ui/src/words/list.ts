// Words put together.

import { locale } from './language.svelte';

/** "quads, glutes and abs" */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words);
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
}
