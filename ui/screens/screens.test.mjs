// Every screen in every width and both themes: nothing that keeps a reader out, nothing that scrolls sideways.
// Run by script/test after `npm run build:fixture`.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { open, show } from './browser.mjs';
import { screens, sizes } from './screens.mjs';

const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let home;
before(async () => (home = await open()));
after(() => home?.close());

for (const screen of screens) {
  for (const [width, size] of Object.entries(sizes)) {
    for (const theme of ['light', 'dark']) {
      test(`${screen.name} at ${width}, ${theme}`, async () => {
        // German has the longer words.
        const language = theme === 'light' ? 'de' : 'en';
        const shown = await show(home.browser, home.address, screen, { size, theme, language });
        try {
          await shown.page.evaluate(axe);
          const { violations } = await shown.page.evaluate(() => globalThis.axe.run());
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
          );
          assert.deepEqual(found, []);
          const beyond = await shown.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(beyond, 0, 'the page scrolls sideways');
          assert.deepEqual(shown.faults, []);
        } finally {
          await shown.close();
        }
      });
    }
  }
}
