// Every screen: nothing that keeps a reader out, nothing that scrolls sideways, nothing that cannot be read, with letters
// of the usual size and of twice that. Themes, languages and the width that axe reads take turns from screen to screen;
// with HEALTHPILOT_LONG every screen has all of them. Needs the fixture build: npm run build:fixture.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { open, settled, show } from './browser.mjs';
import { illegible } from './legible.mjs';
import { screens, sizes } from './screens.mjs';

const isLong = process.env.HEALTHPILOT_LONG !== undefined;
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let home;
before(async () => (home = await open()));
after(() => home?.close());

/** Which themes a screen is read in, in which language, and at which widths by axe. */
function turns(place) {
  // German has the longer words: every screen has it in one of the themes.
  const all = [
    { theme: 'light', language: 'de', widths: ['phone', 'desk'] },
    { theme: 'dark', language: 'en', widths: ['phone', 'desk'] },
  ];
  if (isLong) return all;
  const widths = [Math.floor(place / 2) % 2 === 0 ? 'phone' : 'desk'];
  return [{ ...all[place % 2], widths }];
}

describe('screens', { concurrency: 2 }, () => {
  for (const [place, screen] of screens.entries()) {
    for (const { theme, language, widths } of turns(place)) {
      test(`${screen.name}, ${theme}`, async () => {
        const shown = await show(home.browser, home.address, screen, { size: sizes.small, theme, language });
        try {
          await shown.page.evaluate(axe);
          for (const [width, size] of Object.entries(sizes)) {
            await shown.page.setViewportSize(size);
            await settled(shown.page);
            assert.equal(await shown.page.evaluate(beyond), 0, `${width}: the page scrolls sideways`);
            assert.deepEqual(await shown.page.evaluate(illegible), [], width);
            if (widths.includes(width)) assert.deepEqual(await shown.page.evaluate(barriers), [], width);
          }
          assert.deepEqual(shown.faults, []);
        } finally {
          await shown.close();
        }
      });
    }
    // Large letters take turns with the axe of the desk, which takes longest.
    if (!isLong && turns(place).some(({ widths }) => widths.includes('desk'))) continue;
    test(`${screen.name}, large`, async () => {
      const options = { size: sizes.phone, theme: 'light', language: 'de' };
      const shown = await show(home.large, home.address, screen, options);
      try {
        assert.equal(await shown.page.evaluate(beyond), 0, 'the page scrolls sideways');
        assert.deepEqual(await shown.page.evaluate(illegible), []);
      } finally {
        await shown.close();
      }
    });
  }
});

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
