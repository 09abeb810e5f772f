import { expect, test } from 'vitest';

import de from '../../messages/de.json';
import en from '../../messages/en.json';

const languages = { en, de };

test('both languages have the same messages', () => {
  expect(Object.keys(de)).toEqual(Object.keys(en));
});

test('a message takes the same values in both languages', () => {
  const taken = (messages: object) =>
    Object.entries(messages).map(([key, message]) => [key, placeholders(message)]);
  expect(taken(de)).toEqual(taken(en));
});

test.each(Object.entries(languages))('no message of %s is empty', (_, messages) => {
  const texts = Object.values(messages).flatMap((message) => written(message));
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

test.each(Object.entries(languages))('%s has real signs, and neither shouts nor cheers', (_, messages) => {
  const texts = Object.values(messages).flatMap((message) => written(message));
  expect(texts.filter((text) => /!|\.\.\.|'|\d x \d/.test(text))).toEqual([]);
});

function written(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (!Array.isArray(message)) return [];
  return message.flatMap((variant: { match: Record<string, string> }) => Object.values(variant.match));
}

function placeholders(message: unknown): string[] {
  const named = written(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(named)].sort();
}
