// Pictures of the app in its real window, at desk and phone width, light and dark, in both languages, to be looked at.
// Usage: node tests/window/pictures.mjs FOLDER

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Home, Window } from './app.mjs';

const folder = process.argv[2];
await mkdir(folder, { recursive: true });

/** The longest transition of the window, with room (ms). */
const TRANSITION_MS = 600;

const widths = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'de' },
];

const day = 86_400_000;

/** What is to be seen, and how one gets there: what the command line did before, and what is done in the window. */
const scenes = {
  first: {},
  started: {
    async act(driver) {
      await driver.click('[data-testid="start"]');
      await tick(driver);
    },
  },
  finished: {
    async act(driver) {
      await driver.click('[data-testid="start"]');
      await tick(driver);
      await driver.click('[data-testid="finish"]');
      await driver.wait('[data-testid="status"][data-status="finished"]');
    },
  },
  rest: {
    async before(home) {
      const yesterday = ['--at', new Date(Date.now() - day).toISOString(), '--zone', 'UTC'];
      await home.cli('log', '--exercise', 'body-weight-squat', '--set', '1', '--reps', '10', '--rpe', '6', ...yesterday);
      await home.cli('finish', ...yesterday);
    },
  },
  settings: { act: (driver) => driver.click('[data-testid="nav-settings"]') },
};

async function tick(driver) {
  await driver.click('[data-testid="set-tick"][aria-pressed="false"]');
  await driver.wait('[data-testid="set-tick"][aria-pressed="true"]');
}

for (const [size, { width, height }] of Object.entries(widths)) {
  for (const look of looks) {
    for (const [scene, { before, act }] of Object.entries(scenes)) {
      const home = await Home.make();
      await before?.(home);
      const window = await Window.open(home, { width, height });
      await window.ready();
      const save = 'const [appearance, answer] = arguments; window.__TAURI_INTERNALS__.invoke("save_appearance", { appearance }).then(answer);';
      await window.driver.runAsync(save, look);
      await window.driver.run('location.reload()');
      await window.ready();
      await act?.(window.driver);
      await pause(TRANSITION_MS);
      await writeFile(join(folder, `${scene}-${size}-${look.theme}-${look.language}.png`), await window.driver.picture());
      await window.close();
      await home.remove();
    }
  }
}
