// A desk of one's own: a virtual screen, a session bus on which nothing starts by itself, and what is put on it.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

import { PATIENCE, within } from './patience.mjs';

const run = promisify(execFile);

/** The desks that are up. Whatever ends this process, a failed test or an interrupt, they end with it. */
const desks = new Set();
process.once('exit', () => desks.forEach((desk) => endGroup(desk)));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** What the machine would start when it is called is missing here: a test says itself what there is. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

export class Desk {
  #home;
  #process;
  #environment;

  constructor(home, process, environment) {
    this.#home = home;
    this.#process = process;
    this.#environment = environment;
  }

  static async open(home, { width = 1280, height = 800, environment = {} } = {}) {
    const config = join(home.path, 'bus.conf');
    await writeFile(config, BUS);
    const screen = ['-a', '-s', `-screen 0 ${width}x${height}x24`];
    // It says where it is, and stays until its input ends.
    const stay = ['sh', '-c', 'echo "$DISPLAY $XAUTHORITY $DBUS_SESSION_BUS_ADDRESS"; exec cat'];
    const inner = home.environment(environment);
    const desk = spawn('xvfb-run', [...screen, 'dbus-run-session', '--config-file', config, '--', ...stay], {
      env: inner,
      stdio: ['pipe', 'pipe', process.env.HEALTHPILOT_SHOW_STDERR ? 'inherit' : 'ignore'],
      detached: true,
    });
    desks.add(desk);
    const up = Promise.race([once(createInterface(desk.stdout), 'line'), once(desk, 'exit')]);
    const said = await within('the virtual screen is up', up);
    if (typeof said[0] !== 'string') throw new Error(`the virtual screen ended with ${said[0]}`);
    const [DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS] = said[0].split(' ');
    return new Desk(home, desk, { ...inner, DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS });
  }

  /** Starts a program on this desk. */
  start(program, args = [], environment = {}) {
    return spawn(program, args, {
      env: { ...this.#environment, ...environment },
      stdio: ['ignore', 'pipe', process.env.HEALTHPILOT_SHOW_STDERR ? 'inherit' : 'ignore'],
    });
  }

  /** What a program on this desk prints, once it is done. */
  async told(program, ...args) {
    const env = { ...this.#environment, LC_ALL: 'C.UTF-8' };
    const { stdout } = await run(program, args, { env, timeout: PATIENCE * 1000 });
    return stdout;
  }

  /** The processes of this home that have this name. */
  processes(name) {
    return processesOf(this.#home, name);
  }

  async clear() {
    const ended = this.#process.exitCode === null && this.#process.signalCode === null && once(this.#process, 'exit');
    endGroup(this.#process);
    await within('the virtual screen ends', ended, 10).catch(() => {
      endGroup(this.#process, 'SIGKILL');
      return ended;
    });
    desks.delete(this.#process);
    for (const pid of await processesOf(this.#home, '')) endNow(pid);
  }
}

/** Ends a virtual screen with everything that was started on it. */
function endGroup(desk, signal = 'SIGTERM') {
  if (desk.exitCode === null && desk.signalCode === null) process.kill(-desk.pid, signal);
}

/** Ends a process that may just have ended by itself. */
export function endNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function processesOf(home, name) {
  const mark = `HOME=${home.path}\0`;
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
  const ours = await Promise.all(
    pids.map(async (pid) => {
      const [environment, command] = await Promise.all(
        ['environ', 'comm'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
      );
      return environment.includes(mark) && (name === '' || name.startsWith(command.trim())) ? Number(pid) : null;
    }),
  );
  return ours.filter((pid) => pid !== null);
}
