// Looking back in the real window: a past workout is logged, set right, deleted and brought back; progress shows it; an
// exercise says why it is not today's, and is never given again until it may be.

import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';

import { Home, Window } from './app.mjs';

const homes = [];
const windows = [];
afterEach(() => Promise.all(windows.splice(0).map(({ desk }) => desk.clear())));
after(() => Promise.all(homes.map((home) => home.remove())));

async function opened(options) {
  const home = await Home.make();
  homes.push(home);
  const window = await Window.open(home, options);
  windows.push(window);
  await window.ready();
  return { home, driver: window.driver };
}

const SQUAT = 'body-weight-squat';

async function performed(home) {
  const { workouts } = await home.cli('history');
  return workouts.flatMap((workout) => workout.performed);
}

/** Yesterday, as the day that the sheet proposes. */
async function logsYesterday(driver) {
  await driver.click('[data-testid="nav-history"]');
  await driver.click('[data-testid="log-past"]');
  const day = await driver.run('return document.querySelector("#past-day").value');
  await driver.fill('#past-minutes', '40');
  await driver.fill('#past-rpe', '6,5');
  await driver.fill('input[type="search"]', 'body-weight squat');
  await driver.click(`[data-testid="pick"][data-exercise="${SQUAT}"]`);
  await driver.fill('[data-testid="typed-reps"]', '12');
  await driver.click('[data-testid="another-set"]');
  await driver.click('[data-testid="save-past"]');
  await driver.wait(`[data-day="${day}"][data-mark="strength"][aria-pressed="true"]`);
  return day;
}

test('a past workout is logged, set right, deleted and brought back', async () => {
  const { home, driver } = await opened();
  const day = await logsYesterday(driver);
  const logged = await performed(home);
  assert.deepEqual(logged.map(({ exercise_id, reps }) => [exercise_id, reps]), [[SQUAT, 12], [SQUAT, 12]]);
  assert.ok(logged.every(({ set_id }) => set_id.startsWith(day)));

  await driver.click('[data-testid="past-set"]');
  await driver.fill('[data-testid="typed-reps"]', '15');
  await driver.click('[data-testid="save-set"]');
  await driver.gone('[data-testid="save-set"]');
  assert.deepEqual((await performed(home)).map(({ reps }) => reps).sort(), [12, 15]);

  await driver.click('[data-testid="past-set"]');
  await driver.click('[data-testid="delete-set"]');
  await driver.gone('[data-testid="delete-set"]');
  assert.equal((await performed(home)).length, 1);
  await driver.click('[data-testid="take-back"]');
  await driver.gone('[data-testid="take-back"]');
  const corrected = await performed(home);
  assert.equal(corrected.length, 2);

  await driver.click('[data-testid="delete-workout"]');
  await driver.wait(`[data-day="${day}"]:not([data-mark="strength"])`);
  assert.equal((await performed(home)).length, 0);
  await driver.click('[data-testid="take-back"]');
  await driver.wait(`[data-day="${day}"][data-mark="strength"]`);
  assert.deepEqual(await performed(home), corrected);
});

test('progress shows what was logged, and its charts stand as tables too', async () => {
  const { driver } = await opened({ width: 390, height: 844 });
  await logsYesterday(driver);
  await driver.click('[data-testid="nav-progress"]');
  await driver.wait('[data-testid="progress"] canvas');
  assert.match(await driver.text('[data-testid="weeks"]'), /260/, '40 minutes at 6.5');
  await driver.click('[data-testid="tables"]');
  await driver.gone('[data-testid="progress"] canvas');
  const overflow = await driver.run('return document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});

test('an exercise says why it is not in today’s session, and is never given until it may be again', async () => {
  const { home, driver } = await opened();
  await driver.click('[data-testid="nav-progress"]');
  await driver.click('[data-testid="all-exercises"]');
  await driver.fill('#find', 'barbell bench press');
  await driver.click('[data-testid="exercise-row"][data-exercise="barbell-bench-press"]');
  await driver.wait('[data-testid="why-not"][data-rule="why_not.equipment"]');
  await driver.click('[data-testid="never"]');
  await driver.wait('[data-testid="never"][aria-pressed="true"]');
  assert.deepEqual((await home.cli('athlete', 'show')).never, ['barbell-bench-press']);
  await driver.click('[data-testid="take-back"]');
  await driver.wait('[data-testid="never"][aria-pressed="false"]');
  assert.equal((await home.cli('athlete', 'show')).never, null);
});
