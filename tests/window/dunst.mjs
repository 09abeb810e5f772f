// A notification server on a desk, and what it was given to show.

import { once } from 'node:events';

import { until } from './patience.mjs';

export class Dunst {
  #desk;
  #process;

  constructor(desk, process) {
    this.#desk = desk;
    this.#process = process;
  }

  static async on(desk) {
    const process = desk.start('dunst', ['-conf', '/dev/null']);
    const dunst = new Dunst(desk, process);
    await until('dunst answers', () => dunst.count('displayed').then(() => true, () => false));
    return dunst;
  }

  /** How many are shown, or were: `displayed`, `waiting` or `history`. */
  async count(which) {
    return Number(await this.#desk.told('dunstctl', 'count', which));
  }

  /** The one that is shown, pressed with the mouse. */
  async press() {
    await this.#desk.told('dunstctl', 'action', '0');
  }

  /** All that were ever shown, newest first, each with its title and body. They are shown no longer. */
  async history() {
    await this.#desk.told('dunstctl', 'close-all');
    const { data } = JSON.parse(await this.#desk.told('dunstctl', 'history'));
    return data[0].map(({ summary, body, appname }) => ({
      title: summary.data,
      body: body.data,
      app: appname.data,
    }));
  }

  async end() {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }
}
