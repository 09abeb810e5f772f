// Every screen in every width and both themes: nothing that keeps a reader out, nothing that scrolls sideways.
// Needs the fixture build: npm run build:fixture.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { open, settled, show } from './browser.mjs';
import { screens, sizes } from './screens.mjs';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** A narrow and a wide window have other parts; between them only the space changes. */
const readAt = new Set(['phone', 'desk']);

let home;
before(async () => (home = await open()));
after(() => home?.close());

for (const screen of screens) {
  for (const theme of ['light', 'dark']) {
    test(`${screen.name}, ${theme}`, async () => {
      // German has the longer words.
      const language = theme === 'light' ? 'de' : 'en';
      const shown = await show(home.browser, home.address, screen, { size: sizes.small, theme, language });
      try {
        await shown.page.evaluate(axe);
        for (const [width, size] of Object.entries(sizes)) {
          await shown.page.setViewportSize(size);
          await settled(shown.page);
          assert.equal(await shown.page.evaluate(beyond), 0, `${width}: the page scrolls sideways`);
          if (readAt.has(width)) assert.deepEqual(await shown.page.evaluate(barriers), [], width);
        }
        assert.deepEqual(shown.faults, []);
      } finally {
        await shown.close();
      }
    });
  }
}

/** Pixels that lie beyond the window's width. Runs in the page. */
function beyond() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** What axe finds, a line for each part. Runs in the page. */
async function barriers() {
  const { violations } = await globalThis.axe.run();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}
