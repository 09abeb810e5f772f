// A WebDriver client of the few calls that the window's tests need (W3C WebDriver, section 6).

import { setTimeout as pause } from 'node:timers/promises';

import { PATIENCE, until } from './patience.mjs';

/**
 * Scrolls to what is to be pressed, and waits until it stands still with nothing over it: a list may be on the move.
 * From then on the page remembers whether it was pressed.
 */
const STAND_STILL = `const [selector, done] = arguments;
  let [before, tries] = ['', 0];
  const look = () => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const place = [left, top, width, height].join();
    const isFree = element && (element.contains(seen) || seen?.contains(element));
    if ((isFree && place === before) || (tries += 1) > 50) done(null);
    else setTimeout(look, 20);
    before = place;
  };
  window.pressing = selector;
  window.onPress ??= addEventListener('click', noticed, true) ?? true;
  look();

  // What is pressed may look different right after.
  function noticed({ target }) {
    const isIt = window.pressing && target.closest(window.pressing + ', label:has(' + window.pressing + ')');
    if (isIt) window.pressing = null;
  }`;

/** Whether the press arrived at what it was for; a page that is another one by now was left by it. */
const WAS_PRESSED = 'return !window.pressing;';

/** How often something is pressed, or typed, that a busy machine may lose. */
const TRIES = 4;

export class WebDriver {
  #base;
  #session;

  constructor(port) {
    this.#base = `http://127.0.0.1:${port}`;
  }

  /** Opens the app under automation and answers once its window is there. */
  async open(app) {
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: app, args: [] } } };
    const { sessionId } = await this.#call('POST', '/session', { capabilities });
    this.#session = `/session/${sessionId}`;
  }

  async close() {
    await this.#call('DELETE', this.#session);
  }

  /** The first element that a CSS selector finds, or null. */
  async find(selector) {
    const found = await this.#call('POST', `${this.#session}/elements`, { using: 'css selector', value: selector });
    return found.length ? Object.values(found[0])[0] : null;
  }

  /** The element, once it is there. */
  async wait(selector, seconds = PATIENCE) {
    let element = null;
    const look = async () => (element = await this.find(selector)) !== null;
    await until(`${selector} is there`, look, seconds).catch(async ({ message }) => {
      throw new Error(`${message}; the page says: ${await this.pageText()}`);
    });
    return element;
  }

  /** Waits until nothing matches the selector. */
  async gone(selector, seconds = PATIENCE) {
    await until(`${selector} is gone`, async () => (await this.find(selector)) === null, seconds);
  }

  async text(selector) {
    return this.#of(selector, 'GET', 'text');
  }

  async attribute(selector, name) {
    return this.#of(selector, 'GET', `attribute/${name}`);
  }

  /** Presses what a selector finds, once it may be pressed; again where a busy machine lost the press. */
  async click(selector) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.wait(selector);
      // What was typed just before may be what enables it.
      await this.gone(`:is(${selector}):disabled`);
      // WebDriver scrolls only until the element is in sight, which may be under a bar that floats above it.
      await this.runAsync(STAND_STILL, selector);
      await this.#of(selector, 'POST', 'click', {});
      for (let looks = 0; looks < 10; looks += 1) {
        if (await this.run(WAS_PRESSED)) return;
        await pause(50);
      }
    }
    throw new Error(`${selector} was never pressed; the page says: ${await this.pageText()}`);
  }

  /** Puts a text in the place of a field's, and leaves the field; again where a busy machine lost a key. */
  async fill(selector, text) {
    const field = await this.wait(selector);
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.#call('POST', `${this.#session}/element/${field}/clear`, {});
      await this.#call('POST', `${this.#session}/element/${field}/value`, { text });
      if ((await this.run('return document.querySelector(arguments[0])?.value', selector)) === text) {
        await this.run('document.activeElement.blur()');
        return;
      }
    }
    throw new Error(`${selector} did not take what was typed`);
  }

  /** Presses a key wherever the focus is. */
  async key(value) {
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.#call('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What a selector finds, each as its text. */
  async texts(selector) {
    return this.run('return [...document.querySelectorAll(arguments[0])].map((each) => each.innerText)', selector);
  }

  /** Asks the app for one of its commands, as the page does. */
  async invoke(command, args = {}) {
    const ask = `const [command, args, answer] = arguments;
      window.__TAURI_INTERNALS__.invoke(command, args).then((value) => answer({ value }), (error) => answer({ error }));`;
    const { value, error } = await this.runAsync(ask, command, args);
    if (error !== undefined) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return value;
  }

  /** Runs a function's body in the page and answers what it returns. */
  async run(script, ...args) {
    return this.#call('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Runs a function's body in the page; its last argument is a function that takes the answer. */
  async runAsync(script, ...args) {
    return this.#call('POST', `${this.#session}/execute/async`, { script, args });
  }

  async resize(width, height) {
    await this.#call('POST', `${this.#session}/window/rect`, { x: 0, y: 0, width, height });
  }

  /** A PNG of the page. */
  async picture() {
    return Buffer.from(await this.#call('GET', `${this.#session}/screenshot`), 'base64');
  }

  async pageText() {
    return this.run(`const floating = [...document.querySelectorAll('dialog[open], [role=alert]')];
      const texts = [...floating, document.body].map((element) => element?.innerText.slice(0, 400) ?? '');
      return texts.join(' | ');`);
  }

  /** A call about what a selector finds; once more where the page has put another in its place meanwhile. */
  async #of(selector, method, call, body) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#call(method, `${this.#session}/element/${await this.wait(selector)}/${call}`, body);
      } catch (error) {
        if (tries === TRIES || !error.message.includes('stale element reference')) throw error;
      }
    }
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE * 1000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw new Error(`${method} ${path}: ${error.message}`);
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
