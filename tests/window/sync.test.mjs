// Two real windows with two data folders and one server: what is ticked in one is in the other after its sync; what was
// done apart meets again, and a set that both logged stays twice until the athlete settles it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Home, Window } from './app.mjs';
import { until } from './patience.mjs';
import { Server } from './server.mjs';

const ACCOUNT = { email: 'mara@example.org', password: 'three squats a day' };
const LIFTER = {
  birth_year: 1990,
  screening: { cleared: true },
  experience: 'intermediate',
  goals: ['strength'],
  equipment: ['barbell', 'rack', 'bench', 'dumbbell', 'cable', 'machine'],
};

/** A window with data of its own, told what its athlete calls the device. */
async function aDevice(t, name) {
  const home = await Home.make();
  const window = await Window.open(home);
  t.after(async () => {
    await window.desk.clear();
    await home.remove();
  });
  await window.ready();
  return { name, home, driver: window.driver, window };
}

/** Through the settings, as an athlete does it. On this desk there is no keychain, so a file is agreed to. */
async function joins({ driver, name }, server, { isNew }) {
  await driver.click('[data-testid="nav-settings"]');
  await driver.click('[data-testid="sync-set-up"]');
  await driver.wait('#sync-server');
  await driver.run('document.querySelector(arguments[0]).click()', `[value="${isNew ? 'new' : 'old'}"]`);
  await driver.fill('#sync-server', server.address);
  await driver.fill('#sync-email', ACCOUNT.email);
  await driver.fill('#sync-password', ACCOUNT.password);
  await driver.fill('#sync-device', name);
  await driver.click('[data-testid="sync-join"]');
  await driver.click('[data-testid="sync-file"]');
  await driver.wait('[data-testid="sync"][data-signed-in="true"]');
  await settled(driver);
}

/** Waits until everything that was written here is on the server. */
async function settled(driver) {
  await until('all is sent', async () => {
    const { last_sync_at, pending, is_running } = await driver.invoke('sync_status');
    return last_sync_at !== null && pending === 0 && !is_running;
  });
}

/** Presses "Sync now" in the settings. */
async function syncs({ driver }) {
  await driver.click('[data-testid="nav-settings"]');
  const last = async () => Date.parse((await driver.invoke('sync_status')).last_sync_at);
  const before = await last();
  await driver.click('[data-testid="sync-now"]');
  await until('it is synced', async () => (await last()) > before);
  await settled(driver);
}

/** Logs the set at hand, and passes over the rest after it. */
async function logs(device) {
  const { driver } = device;
  const before = (await performed(device)).length;
  await driver.click('[data-testid="log-set"]');
  await until('the set is stored', async () => (await performed(device)).length > before);
  // A press that comes soon after a set was logged is taken for one too many.
  await new Promise((resolve) => setTimeout(resolve, 600));
  await driver.click('[data-testid="skip-rest"]');
  await driver.wait('[data-testid="log-set"]');
}

async function toWorkout({ driver }) {
  await driver.click('[data-testid="nav-today"]');
  await driver.click('[data-testid="resume"]');
  await driver.wait('[data-testid="set-tick"]');
}

async function performed({ home }) {
  const { workouts } = await home.cli('history');
  return workouts.flatMap((workout) => workout.performed).sort((one, other) => (one.set_id < other.set_id ? -1 : 1));
}

test('two windows become the same whenever they reach the server', async (t) => {
  const server = await Server.open();
  t.after(() => server.remove());
  const desk = await aDevice(t, 'Desk');
  const { athlete } = await desk.driver.invoke('today');
  await desk.driver.invoke('save_athlete', { athlete: { ...athlete, ...LIFTER } });
  await desk.driver.run('location.reload()');
  await desk.window.ready();
  await joins(desk, server, { isNew: true });

  const laptop = await aDevice(t, 'Laptop');
  await joins(laptop, server, { isNew: false });
  assert.deepEqual((await laptop.driver.invoke('today')).athlete.equipment, LIFTER.equipment);

  await t.test('a set that is ticked in one is in the other after its sync', async () => {
    await desk.driver.click('[data-testid="nav-today"]');
    await desk.driver.click('[data-testid="start"]');
    await logs(desk);
    await settled(desk.driver);
    await syncs(laptop);
    assert.equal((await performed(desk)).length, 1);
    assert.deepEqual(await performed(laptop), await performed(desk));
    await toWorkout(laptop);
    await laptop.driver.wait('[data-testid="set-tick"][aria-pressed="true"]');
    // Its rest runs here too.
    await laptop.driver.click('[data-testid="skip-rest"]');
    await laptop.driver.wait('[data-testid="log-set"]');
  });

  await t.test('without the server both go on, and say that what they wrote is safe', async () => {
    await server.stop();
    await logs(desk);
    await logs(laptop);
    await logs(laptop);
    await laptop.driver.click('[data-testid="leave"]');
    await laptop.driver.click('[data-testid="nav-settings"]');
    await laptop.driver.click('[data-testid="sync-now"]');
    await laptop.driver.wait('[data-testid="sync-problem"][data-code="unreachable"]');
    await laptop.driver.wait('[data-testid="sync-pending"]');
  });

  await t.test('they meet again with every set, and the one that both logged is told of', async () => {
    await server.start();
    await desk.driver.click('[data-testid="leave"]');
    await syncs(desk);
    await syncs(laptop);
    await syncs(desk);
    const sets = await performed(desk);
    assert.equal(sets.length, 4);
    assert.deepEqual(await performed(laptop), sets);
    const places = new Set(sets.map(({ exercise_id, set }) => `${exercise_id} ${set}`));
    assert.equal(places.size, 3, 'one place was taken by both');
    await laptop.driver.click('[data-testid="nav-today"]');
    await laptop.driver.click('.sync [data-testid="sync-mark"][data-kind="conflicts"]');
    await laptop.driver.wait('[data-testid="conflict"][data-kind="same_set"]');
  });

  await t.test('settled in one window, it is settled in the other', async () => {
    await laptop.driver.click('[data-testid="keep-only-1"], [data-testid="keep-only-2"]');
    await laptop.driver.gone('[data-testid="conflict"]');
    await settled(laptop.driver);
    await syncs(desk);
    assert.equal((await performed(desk)).length, 3);
    assert.deepEqual(await performed(laptop), await performed(desk));
    await desk.driver.gone('[data-testid="sync-mark"]');
  });
});
