// A walk through every place of the app in its real window, on two months of a simulated athlete: nothing keeps a reader
// out (axe), nothing scrolls sideways, and no socket leads out of the machine.

import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { app, Home, root, Window } from './app.mjs';
import { Desk } from './desk.mjs';

const axe = await readFile(join(root, 'ui/node_modules/axe-core/axe.min.js'), 'utf8');
const home = await Home.make();
let desk;
after(async () => {
  await desk?.clear();
  await home.remove();
});

const at = (name) => `[data-testid="${name}"]`;
const PLACES = [
  { name: 'today', ready: at('session-title') },
  { name: 'check-in', press: [at('check-in')], ready: at('morning') },
  { name: 'plan', press: [at('morning-back'), at('nav-plan')], ready: at('plan') },
  { name: 'history', press: [at('nav-history')], ready: at('history') },
  { name: 'progress', press: [at('nav-progress')], ready: at('weeks') },
  { name: 'tables', press: [at('tables')], ready: at('weeks') },
  { name: 'exercises', press: [at('all-exercises')], ready: at('exercise-row') },
  { name: 'exercise', press: [at('exercise-row')], ready: at('why-not') },
  { name: 'settings', press: [at('nav-settings')], ready: at('data') },
  { name: 'workout', press: [at('nav-today'), at('start')], ready: at('set-tick') },
  { name: 'a rest', press: [`${at('set-tick')}[aria-pressed="false"]`], ready: at('rest') },
  { name: 'finish', press: [at('finish')], ready: at('save-rating') },
];

test('every place can be read by everybody, and none of them looks outside', { timeout: 170_000 }, async () => {
  await twoMonths();
  const [traced, sockets] = await tracing();
  desk = await Desk.open(home);
  const { driver, ...window } = await Window.open(home, { desk, binary: traced });
  await driver.wait('[data-screen="today"][data-ready="true"]', 60);
  for (const { name, press = [], ready } of PLACES) {
    for (const button of press) await driver.click(button);
    await driver.wait(ready);
    await driver.run(axe);
    assert.deepEqual(await driver.runAsync(BARRIERS), [], name);
    const beyond = 'return document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.equal(await driver.run(beyond), 0, `${name} scrolls sideways`);
  }
  await window.desk.clear();
  assert.deepEqual(await sockets(), []);
});

/** What axe finds. Runs in the page, while nothing moves. */
const BARRIERS = `const [answer] = arguments;
  const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
  Promise.all(moving.map((each) => each.finished.catch(() => null)))
    .then(() => axe.run())
    .then(({ violations }) => answer(violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html))));`;

async function twoMonths() {
  const season = join(home.path, 'season.json');
  const athlete = join(root, 'script/demo-athlete.json');
  const told = await home.told('simulate', '--athlete', athlete, '--seed', '4', '--days', '60', '--export');
  await writeFile(season, told);
  await home.told('import', season);
  const { training_day: today } = await home.cli('today');
  await home.told('wish', today, '--train', '--template', 'full_body.a', '--confirm');
}

/** The app as a program that notes what it connects to, and what of that is neither on this machine nor its screen. */
async function tracing() {
  const [program, notes] = [join(home.path, 'traced'), join(home.path, 'connected')];
  const trace = 'strace --follow-forks --seccomp-bpf --trace=connect,sendto,sendmsg';
  await writeFile(program, `#!/bin/sh\nexec ${trace} --output='${notes}' '${app}' "$@"\n`);
  await chmod(program, 0o700);
  const outside = (line) =>
    /sa_family=AF_INET6?,/.test(line) && !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line);
  const sockets = async () => {
    const noted = (await readFile(notes, 'utf8')).split('\n');
    assert.ok(
      noted.some((line) => line.includes('connect(') && line.includes('AF_UNIX')),
      'what is connected to is noted',
    );
    return noted.filter(outside);
  };
  return [program, sockets];
}
