// The messages of one language at a time. Paraglide compiles every message of a language to a function; here they are
// put in a list a language, each in a chunk of its own, and `m.some_message` is a place in the list that is spoken.
// Its own way puts all languages, and a choice between them for each message, before the first picture.

import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const WORDS = 'virtual:words';
const BOOKS = `${WORDS}/books`;
const FAMILY = `${WORDS}/of/`;
const COMPILED = '/src/lib/paraglide/messages';
const SPOKEN = '/src/words/spoken.svelte.ts';
/** What a module has that takes its words from the catalogue. */
const SPEAKS = /\bimport\s*\{[^}]*\bm\b[^}]*\}\s*from\s*['"][./]+\/words['"]/;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** The names of all messages in their order. */
function names(): string[] {
  const messages = read('messages/en.json');
  return typeof messages === 'object' && messages
    ? Object.keys(messages).filter((name) => name !== '$schema')
    : [];
}

function languages(): string[] {
  const settings = read('project.inlang/settings.json');
  const listed = settings && typeof settings === 'object' && 'locales' in settings ? settings.locales : [];
  return Array.isArray(listed) ? listed.map(String) : [];
}

function text(id: string): string | undefined {
  if (id === WORDS) return 'export {};';
  if (id === BOOKS) {
    const books = languages().map((language) => `${language}: () => import('${WORDS}/${language}')`);
    return `export const books = { ${books.join(', ')} };`;
  }
  if (id.startsWith(FAMILY)) return family(id.slice(FAMILY.length));
  const language = languages().find((each) => id === `${WORDS}/${each}`);
  if (language === undefined) return undefined;
  const list = names().map((name) => `all.${name}`);
  return `import * as all from '${COMPILED}/${language}.js';\nexport default [${list.join(', ')}];`;
}

/** The places of all messages that are called alike but for one part: `region_*`. */
function family(pattern: string): string {
  const [before = '', after = ''] = pattern.split('*');
  const isOne = (name: string) =>
    name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
  const places = names().flatMap((name, place) =>
    isOne(name) ? [`${name.slice(before.length, name.length - after.length)}: ${place}`] : [],
  );
  if (places.length === 0) throw new Error(`there are no messages ${pattern}`);
  return `export default { ${places.join(', ')} };`;
}

/** The code with every message as a place in the list, whether it is called by name or by a template of its name. */
function placed(code: string, tree: object): string {
  const places = new Map(names().map((name, place) => [name, place]));
  const families: string[] = [];
  const spoken: { start: number; end: number; word: string }[] = [];
  walk(tree, (node) => {
    const { type, object, property, start, end } = node;
    if (type !== 'MemberExpression' || !isNode(object) || object['name'] !== 'm') return;
    if (!isNode(property) || typeof start !== 'number' || typeof end !== 'number') return;
    const template = node['computed'] === true ? templateOf(property, code) : undefined;
    const place = places.get(String(property['name']));
    if (template) {
      families.push(template.family);
      spoken.push({ start, end, word: `$word($of${families.length}[${template.part}])` });
    } else if (node['computed'] !== true && place !== undefined) {
      spoken.push({ start, end, word: `$word(${place})` });
    } else throw new Error(`there is no message ${code.slice(start, end)}`);
  });
  const imports = families.map((each, place) => `import $of${place + 1} from '${FAMILY}${each}';`);
  const worded = spoken
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, word }) => text.slice(0, start) + word + text.slice(end), code);
  return `import { word as $word } from '${SPOKEN}';${imports.join('')}${worded}`;
}

/** `region_${region}` as a family and the code of its part. */
function templateOf(property: Node, code: string): { family: string; part: string } | undefined {
  const { quasis, expressions } = property;
  if (!Array.isArray(quasis) || !Array.isArray(expressions) || expressions.length !== 1) return undefined;
  const fixed = quasis.map((quasi: Node) => isNode(quasi['value']) && String(quasi['value']['cooked']));
  const part: unknown = expressions[0];
  if (!isNode(part) || typeof part['start'] !== 'number' || typeof part['end'] !== 'number') return undefined;
  return { family: fixed.join('*'), part: code.slice(part['start'], part['end']) };
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (isNode(value)) {
    visit(value);
    for (const each of Object.values(value)) walk(each, visit);
  }
}

export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'post',
    resolveId: (id) => (id.startsWith(WORDS) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${WORDS}`) ? text(id.slice(1)) : undefined),
    transform(code, id) {
      if (id.includes('node_modules') || !SPEAKS.test(code)) return undefined;
      return { code: placed(code, this.parse(code)), map: null };
    },
  };
}
