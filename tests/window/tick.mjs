// What the tick of a set costs on ten years of data: the script from the press to the painted tick, with all the time
// in which it only waits for the store taken off, and the time by the wall until the row is durable and until it is seen.
// Then what it costs to draw the charts of all ten years.
// Usage: node tests/window/tick.mjs [TICKS]   (HEALTHPILOT_APP names the app)

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { cli, Home, root, Window } from './app.mjs';

const ticks = Number(process.argv[2] ?? 40);
const DAYS = 3650;
/** Of script, for a tick (ISSUE: the athlete's app). */
const GOAL_MS = 16;
/** Of script, for one chart of all that there is. */
const CHART_GOAL_MS = 50;
const DRAWN = 10;
/** A press that comes sooner after a logged set is taken for one too many (ms). */
const APART_MS = 700;

/** Notes when the page asks the store and when it is answered. Runs in the page. */
const watched = `
  const plain = window.fetch;
  window.asked = [];
  window.fetch = async (...args) => {
    const wait = { from: performance.now(), until: 0 };
    window.asked.push(wait);
    try { return await plain(...args); } finally { wait.until = performance.now(); }
  };`;

/** Presses the first tick that is set, or not, and tells what it took until it is painted. Runs in the page. */
const ticked = `
  const [isSet, answer] = arguments;
  const tick = document.querySelector('[data-testid="set-tick"][aria-pressed="' + isSet + '"]');
  const place = [...document.querySelectorAll('[data-testid="set-tick"]')].indexOf(tick);
  const now = () => document.querySelectorAll('[data-testid="set-tick"]')[place];
  window.asked.length = 0;
  const begin = performance.now();
  const seen = new MutationObserver(() => {
    if (now()?.getAttribute('aria-pressed') === String(isSet)) return;
    seen.disconnect();
    const marked = performance.now();
    const waits = window.asked.filter((wait) => wait.until > 0 && wait.until <= marked);
    const waited = waits.reduce((sum, wait) => sum + wait.until - wait.from, 0);
    const stored = waits[0]?.until - begin;
    requestAnimationFrame(() => requestAnimationFrame(() =>
      answer({ script: marked - begin - waited, stored, painted: performance.now() - begin })));
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true });
  tick.click();`;

const home = await Home.make();
await tenYears();
const window = await Window.open(home);
await window.ready();
await window.driver.click('[data-testid="start"]');
await window.driver.wait('[data-testid="set-tick"][aria-pressed="false"]');
await atSeveralSets(window.driver);
await window.driver.run(watched);
const costs = [];
for (let tick = 0; tick <= ticks; tick += 1) {
  await pause(APART_MS);
  const cost = await window.driver.runAsync(ticked, false);
  // The first one compiles what the others run.
  if (tick > 0) costs.push(cost);
  await pause(APART_MS);
  await window.driver.runAsync(ticked, true);
}
const median = (figure) => costs.map(figure).sort((a, b) => a - b)[Math.floor(costs.length / 2)];
const stored = median((cost) => cost.stored);
const painted = median((cost) => cost.painted);
const script = median((cost) => cost.script);
console.log(
  `a tick on ten years of data, median of ${costs.length}: script ${script.toFixed(1)} ms (goal: under ${GOAL_MS} ms)`,
);
console.log(
  `by the wall: the row is durable after ${stored.toFixed(1)} ms, the tick is painted after ${painted.toFixed(1)} ms`,
);
const drawn = await charts(window.driver);
await window.close();
await home.remove();
console.log(
  `charts of ten years, ${drawn.charts} of them drawn ${DRAWN} times: median ${drawn.median.toFixed(1)} ms, the dearest ${drawn.most.toFixed(1)} ms (goal: under ${CHART_GOAL_MS} ms)`,
);
process.exit(0);

/** Draws the charts of all ten years, and again in the other theme, as often as is asked for. */
async function charts(driver) {
  await driver.click('[data-testid="leave"]');
  await driver.click('[data-testid="nav-progress"]');
  await driver.wait('[data-testid="progress"] .chart');
  await driver.run('document.querySelector("input[name=range][value=all]").click()');
  await pause(2 * APART_MS);
  await driver.run('performance.clearMeasures("chart")');
  for (let time = 0; time < DRAWN; time += 1) {
    await driver.run('document.documentElement.dataset.theme = arguments[0]', time % 2 === 0 ? 'dark' : 'light');
    await pause(APART_MS);
  }
  const measured = await driver.run(
    'return performance.getEntriesByName("chart").map(({ duration }) => duration)',
  );
  measured.sort((a, b) => a - b);
  return {
    charts: measured.length / DRAWN,
    median: measured[Math.floor(measured.length / 2)],
    most: measured.at(-1),
  };
}

/** Does what comes before an exercise of more than one set: after the tick of its first, it is still there. */
async function atSeveralSets(driver) {
  const open = '[data-testid="set-tick"][aria-pressed="false"]';
  const count = 'return document.querySelectorAll(arguments[0]).length';
  while ((await driver.run(count, open)) < 2) {
    await driver.click(open);
    await pause(2 * APART_MS);
  }
}

/** Ten years up to yesterday, and a session for today. */
async function tenYears() {
  const athlete = join(root, 'script/demo-athlete.json');
  const habits = ['--adherence', '0.92', '--illness', '--holidays'];
  const season = ['simulate', '--athlete', athlete, '--seed', '4', '--days', String(DAYS), '--export', ...habits];
  const { stdout } = await promisify(execFile)(cli, season, {
    maxBuffer: 256 << 20,
  });
  const file = join(home.path, 'season.json');
  await writeFile(file, stdout);
  console.log(await home.told('import', file));
  const { training_day: today } = await home.cli('today');
  await home.told('wish', today, '--train', '--template', 'full_body.a', '--confirm');
}
