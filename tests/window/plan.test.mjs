// The coming days and what changes about them: every change is a proposal first.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { Home, Window } from './app.mjs';

/** Two ticks of the watch over the day, and what a busy machine needs, in seconds: it must need no more than one. */
const A_TICK = 40;

async function opened(t) {
  const home = await Home.make();
  const window = await Window.open(home);
  t.after(async () => {
    await window.close();
    await home.remove();
  });
  await window.ready();
  return { home, driver: window.driver };
}

/** The session's minutes, as Today says them. */
async function minutes(driver) {
  return Number(await driver.text('[data-testid="session-minutes"]'));
}

test('the plan shows seven days, today first, each with its session or as a day of rest', async (t) => {
  const { home, driver } = await opened(t);
  const title = await driver.text('[data-testid="session-title"]');
  await driver.click('[data-testid="nav-plan"]');
  await driver.wait('[data-testid="plan"]');
  const titles = await driver.texts('[data-testid="plan-title"]');
  assert.equal(titles.length, 7);
  assert.equal(titles[0], title);
  const days = await driver.run(
    `return [...document.querySelectorAll('[data-testid="plan-day"]')].map(({ dataset }) => dataset.day)`,
  );
  const plan = await home.cli('plan');
  assert.deepEqual(
    days,
    plan.days.map(({ training_day }) => training_day),
  );
  const training = plan.days.filter(({ kind }) => kind !== 'rest').length;
  assert.equal((await driver.texts('[data-testid="plan-minutes"]')).length, training);
});

test('a shorter session for today is shown as a difference, and is there once it is taken', async (t) => {
  const { home, driver } = await opened(t);
  const before = await minutes(driver);
  await driver.click('[data-testid="change-today"]');
  await driver.click('[data-testid="ask-shorter"]');
  await driver.click('[data-testid="show-proposal"]');
  await driver.wait('[data-testid="offer"][data-kind="proposal"]');
  assert.match(await driver.text('[data-testid="before"]'), new RegExp(`^${before}\\smin`));
  const [proposed] = /^\d+/.exec(await driver.text('[data-testid="after"]'));
  assert.ok(Number(proposed) < before, `${proposed} is not shorter than ${before}`);
  assert.equal((await home.cli('today')).session.minutes, before);

  await driver.click('[data-testid="take"]');
  await driver.gone('[data-testid="offer"]');
  await driver.click('[data-testid="nav-today"]');
  await driver.wait('[data-testid="day-history"] [data-kind="accepted"]');
  assert.equal(await minutes(driver), Number(proposed));
  assert.equal((await home.cli('today')).session.minutes, Number(proposed));

  await driver.click('[data-testid="undo-change"]');
  await driver.wait('[data-testid="day-history"] [data-kind="undone"]');
  assert.equal(await minutes(driver), before);
});

test('a proposal that is kept away changes nothing', async (t) => {
  const { home, driver } = await opened(t);
  const before = await home.cli('today');
  await driver.click('[data-testid="change-today"]');
  await driver.click('[data-testid="ask-rest"]');
  await driver.click('[data-testid="keep"]');
  await driver.gone('[data-testid="offer"]');
  assert.deepEqual((await home.cli('today')).session, before.session);
});

test('two days ahead change places once that is taken', async (t) => {
  const { home, driver } = await opened(t);
  const { days } = await home.cli('plan');
  const from = days.find(({ today, kind }) => !today && kind === 'train');
  const to = days.find(({ today, kind }) => !today && kind === 'rest');
  await driver.click('[data-testid="nav-plan"]');
  await driver.click(`[data-day="${from.training_day}"]`);
  await driver.click('[data-testid="ask-move"]');
  await driver.click(`input[value="${to.training_day}"]`);
  await driver.click('[data-testid="show-proposal"]');
  await driver.wait('[data-testid="offer"][data-kind="change"]');
  assert.deepEqual((await home.cli('plan')).days, days);

  await driver.click('[data-testid="take"]');
  await driver.wait(`[data-day="${to.training_day}"][data-kind="train"]`);
  const after = (await home.cli('plan')).days;
  const kindOn = (day) => after.find(({ training_day }) => training_day === day.training_day).kind;
  assert.deepEqual([kindOn(from), kindOn(to)], ['rest', 'train']);
});

test('a session ahead is kept as it is, and let go again', async (t) => {
  const { home, driver } = await opened(t);
  const { days } = await home.cli('plan');
  const { training_day } = days.find(({ today, kind }) => !today && kind === 'train');
  const pinned = async () => (await home.cli('plan')).days.find((day) => day.training_day === training_day).pinned;
  await driver.click('[data-testid="nav-plan"]');
  await driver.click(`[data-day="${training_day}"]`);
  await driver.click('[data-testid="ask-pin"]');
  await driver.wait('[data-testid="ask-unpin"]');
  assert.equal(await pinned(), true);
  await driver.click('[data-testid="ask-unpin"]');
  await driver.wait('[data-testid="ask-pin"]');
  assert.equal(await pinned(), false);
});

test('a check-in on the command line proposes another session in the open window, without a click', async (t) => {
  const { home, driver } = await opened(t);
  const { training_day } = await home.cli('today');
  const checkIn = join(home.path, 'check-in.json');
  const ill = { readiness: 1, sleep_quality: 1, stress: 5, soreness: [], pain: [], ill: true };
  await writeFile(checkIn, JSON.stringify({ training_day, source: 'manual', check_in: ill }));
  assert.equal(await driver.find('[data-testid="proposal"]'), null);
  await home.told('biometrics', 'set', checkIn);

  await driver.wait('[data-testid="proposal"]', A_TICK);
  // What must not be started has no Start: the same button leads to what is proposed, and there is no keeping.
  assert.equal(await driver.text('[data-testid="start"]'), 'See the proposal');
  await driver.click('[data-testid="start"]');
  await driver.wait('[data-testid="offer"] [data-testid="held"]');
  assert.equal(await driver.find('[data-testid="keep"]'), null);
  await driver.click('[data-testid="not-now"]');
  await driver.click('[data-testid="start"]');
  await driver.wait('[data-testid="offer"]');
  assert.equal((await home.cli('today')).status, 'planned');
  await driver.click('[data-testid="take"]');
  await driver.gone('[data-testid="offer"]');
  await driver.wait('[data-testid="rest-card"]');
  assert.equal((await home.cli('today')).session.kind, 'rest');
});
