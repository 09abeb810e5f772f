// The morning notification, given to a real notification server, and what the settings say where there is none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { Home, Window } from './app.mjs';
import { Desk, endNow } from './desk.mjs';
import { Dunst } from './dunst.mjs';
import { until } from './patience.mjs';

/** More than one tick of the watch over the day (ms). */
const A_TICK = 17_000;
/** Due since the training day began, at whatever time the tests run. */
const DUE = { enabled: true, time: '04:00', quiet_from: '00:00', quiet_to: '00:00', hide_text: false };

async function aDesk(t) {
  const home = await Home.make();
  const desk = await Desk.open(home);
  t.after(async () => {
    await desk.clear();
    await home.remove();
  });
  return { home, desk };
}

async function opened(home, desk) {
  const window = await Window.open(home, { desk });
  await window.ready();
  return window;
}

async function settings(window) {
  await window.driver.click('[data-testid="nav-settings"]');
  await window.driver.wait('[data-testid="notification"]');
}

/** What the notification of today's session says. */
async function notice(home) {
  const { session } = await home.cli('today');
  return { title: session.title, minutes: `${session.minutes} min` };
}

test('the morning notification is shown once, says what there is today, and opens it when it is pressed', async (t) => {
  const { home, desk } = await aDesk(t);
  const dunst = await Dunst.on(desk);
  const window = await opened(home, desk);
  await settings(window);
  await window.driver.fill('[data-testid="notify-time"]', '4');
  await window.driver.fill('[data-testid="quiet-from"]', '0:00');
  await window.driver.fill('[data-testid="quiet-to"]', '0000');
  await window.driver.click('[data-testid="notify"]');
  await window.driver.wait('[data-testid="notify"][aria-checked="true"]');
  await until('the notification is shown', async () => (await dunst.count('displayed')) === 1, 30);

  await dunst.press();
  await window.driver.wait('[data-screen="today"]');

  const again = await openedAgain(window, home, desk);
  await pause(A_TICK);
  const shown = await dunst.history();
  const { title, minutes } = await notice(home);
  assert.equal(shown.length, 1);
  assert.equal(shown[0].title, title);
  assert.ok(shown[0].body.startsWith(minutes), shown[0].body);
  await settings(again);
  assert.equal(await again.driver.attribute('[data-testid="last-notification"]', 'data-outcome'), 'handed');
});

/** The app ends as in a crash, and is opened once more on the same desk. */
async function openedAgain(window, home, desk) {
  for (const pid of await desk.processes('healthpilot-app')) endNow(pid);
  await until('the app has ended', async () => (await desk.processes('healthpilot-app')).length === 0);
  return opened(home, desk);
}

test('a hidden text gives nothing of the session away', async (t) => {
  const { home, desk } = await aDesk(t);
  const dunst = await Dunst.on(desk);
  const window = await opened(home, desk);
  await window.driver.invoke('save_notification', { settings: { ...DUE, hide_text: true } });
  await until('the notification is shown', async () => (await dunst.count('displayed')) === 1, 30);
  const [{ title, body }] = await dunst.history();
  assert.deepEqual({ title, body }, { title: 'HealthPilot', body: 'Your day is ready.' });
});

test('a test is shown at once, and the settings say so', async (t) => {
  const { home, desk } = await aDesk(t);
  const dunst = await Dunst.on(desk);
  const window = await opened(home, desk);
  await settings(window);
  await window.driver.click('[data-testid="send-test"]');
  await until('the test is shown', async () => (await dunst.count('displayed')) === 1);
  await until('its outcome is told', async () => (await window.driver.text('[data-testid="test-outcome"]')) !== '');
  assert.match(await window.driver.text('[data-testid="test-outcome"]'), /^Handed to the system/);
  assert.equal(await window.driver.attribute('[data-testid="notification"]', 'data-permission'), 'granted');
});

test('where nothing shows notifications, the settings say so, and say no more once something does', async (t) => {
  const { home, desk } = await aDesk(t);
  const window = await opened(home, desk);
  await settings(window);
  await window.driver.wait('[data-testid="notification-blocked"]');
  await window.driver.click('[data-testid="send-test"]');
  await until('its outcome is told', async () => (await window.driver.text('[data-testid="test-outcome"]')) !== '');
  assert.match(await window.driver.text('[data-testid="test-outcome"]'), /^Nothing on this system/);

  await Dunst.on(desk);
  await window.driver.click('[data-testid="send-test"]');
  await window.driver.gone('[data-testid="notification-blocked"]');
});
