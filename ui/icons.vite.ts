// Lucide's drawings, in a component of our own. Theirs takes attributes of every kind, and a context, for each icon.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Plugin } from 'vite';

type Shape = [name: string, attributes: Record<string, string | number>];

function written([name, attributes]: Shape): string {
  const each = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  return `<${name}${each.join('')}/>`;
}

export function icons(): Plugin {
  return {
    name: 'icons',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.startsWith('@lucide/svelte/icons/')) return undefined;
      const theirs = await this.resolve(id, importer, { skipSelf: true });
      return theirs && `\0${theirs.id}.shapes`;
    },
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith('.shapes')) return undefined;
      const theirs = id.slice(1, -'.shapes'.length);
      const name = /from ["'](.*\.svelte)["']/.exec(readFileSync(theirs, 'utf8'))?.[1] ?? '';
      const drawing = readFileSync(join(dirname(theirs), name), 'utf8');
      const data = /const iconData = (\{.*\});?$/m.exec(drawing)?.[1];
      if (data === undefined) throw new Error(`${theirs} has no drawing`);
      const { node: shapes }: { node: Shape[] } = JSON.parse(data);
      return `import { drawn } from '/src/controls/icon.ts';
export default /* @__PURE__ */ drawn(${JSON.stringify(shapes.map(written).join(''))});`;
    },
  };
}
