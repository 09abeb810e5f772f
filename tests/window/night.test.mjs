// The night in the real window: the wall clock is moved past the day's start while the app is open and nobody clicks.
//
// libfaketime stands between the app, its web view included, and their wall clock; timers run on real time.

import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { Home, Window } from './app.mjs';

/** Its clocks never change, and its next night is never before now: an app disbelieves a clock older than itself. */
const zone = 'Asia/Tokyo';
const hour = 3600;
/** Two ticks of the watch, and what a busy machine needs, in seconds: it must need no more than one. */
const soon = 45;

const home = await Home.make();
const clock = join(home.path, 'clock');

/** The app's wall clock is so many seconds ahead from now on. It reads the file often: never half a one. */
async function setAhead(seconds) {
  await writeFile(`${clock}.next`, `+${seconds}\n`);
  await rename(`${clock}.next`, clock);
}

const environment = {
  TZ: zone,
  LD_PRELOAD: '/usr/$LIB/faketime/libfaketimeMT.so.1',
  FAKETIME_TIMESTAMP_FILE: clock,
  FAKETIME_NO_CACHE: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
};

/** Seconds from now until it is three at night there, an hour before the training day ends. */
function untilThree() {
  const reading = { timeZone: zone, hour: 'numeric', minute: 'numeric', second: 'numeric' };
  const parts = new Intl.DateTimeFormat('en-GB', reading).formatToParts(new Date());
  const now = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return (27 * hour - now.hour * hour - now.minute * 60 - now.second) % (24 * hour);
}

/** The civil date there, as the screen words it. */
function dateAhead(seconds) {
  const wording = { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat('en-GB', wording).format(Date.now() + seconds * 1000).replace(',', '');
}

async function waitForTitle(window, title, seconds) {
  const deadline = performance.now() + seconds * 1000;
  while ((await window.driver.text('h1')) !== title) {
    assert.ok(performance.now() < deadline, `"${title}" did not appear; the page says: ${await window.driver.pageText()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('the new day is on the screen soon after it began, without a click', async (t) => {
  const night = untilThree();
  await setAhead(night);
  const window = await Window.open(home, { environment });
  t.after(async () => {
    await window.close();
    await home.remove();
  });
  await window.ready();
  await waitForTitle(window, dateAhead(night - 24 * hour), 0);

  await setAhead(night + hour);
  await waitForTitle(window, dateAhead(night), soon);

  assert.equal(await window.driver.attribute('[data-testid="status"]', 'data-status'), 'planned');
  // Looked at from that night: by the clock outside it may lie ahead.
  const there = ['--at', new Date(Date.now() + (night + hour) * 1000).toISOString(), '--zone', zone];
  assert.equal((await home.cli('history', ...there)).workouts.length, 2);
});
