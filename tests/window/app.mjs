// The app in its real window on a virtual screen: its own screen, its own session bus, its own home.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Desk, endNow } from './desk.mjs';
import { PATIENCE, until } from './patience.mjs';
import { WebDriver } from './webdriver.mjs';

const run = promisify(execFile);
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const app = process.env.HEALTHPILOT_APP ?? join(root, 'target/debug/healthpilot-app');
export const cli = join(root, 'target/debug/healthpilot');

/** A home of one's own, with everything in it that the app keeps. */
export class Home {
  constructor(path) {
    this.path = path;
    this.data = join(path, 'share', 'app.healthpilot');
  }

  static async make() {
    return new Home(await mkdtemp(join(tmpdir(), 'healthpilot-window-')));
  }

  /** A home that stays, so that a second opening finds what the first one left. */
  static async at(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new Home(path);
  }

  async remove() {
    // A process that is being killed may still put a file there.
    await rm(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  environment(more = {}) {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, DBUS_SESSION_BUS_ADDRESS: ___, LC_ALL: ____, ...outer } = process.env;
    return {
      ...outer,
      HOME: this.path,
      XDG_DATA_HOME: join(this.path, 'share'),
      XDG_CACHE_HOME: join(this.path, 'cache'),
      XDG_CONFIG_HOME: join(this.path, '.config'),
      XDG_RUNTIME_DIR: this.path,
      TAURI_WEBVIEW_AUTOMATION: 'true',
      LANG: 'en_GB.UTF-8',
      ...more,
    };
  }

  /** What the command line says about this home's data. */
  async cli(...args) {
    return JSON.parse(await this.told('--json', ...args));
  }

  async told(...args) {
    const { stdout } = await run(cli, ['--data', this.data, ...args], { maxBuffer: 64 << 20, timeout: PATIENCE * 1000 });
    return stdout;
  }
}

/** The app in its window, driven from outside. */
export class Window {
  constructor(desk, driver) {
    this.desk = desk;
    this.driver = driver;
  }

  /** Opens the app, on a fresh desk if none is given. */
  static async open(home, { desk, width = 1280, height = 800, environment = {}, binary = app } = {}) {
    const on = desk ?? (await Desk.open(home, { width, height, environment }));
    try {
      const driver = await automated(on, binary).catch(async (error) => {
        // WebKitWebDriver agrees with the app on a port that it draws by lot and that another may hold: then neither
        // hears of the other.
        console.error(`the app did not open, and is opened once more: ${error.message}`);
        for (const name of ['healthpilot-app', 'WebKitWebDriver']) (await on.processes(name)).forEach(endNow);
        return automated(on, binary);
      });
      await driver.resize(width, height);
      return new Window(on, driver);
    } catch (error) {
      if (on !== desk) await on.clear();
      throw error;
    }
  }

  /** Waits until today's session is on the screen: in the page, with its letters, and two frames later. */
  async ready() {
    await this.driver.wait('[data-screen="today"][data-ready="true"]');
    await this.driver.runAsync(`const [answer] = arguments;
      const frame = () => new Promise(requestAnimationFrame);
      document.fonts.ready.then(frame).then(frame).then(() => answer());`);
  }

  /** Ends the app as a crash or an empty battery would. */
  async kill() {
    for (const pid of await this.desk.processes('healthpilot-app')) endNow(pid);
    await this.desk.clear();
  }

  async close() {
    await this.driver.close();
    await this.desk.clear();
  }
}

/** The app, opened by a WebDriver of its own. */
async function automated(desk, binary) {
  const port = await freePort();
  const server = desk.start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1']);
  await until('WebKitWebDriver answers', async () => {
    if (server.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${server.exitCode}`);
    return fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
  });
  const driver = new WebDriver(port);
  await driver.open(binary);
  return driver;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
