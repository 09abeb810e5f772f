// A sync server of one's own, as a process, in a folder of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './app.mjs';
import { until } from './patience.mjs';

const binary = join(root, 'target/debug/healthpilot-server');

export class Server {
  #folder;
  #process = null;
  #listen = '127.0.0.1:0';

  constructor(folder) {
    this.#folder = folder;
  }

  /** Open to everybody who wants an account. */
  static async open() {
    const folder = await mkdtemp(join(tmpdir(), 'healthpilot-server-'));
    const data = JSON.stringify(join(folder, 'data'));
    await writeFile(join(folder, 'server.toml'), `data = ${data}\nsign_up = "open"\n`);
    const server = new Server(folder);
    await server.start();
    return server;
  }

  get address() {
    return `http://${this.#listen}`;
  }

  /** Serves; after a stop at the same address. */
  async start() {
    const log = join(this.#folder, 'log');
    await rm(log, { force: true });
    const command = 'exec "$0" --config server.toml serve 2>log';
    const env = { PATH: process.env.PATH, HEALTHPILOT_LISTEN: this.#listen };
    this.#process = spawn('sh', ['-c', command, binary], { cwd: this.#folder, env, stdio: 'ignore' });
    await until('the server serves', async () => {
      const told = /"address":"([^"]+)"/.exec(await readFile(log, 'utf8').catch(() => ''));
      if (told) this.#listen = told[1];
      return told !== null;
    });
  }

  async stop() {
    const running = this.#process;
    this.#process = null;
    if (running === null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }

  async remove() {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
