// What the app costs while nobody uses it: processor time and wake-ups, of its main process and of everything it
// started, with its window shown, closed into the tray, and never opened since the login.
// A wake-up is a thread that gave up the processor and got it back: one look of the watch hands over between its
// threads some fifteen times, so that one a second is what a look every fifteen seconds comes to.
// Usage: node tests/window/idle.mjs [SECONDS]   (HEALTHPILOT_APP names the app)

import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { app, Home, Window } from './app.mjs';
import { Desk } from './desk.mjs';
import { until } from './patience.mjs';
import { Tray } from './tray.mjs';

const seconds = Number(process.argv[2] ?? 60);
/** How long the app is left alone before it is looked at (ms): the day's backup and the page's first reading are done. */
const SETTLE_MS = 10_000;
/** Of one core, of the main process (ISSUE: the day lives in the background). */
const GOAL_PERCENT = 0.2;

const home = await Home.make();
await wantTray();
await measured('window shown', () => {});
await measured('closed into the tray', async (desk) => {
  await desk.told('xdotool', 'mousemove', '640', '400');
  await desk.told('xdotool', 'key', 'ctrl+alt+Escape');
  await until('the window is gone', async () => !(await isSeen(desk)));
});
await measured('started at login', () => {}, ['--minimized']);
await home.remove();
process.exit(0);

/** Has the app stay in the tray, from now on. */
async function wantTray() {
  const window = await Window.open(home);
  await window.ready();
  await window.driver.invoke('save_presence', { presence: { close_to_tray: true, start_at_login: false } });
  await window.close();
}

async function isSeen(desk) {
  const windows = desk.told('xdotool', 'search', '--onlyvisible', '--name', '^HealthPilot$');
  return windows.then((found) => found.trim() !== '').catch(() => false);
}

async function measured(state, act, args = []) {
  const desk = await Desk.open(home);
  desk.start('evilwm', ['-fn', 'fixed']);
  const tray = await Tray.on(desk);
  const { pid } = desk.start(app, args, { TAURI_WEBVIEW_AUTOMATION: '' });
  await tray.menu();
  await pause(SETTLE_MS);
  await act(desk);
  await pause(SETTLE_MS / 2);

  const { own, all } = await costs(pid);
  report(state, 'main process', own, GOAL_PERCENT);
  report(state, 'all processes', all);
  await desk.clear();
}

function report(state, whose, { run_ns, wakes }, goal) {
  const percent = (run_ns / 1e9 / seconds) * 100;
  const aim = goal === undefined ? '' : ` (goal: at most ${goal} %)`;
  console.log(`${state}, ${whose}: ${percent.toFixed(3)} % of a core${aim}, ${(wakes / seconds).toFixed(2)} wake-ups a second`);
}

/** What a process, and what it and all below it, cost while they are watched. A thread that ends meanwhile counts up to
 * the second in which it did. */
async function costs(root) {
  const first = await threadsOf(root);
  let last = first;
  for (let second = 0; second < seconds; second += 1) {
    await pause(1000);
    last = new Map([...last, ...(await threadsOf(root))]);
  }
  const sum = (counts) =>
    [...last].filter(([, thread]) => counts(thread)).reduce(
      (total, [id, { run_ns, wakes }]) => ({
        run_ns: total.run_ns + run_ns - (first.get(id)?.run_ns ?? 0),
        wakes: total.wakes + wakes - (first.get(id)?.wakes ?? 0),
      }),
      { run_ns: 0, wakes: 0 },
    );
  return { own: sum(({ pid }) => pid === root), all: sum(() => true) };
}

/** Every thread of a process and of all below it, with what it has cost since it began. */
async function threadsOf(root) {
  const found = new Map();
  for (const pid of await below(root)) {
    for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
      const [schedule, status] = await Promise.all(
        ['schedstat', 'status'].map((file) => readFile(`/proc/${pid}/task/${thread}/${file}`, 'utf8').catch(() => '')),
      );
      const wakes = Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      // Between the list and the reading it may have ended.
      if (status !== '') found.set(thread, { pid, run_ns: Number(schedule.split(' ')[0]), wakes });
    }
  }
  return found;
}

/** A process and all below it, itself first. */
async function below(root) {
  const parents = new Map();
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const under = (pid) => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => under(child))];
  return under(root);
}
