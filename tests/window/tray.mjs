// A tray on a desk, and what the app's icon offers in it.

import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { root } from './app.mjs';
import { within } from './patience.mjs';

const program = join(root, 'target/debug/tray');

export class Tray {
  #desk;
  #process;
  #icon;

  constructor(desk, process, lines) {
    this.#desk = desk;
    this.#process = process;
    this.#icon = once(lines, 'line').then(([line]) => line.split(' '));
  }

  static async on(desk) {
    const process = desk.start(program);
    const lines = createInterface(process.stdout);
    await within('the tray is up', once(lines, 'line'));
    return new Tray(desk, process, lines);
  }

  /** The words of the icon's menu, top down, once it stands in the tray. */
  async menu() {
    return (await this.#items()).map(({ label }) => label);
  }

  async choose(label) {
    const item = (await this.#items()).find((each) => each.label === label);
    await this.#call('Event', item.id, "'clicked'", "<''>", '0');
  }

  /** The program that keeps the tray ends. */
  async end() {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await within('the tray ends', ended);
  }

  async #items() {
    const layout = await this.#call('GetLayout', '0', '--', '-1', '[]');
    const items = layout.matchAll(/\((?:int32 )?(\d+), \{([^}]*)\}/g);
    return [...items].flatMap(([, id, properties]) => {
      const label = /'label': <'((?:[^'\\]|\\.)*)'>/.exec(properties)?.[1];
      return label === undefined ? [] : [{ id, label }];
    });
  }

  async #call(method, ...args) {
    const [name, path] = await within('the icon is in the tray', this.#icon);
    const menu = ['--dest', name, '--object-path', `${path}/Menu`, '--method', `com.canonical.dbusmenu.${method}`];
    return this.#desk.told('gdbus', 'call', '--session', ...menu, ...args);
  }
}
