// The main job, end to end in the real window: open the app, today's workout is there, and stays what it became.

import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';

import { Home, Window } from './app.mjs';

const homes = [];
const windows = [];
async function aHome() {
  const home = await Home.make();
  homes.push(home);
  return home;
}
afterEach(() => Promise.all(windows.splice(0).map(({ desk }) => desk.clear())));
after(() => Promise.all(homes.map((home) => home.remove())));

async function onScreen(home, options) {
  const window = await Window.open(home, options);
  windows.push(window);
  return window;
}

async function opened(home, options) {
  const window = await onScreen(home, options);
  await window.ready();
  return window;
}

test('a workout that was started is still started, with the same session, after the app was killed', async () => {
  const home = await aHome();
  const first = await opened(home);
  const title = await first.driver.text('[data-testid="session-title"]');
  assert.equal(await first.driver.attribute('[data-testid="status"]', 'data-status'), 'planned');
  const planned = await home.cli('today');

  await first.driver.click('[data-testid="start"]');
  await first.driver.wait('[data-testid="status"][data-status="started"]');
  await first.kill();

  const second = await opened(home);
  assert.equal(await second.driver.attribute('[data-testid="status"]', 'data-status'), 'started');
  assert.equal(await second.driver.text('[data-testid="session-title"]'), title);
  const started = await home.cli('today');
  assert.equal(started.status, 'started');
  assert.deepEqual(started.session, planned.session);
});

test('a set that was ticked is kept before it is painted, and taken back when it is unticked', async () => {
  const home = await aHome();
  const window = await opened(home);
  await window.driver.click('[data-testid="start"]');
  await window.driver.click('[data-testid="set-tick"][aria-pressed="false"]');
  await window.driver.wait('[data-testid="set-tick"][aria-pressed="true"]');
  assert.equal((await loggedSets(home)).length, 1);

  await window.driver.click('[data-testid="set-tick"][aria-pressed="true"]');
  await window.driver.gone('[data-testid="set-tick"][aria-pressed="true"]');
  assert.equal((await loggedSets(home)).length, 0);
});

async function loggedSets(home) {
  return (await home.cli('history')).workouts.flatMap((workout) => workout.performed);
}

test('the window may ask for the commands of the app and for nothing else', async () => {
  const home = await aHome();
  const window = await opened(home);
  const plugins = ['fs|read_text_file', 'shell|execute', 'sql|select', 'window|create', 'dialog|open', 'dialog|save'];
  const asked = [...plugins.map((command) => `plugin:${command}`), 'nothing'];
  for (const command of asked) {
    assert.equal(await window.driver.runAsync(ASK, command, {}), 'refused', command);
  }
  assert.equal(await window.driver.runAsync(ASK, 'today', {}), 'allowed');
});

const ASK = `const [command, args, answer] = arguments;
  window.__TAURI_INTERNALS__.invoke(command, args).then(() => answer('allowed'), () => answer('refused'));`;

test('data of a newer version is not touched, and the athlete is told so', async () => {
  const home = await aHome();
  await home.cli('today');
  await setSchemaVersion(join(home.data, 'healthpilot.db'), 99);
  const window = await onScreen(home);
  await window.driver.wait('[data-testid="failure"][data-code="newer_schema"]');
});

/** Writes the schema version into SQLite's header (offset 60, big-endian). */
async function setSchemaVersion(file, version) {
  const handle = await open(file, 'r+');
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(version);
  await handle.write(bytes, 0, 4, 60);
  await handle.close();
}

test('an athlete who chose German is spoken to in German the next time too', async () => {
  const home = await aHome();
  const first = await opened(home);
  const chosen = { appearance: { theme: 'dark', language: 'de' } };
  assert.equal(await first.driver.runAsync(ASK, 'save_appearance', chosen), 'allowed');
  await first.kill();

  const second = await opened(home);
  assert.equal(await second.driver.run('return document.documentElement.lang'), 'de');
  assert.equal(await second.driver.run('return document.documentElement.dataset.theme'), 'dark');
});

test('today fits a phone without scrolling sideways', async () => {
  const home = await aHome();
  const window = await opened(home, { width: 390, height: 844 });
  const overflow = await window.driver.run('return document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});

