import { expect, test } from 'vitest';

import { languageOf, type Language } from '.';

const cases: ['system' | Language, string, Language][] = [
  ['system', 'de-AT', 'de'],
  ['system', 'DE', 'de'],
  ['system', 'fr-FR', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'en-US', 'de'],
];

test.each(cases)('chosen %s on a system in %s speaks %s', (chosen, system, spoken) => {
  expect(languageOf(chosen, system)).toBe(spoken);
});
