// The app without its window: closed into the tray, brought back, started at login, started twice.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { app, Home, Window } from './app.mjs';
import { Desk } from './desk.mjs';
import { until, within } from './patience.mjs';
import { Tray } from './tray.mjs';

/** A desk with somebody on it who closes windows when they are asked to. */
async function aDesk(t) {
  const home = await Home.make();
  const desk = await Desk.open(home);
  t.after(async () => {
    await desk.clear();
    await home.remove();
  });
  // Of the fonts that X itself brings, there is one.
  desk.start('evilwm', ['-fn', 'fixed']);
  return { home, desk };
}

async function opened(home, desk) {
  const window = await Window.open(home, { desk });
  await window.ready();
  return window;
}

const stays = { presence: { close_to_tray: true, start_at_login: false } };

/** Closes the window as the cross in its corner would. */
async function closeWindow(desk) {
  await desk.told('xdotool', 'mousemove', '640', '400');
  await desk.told('xdotool', 'key', 'ctrl+alt+Escape');
}

async function isSeen(desk) {
  return desk.told('xdotool', 'search', '--onlyvisible', '--name', '^HealthPilot$').then(
    (windows) => windows.trim() !== '',
    () => false,
  );
}

async function isRunning(desk) {
  return (await desk.processes('healthpilot-app')).length > 0;
}

const gone = (desk) => until('the window is gone', async () => !(await isSeen(desk)));
const seen = (desk) => until('the window is to be seen', () => isSeen(desk));
const ended = (desk) => until('the app has ended', async () => !(await isRunning(desk)));

test('without a tray, a window that is closed ends the app, even where it was to stay', async (t) => {
  const { home, desk } = await aDesk(t);
  const window = await opened(home, desk);
  assert.equal((await window.driver.invoke('save_presence', stays)).has_tray, false);
  await closeWindow(desk);
  await ended(desk);
});

test('with a tray, a window that is closed ends the app until the athlete wants it to stay', async (t) => {
  const { home, desk } = await aDesk(t);
  const tray = await Tray.on(desk);
  await opened(home, desk);
  await tray.menu();
  await closeWindow(desk);
  await ended(desk);
});

test('a window that was closed into the tray comes back from there, and the app ends there', async (t) => {
  const { home, desk } = await aDesk(t);
  const tray = await Tray.on(desk);
  const window = await opened(home, desk);
  const title = await window.driver.text('[data-testid="session-title"]');
  assert.deepEqual(await tray.menu(), [title, 'Open HealthPilot', 'Make today anew', 'Quit']);
  assert.equal((await window.driver.invoke('save_presence', stays)).has_tray, true);

  await closeWindow(desk);
  await gone(desk);
  assert.ok(await isRunning(desk));
  await tray.choose('Open HealthPilot');
  await seen(desk);

  await tray.choose('Quit');
  await ended(desk);
});

test('a second start brings the window of the first one back, and ends', async (t) => {
  const { home, desk } = await aDesk(t);
  await Tray.on(desk);
  const window = await opened(home, desk);
  await window.driver.invoke('save_presence', stays);
  await closeWindow(desk);
  await gone(desk);

  const [code, signal] = await within('the second start ends', once(desk.start(app), 'exit'));
  assert.deepEqual({ code, signal }, { code: 0, signal: null });
  await seen(desk);
});

test('when the tray goes away, a window that was closed into it stands among the others again', async (t) => {
  const { home, desk } = await aDesk(t);
  const tray = await Tray.on(desk);
  const window = await opened(home, desk);
  await window.driver.invoke('save_presence', stays);
  await closeWindow(desk);
  await gone(desk);

  await tray.end();
  await seen(desk);
});

test('a start at login waits in the tray, with today made', async (t) => {
  const { home, desk } = await aDesk(t);
  const tray = await Tray.on(desk);
  desk.start(app, ['--minimized']);
  await until('the tray knows today', async () => !(await tray.menu()).includes('No session yet'));
  assert.equal(await isSeen(desk), false);
  const { workouts } = await home.cli('history');
  assert.equal(workouts.length, 1);

  await tray.choose('Open HealthPilot');
  await seen(desk);
});

test('a start at login without a tray is to be seen', async (t) => {
  const { desk } = await aDesk(t);
  desk.start(app, ['--minimized']);
  await seen(desk);
});

test('the app is on the list of programs to start at login exactly as long as that is wanted', async (t) => {
  const { home, desk } = await aDesk(t);
  const window = await opened(home, desk);
  const list = join(home.path, '.config', 'autostart');
  assert.equal((await window.driver.invoke('presence')).presence.start_at_login, false);

  await window.driver.click('[data-testid="nav-settings"]');
  await window.driver.click('[data-testid="start-at-login"]');
  await until('the app is listed', async () => (await readdir(list).catch(() => [])).length === 1);
  const [entry] = await readdir(list);
  assert.match(await readFile(join(list, entry), 'utf8'), /^Exec=.*healthpilot-app --minimized$/m);

  await window.driver.click('[data-testid="start-at-login"][aria-checked="true"]');
  await until('the app is listed no more', async () => (await readdir(list)).length === 0);
});

test('the tray speaks the language of the window', async (t) => {
  const { home, desk } = await aDesk(t);
  const tray = await Tray.on(desk);
  const window = await opened(home, desk);
  await tray.menu();
  await window.driver.invoke('save_appearance', { appearance: { theme: 'system', language: 'de' } });
  await window.driver.run('location.reload()');
  await window.ready();
  const title = await window.driver.text('[data-testid="session-title"]');
  assert.deepEqual(await tray.menu(), [title, 'HealthPilot öffnen', 'Heute neu erstellen', 'Beenden']);
});
