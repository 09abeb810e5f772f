// The athlete's care: the check-in and what comes of it, what was done besides the plan, and the data as a whole.

import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { Home, Window } from './app.mjs';
import { Desk } from './desk.mjs';

/** How long a dialog of the system may need for what was pressed (ms). */
const A_DIALOG_MS = 700;

async function opened(t) {
  const home = await Home.make();
  const desk = await Desk.open(home);
  desk.start('evilwm', ['-fn', 'fixed']);
  const window = await Window.open(home, { desk });
  t.after(async () => {
    await window.close();
    await home.remove();
  });
  await window.ready();
  return { home, desk, driver: window.driver };
}

/** The windows of the app that are to be seen. */
async function windows(desk) {
  const [pid] = await desk.processes('healthpilot-app');
  const found = await desk.told('xdotool', 'search', '--onlyvisible', '--pid', String(pid)).catch(() => '');
  return found.trim().split('\n').filter(Boolean);
}

/** Does something that opens the system's dialog for a file, and names one in it by keyboard. */
async function named(desk, open, path) {
  const before = await windows(desk);
  const dialog = async () => (await windows(desk)).find((window) => !before.includes(window));
  let found;
  for (let tries = 0; tries < 300 && found === undefined; tries += 1) {
    // A press that a busy machine lost is made again; while a dialog is on its way it does nothing.
    if (tries % 100 === 0) await open();
    await pause(100);
    found = await dialog();
  }
  assert.ok(found, 'the dialog did not open');
  await desk.told('xdotool', 'mousemove', '--window', found, '100', '20');
  // On a busy machine a key may be lost, and with it the path: then it is typed once more from the start.
  for (let typed = 0; typed < 4 && (await dialog()) !== undefined; typed += 1) {
    await desk.told('xdotool', 'windowfocus', '--sync', found).catch(() => '');
    await pause(A_DIALOG_MS);
    if (typed > 0) await desk.told('xdotool', 'key', '--clearmodifiers', 'ctrl+l');
    await desk.told('xdotool', 'key', '--clearmodifiers', 'ctrl+a');
    await desk.told('xdotool', 'type', '--delay', '30', path);
    // What completes paths may take the first press of Return for itself.
    for (let tries = 0; tries < 3 && (await dialog()) !== undefined; tries += 1) {
      await pause(A_DIALOG_MS);
      await desk.told('xdotool', 'key', 'Return');
      await pause(A_DIALOG_MS);
    }
  }
  assert.equal(await dialog(), undefined, 'the dialog did not close');
}

/** A first check-in of a bad morning; the athlete is past the very first opening. */
async function checksIn(driver) {
  await driver.click('[data-testid="check-in"]');
  await driver.click('[data-testid="ready-1"]');
  await driver.click('[data-testid="slept-1"]');
  await driver.click('[data-testid="stress-5"]');
  await driver.click('[data-testid="morning-next"]');
  await driver.run(`document.querySelector('[data-testid="front-quads"]').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`);
  await driver.wait('[data-testid="sore-card"]');
  await driver.click('[data-testid="morning-next"]');
  await driver.click('[data-testid="type-sleep_minutes"]');
  await driver.fill('#typed-sleep_minutes', '3:35');
  await driver.click('[data-testid="morning-done"]');
  await driver.wait('[data-screen="today"]');
}

test('a worse morning proposes another session, which is there once it is taken', async (t) => {
  const { home, driver } = await opened(t);
  await home.told('athlete', 'set', await document(home, { birth_year: 1990, screening: { cleared: true } }));
  await driver.wait('[data-testid="check-in"]');
  const before = await home.cli('today');
  await checksIn(driver);

  const morning = await home.cli('biometrics', 'show');
  assert.equal(morning.check_in.readiness, 1);
  assert.deepEqual(morning.check_in.soreness, [{ region: 'quads', level: 2 }]);
  assert.equal(morning.sleep_minutes, 215);
  assert.equal(morning.hrv_rmssd_ms, null, 'missing is not zero');
  assert.equal(await driver.attribute('[data-testid="readiness"]', 'data-level'), 'red');
  await driver.wait('[data-testid="proposal"]');
  assert.deepEqual((await home.cli('today')).session, before.session, 'nothing changes before it is taken');
  await driver.click('[data-testid="start"]');
  await driver.click('[data-testid="take"]');
  await driver.gone('[data-testid="offer"]');
  const after = await home.cli('today');
  assert.ok(after.session.load_au < before.session.load_au);
  assert.equal(await driver.text('[data-testid="check-in"]'), 'Change check-in');
});

test('everything goes out, is deleted, and comes back the same to the byte', async (t) => {
  const { home, desk, driver } = await opened(t);
  await home.told('athlete', 'set', await document(home, { birth_year: 1990, units: 'imperial' }));
  await driver.wait('[data-testid="check-in"]');
  await driver.click('[data-testid="log-activity"]');
  await driver.fill('#activity-minutes', '44');
  await driver.click('[data-testid="save-activity"]');
  await driver.wait('[data-testid="activities"]');
  await driver.click('[data-testid="nav-settings"]');
  const first = join(home.path, 'first.json');
  await named(desk, () => driver.click('[data-testid="export"]'), first);
  await driver.wait('[data-testid="data-told"]:not(:empty)');
  const bytes = await readFile(first, 'utf8');
  assert.match(bytes, /"activities":\[\{"kind":"running","minutes":44/);
  assert.equal((await stat(first)).mode & 0o077, 0, 'others can read it');

  await driver.click('[data-testid="delete-everything"]');
  await driver.fill('[data-testid="delete-word"]', 'delete');
  await driver.click('[data-testid="delete-confirm"]');
  await driver.wait('[data-screen="today"]');
  await driver.gone('[data-testid="activities"]');
  assert.equal((await home.cli('athlete', 'show')).birth_year, null);
  assert.equal((await home.cli('doctor')).backups.length, 0);

  await driver.click('[data-testid="nav-settings"]');
  await named(desk, () => driver.click('[data-testid="import"]'), first);
  await driver.wait('[data-testid="data-told"]:not(:empty)');
  assert.equal(await home.told('export'), bytes);
  await driver.click('[data-testid="nav-today"]');
  await driver.wait('[data-testid="activities"]');
});

/** A document in a file, by its path. */
async function document(home, content) {
  const file = join(home.path, 'document.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}
