// Pictures of every screen, to be looked at: node screens/pictures.mjs FOLDER [SCREEN…]

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
        const shown = await show(home.browser, home.address, screen, { size: sizes[width], theme, language });
        await shown.page.screenshot({
          path: join(folder, `${screen.name}-${width}-${theme}-${language}.png`),
        });
        await shown.close();
      }
    }
  }
}
await home.close();
