// The pictures of the README, from the real window on three years of a simulated athlete.
// Usage: node tests/window/readme.mjs [FOLDER]   (docs/pictures unless another is named)

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Home, root, Window } from './app.mjs';

const folder = process.argv[2] ?? join(root, 'docs/pictures');
/** The longest transition of the window, and a chart's first drawing, with room (ms). */
const SETTLE_MS = 1500;
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const at = (name) => `[data-testid="${name}"]`;

const pictures = [
  {
    name: 'today-desk',
    size: desk,
    theme: 'light',
    press: [],
    ready: at('session-title'),
  },
  {
    name: 'progress-desk',
    size: desk,
    theme: 'dark',
    press: [at('nav-progress')],
    ready: at('weeks'),
  },
  {
    name: 'history-desk',
    size: desk,
    theme: 'light',
    press: [at('nav-history')],
    ready: at('history'),
  },
  {
    name: 'workout-phone',
    size: phone,
    theme: 'dark',
    press: [at('start')],
    ready: at('log-set'),
  },
];

await mkdir(folder, { recursive: true });
const home = await Home.make();
await promisify(execFile)(join(root, 'script/demo'), [home.data]);
const { training_day: today, session } = await home.cli('today');
// On a day of rest the workout would have nothing to show.
if (session.kind !== 'train') await home.told('wish', today, '--train', '--template', 'full_body.a', '--confirm');
for (const { name, size, theme, press, ready } of pictures) {
  const window = await Window.open(home, size);
  await window.ready();
  await window.driver.invoke('save_appearance', {
    appearance: { theme, language: 'en' },
  });
  await window.driver.run('location.reload()');
  await window.ready();
  for (const button of press) await window.driver.click(button);
  await window.driver.wait(ready);
  await pause(SETTLE_MS);
  await writeFile(join(folder, `${name}.png`), await window.driver.picture());
  await window.close();
}
await home.remove();
process.exit(0);
