// A workout in the real window: started, ticked, killed in the middle of a rest, gone on with, swapped, finished, and
// the finish undone. And a whole one by keyboard alone.

import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';

import { Home, Window } from './app.mjs';
import { Desk } from './desk.mjs';
import { Dunst } from './dunst.mjs';
import { until } from './patience.mjs';

const LIFTER = {
  birth_year: 1990,
  screening: { cleared: true },
  experience: 'intermediate',
  goals: ['strength'],
  equipment: ['barbell', 'rack', 'bench', 'dumbbell', 'cable', 'machine'],
};

const homes = [];
const windows = [];
afterEach(() => Promise.all(windows.splice(0).map(({ desk }) => desk.clear())));
after(() => Promise.all(homes.map((home) => home.remove())));

async function opened(home, options) {
  const window = await Window.open(home, options);
  windows.push(window);
  await window.ready();
  return window;
}

/** A home whose session of today has loads to be stepped and plates to be put on. */
async function aLiftersHome({ notified = false } = {}) {
  const home = await Home.make();
  homes.push(home);
  const desk = await Desk.open(home);
  const dunst = notified ? await Dunst.on(desk) : null;
  const window = await opened(home, { desk });
  const { athlete } = await window.driver.invoke('today');
  await window.driver.invoke('save_athlete', {
    athlete: { ...athlete, ...LIFTER },
  });
  await window.driver.run('location.reload()');
  await window.ready();
  return { home, window, dunst };
}

async function performed(home) {
  return (await home.cli('history')).workouts.flatMap((workout) => workout.performed);
}

const figure = (driver, name) => driver.attribute(`[data-testid="${name}"]`, 'data-value');

test('a rest outlives a kill with its deadline, and the workout goes on to its end and back', async () => {
  const { home, window: first } = await aLiftersHome();
  await first.driver.click('[data-testid="start"]');
  await first.driver.wait('[data-testid="load"]');

  // By feel: the athlete types a load, with a comma, and steps it by what the gear can make.
  await first.driver.fill('[data-testid="load"]', '62,5');
  assert.equal(await figure(first.driver, 'load'), '62.5');
  await first.driver.click('[data-testid="load-more"]');
  assert.equal(await figure(first.driver, 'load'), '65');
  assert.match(await first.driver.text('[data-testid="plates"]'), /20 \+ 2\.5/);
  await first.driver.click('[data-testid="log-set"]');
  await first.driver.wait('[data-testid="rest"]');
  const [set] = await performed(home);
  assert.equal(set.load_kg, 65);

  await first.driver.run('document.querySelector(\'[aria-label="15 seconds more rest"]\').click()');
  const ends = await moved(first.driver, Date.parse(set.done_at));
  await first.kill();

  const second = await opened(home);
  await second.driver.click('[data-testid="resume"]');
  assert.equal(await second.driver.attribute('[data-testid="rest"]', 'data-ends'), ends);
  assert.equal((await performed(home)).length, 1);
  await second.driver.click('[data-testid="skip-rest"]');
  await second.driver.gone('[data-testid="rest"]');

  // Another exercise for this one: what is done stays, and its load does not come along.
  const before = await second.driver.text('[data-testid="exercise-name"]');
  await second.driver.click('[data-testid="swap"]');
  await second.driver.wait('[data-testid="incoming"]');
  await second.driver.run('document.querySelector("[data-testid=incoming]").click()');
  await second.driver.click('[data-testid="swap-today"]');
  await second.driver.gone('dialog');
  assert.notEqual(await second.driver.text('[data-testid="exercise-name"]'), before);
  assert.notEqual(await figure(second.driver, 'load'), '65');
  assert.equal((await performed(home)).length, 1);

  await second.driver.click('[data-testid="finish"]');
  await second.driver.wait('[data-testid="status"][data-status="finished"]');
  await second.driver.run('document.querySelector("[data-testid=session-rpe-7]").click()');
  await second.driver.run('document.querySelector("[data-testid=feel-right]").click()');
  await second.driver.click('[data-testid="save-rating"]');
  await second.driver.wait('[data-testid="rate"]');
  const { training_day: trainingDay } = await second.driver.invoke('today');
  const summary = await second.driver.invoke('workout_summary', {
    trainingDay,
  });
  assert.deepEqual([summary.session_rpe, summary.feel], [7, 'right']);

  await second.driver.click('[data-testid="undo"]');
  await second.driver.click('[data-testid="resume"]');
  await second.driver.wait('[data-testid="log-set"]');
  assert.equal((await home.cli('today')).status, 'started');
  assert.equal((await performed(home)).length, 1);
});

/** The deadline, once it stands 15 seconds after the planned one. */
async function moved(driver, done_at) {
  for (let tries = 200; tries > 0; tries -= 1) {
    const ends = await driver.attribute('[data-testid="rest"]', 'data-ends');
    const rest_s = Math.round((Date.parse(ends) - done_at) / 1000);
    if (rest_s % 30 === 15) return ends;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the rest was not moved');
}

test('the end of a rest is told once while nobody looks at the window', async () => {
  const { window, dunst } = await aLiftersHome({ notified: true });
  const { driver } = window;
  await driver.click('[data-testid="start"]');
  await driver.click('[data-testid="log-set"]');
  await driver.wait('[data-testid="rest"]');
  const { training_day: trainingDay } = await driver.invoke('today');
  const rest = await driver.invoke('rest', { trainingDay });
  const left_s = Math.round((Date.parse(rest.ends_at) - Date.now()) / 1000);
  await driver.invoke('change_rest', { trainingDay, change: { kind: 'move', by_s: 6 - left_s } });
  const seen = ['search', '--onlyvisible', '--name', '^HealthPilot$'];
  await window.desk.told('xdotool', ...seen, 'windowunmap', '%@');
  await until('the notification is shown', async () => (await dunst.count('displayed')) === 1, 20);
  const [told, ...others] = await dunst.history();
  assert.deepEqual([told.title, others], ['Rest is over', []]);
  assert.match(told.body, /, set 2$/);
});

test('a whole workout goes by keyboard alone', async () => {
  const { home, window } = await aLiftersHome();
  const { driver } = window;
  await press(driver, 'start', ENTER);
  await driver.wait('[data-testid="log-set"]');
  const planned = await driver.run('return document.querySelectorAll("[data-testid=exercise]").length');
  assert.ok(planned > 1);
  for (let sets = 0; sets < 60; sets += 1) {
    if (await driver.find('[data-testid="finish-all"]')) break;
    const done = (await performed(home)).length;
    await quiet();
    await press(driver, 'log-set', ENTER);
    await until('the set is stored', async () => (await performed(home)).length > done);
    await driver.wait('[data-testid="skip-rest"], [data-testid="log-set"], [data-testid="finish-all"]');
    await quiet();
    if (await driver.find('[data-testid="skip-rest"]')) {
      await press(driver, 'skip-rest', ENTER);
      await driver.gone('[data-testid="rest"]');
    }
  }
  await quiet();
  await press(driver, 'finish-all', ENTER);
  await driver.wait('[data-testid="status"][data-status="finished"]');
  const shown = await home.cli('today');
  const sets = shown.session.blocks.flatMap(({ exercises }) => exercises.flatMap((each) => each.sets));
  assert.equal(shown.status, 'finished');
  assert.equal((await performed(home)).length, sets.filter(({ kind }) => kind === 'work').length);
});

const ENTER = '\uE007';
const TAB = '\uE004';

/** A press that comes within half a second of a logged set is taken for one too many. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

/** Goes to a button by Tab, as somebody without a mouse does, and presses a key there. */
async function press(driver, name, key) {
  const isThere = 'return document.activeElement?.dataset?.testid === arguments[0]';
  for (let tabs = 0; tabs < 80 && !(await driver.run(isThere, name)); tabs += 1) await driver.key(TAB);
  assert.ok(await driver.run(isThere, name), `${name} is reached by Tab`);
  await driver.key(key);
}
