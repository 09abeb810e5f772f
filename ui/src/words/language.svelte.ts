// The language that everything is worded in. Messages read it while they render, so a change rewords the screen.

import { overwriteGetLocale } from '../lib/paraglide/runtime.js';

export type Language = 'en' | 'de';

let chosen = $state<Language>('en');

overwriteGetLocale(() => chosen);

export function language(): Language {
  return chosen;
}

export function speak(next: Language): void {
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
