// The language that everything is worded in. Its words are fetched before it is spoken, so that nothing is half reworded.

import { books } from 'virtual:words/books';

import { take } from './spoken.svelte';

export type Language = 'en' | 'de';

let chosen = $state<Language>('en');
let asked: Language = 'en';

export function language(): Language {
  return chosen;
}

export async function speak(next: Language): Promise<void> {
  asked = next;
  const { default: words } = await books[next]();
  // Whoever asked for another one meanwhile gets that one.
  if (asked !== next) return;
  take(words);
  chosen = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}

/** The language of a choice: the system's own where nothing is chosen, English where it is neither. */
export function languageOf(choice: 'system' | Language, system: string): Language {
  if (choice !== 'system') return choice;
  return system.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** The locale that numbers, dates and lists are written in. */
export function locale(): string {
  return chosen === 'de' ? 'de-DE' : 'en-GB';
}
