// From the start of the process to today's session on the screen, and the memory it then takes, beside a bare window of
// the same binary: one line of HTML without an engine behind it. The two take turns.
// It needs a screen and a session bus of its own:
// Usage: xvfb-run -a dbus-run-session -- node tests/window/bench.mjs APP [RUNS]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { Home } from './app.mjs';

const [app, runs = '15'] = process.argv.slice(2);
/** How long a window is left alone before its memory is read (ms). */
const SETTLE_MS = 1500;

const home = await Home.make();
const results = { session: [], bare: [] };
const { TAURI_WEBVIEW_AUTOMATION: _, ...plain } = home.environment();
const { DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS } = process.env;
const environment = { ...plain, DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS };
for (let run = 0; run <= Number(runs); run += 1) {
  for (const [kind, extra] of [
    ['session', {}],
    ['bare', { HEALTHPILOT_BENCH_BARE: '1' }],
  ]) {
    const measured = await opened(extra);
    // The first pair only warms the disk's cache and makes today's session.
    if (run > 0) results[kind].push(measured);
  }
}
await home.remove();

report('spawn to screen', 'ms', 1.25, (run) => run.ms);
report('memory (PSS of the process tree)', 'MB', 1.1, (run) => run.megabytes);

async function opened(extra) {
  const begin = performance.now();
  const child = spawn(app, [], { env: { ...environment, ...extra }, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const ms = performance.now() - begin;
  await pause(SETTLE_MS);
  const megabytes = (await pssOfTree(child.pid)) / 1000;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { ms, megabytes };
}

/** The proportional set size of a process and all below it, in kB. */
async function pssOfTree(root) {
  const parents = new Map();
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const below = (pid) => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))];
  const sizes = below(root).map(async (pid) => {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function report(what, unit, goal, figure) {
  const [session, bare] = [results.session, results.bare].map((runs) => median(runs.map(figure)));
  const ratio = (session / bare).toFixed(2);
  console.log(`${what}: session ${session.toFixed(0)} ${unit}, bare window ${bare.toFixed(0)} ${unit}; ratio ${ratio} (goal: at most ${goal})`);
}

function median(figures) {
  return figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}
