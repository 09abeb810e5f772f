// Pictures of every screen, to be looked at: node screens/pictures.mjs FOLDER [SCREEN…]
// On a phone and a desk, light and dark, in English and German, and on a phone with letters of twice the size.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { open, show } from './browser.mjs';
import { screens, sizes } from './screens.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('usage: node screens/pictures.mjs FOLDER [SCREEN…]');
await mkdir(folder, { recursive: true });

const home = await open();
for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const width of ['phone', 'desk']) {
    for (const theme of ['light', 'dark']) {
      for (const language of ['en', 'de']) {
        const name = `${screen.name}-${width}-${theme}-${language}.png`;
        await taken(home.browser, screen, { size: sizes[width], theme, language }, name);
      }
    }
  }
  await taken(
    home.large,
    screen,
    { size: sizes.phone, theme: 'light', language: 'de' },
    `${screen.name}-large.png`,
  );
}
await home.close();

async function taken(browser, screen, options, name) {
  const shown = await show(browser, home.address, screen, options);
  await shown.page.screenshot({ path: join(folder, name), fullPage: name.endsWith('-large.png') });
  await shown.close();
}
