// A WebDriver client of the few calls that the window's tests need (W3C WebDriver, section 6).

/** Scrolls to what is to be pressed, and waits until it stands still with nothing over it: a list may be on the move. */
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
  look();`;

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
  async wait(selector, seconds = 30) {
    for (let tries = seconds * 20; tries > 0; tries -= 1) {
      const element = await this.find(selector);
      if (element) return element;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${selector} did not appear within ${seconds} s; the page says: ${await this.pageText()}`);
  }

  /** Waits until nothing matches the selector. */
  async gone(selector, seconds = 30) {
    for (let tries = seconds * 20; tries > 0; tries -= 1) {
      if (!(await this.find(selector))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${selector} was still there after ${seconds} s`);
  }

  async text(selector) {
    return this.#call('GET', `${this.#session}/element/${await this.wait(selector)}/text`);
  }

  async attribute(selector, name) {
    return this.#call('GET', `${this.#session}/element/${await this.wait(selector)}/attribute/${name}`);
  }

  async click(selector) {
    // WebDriver scrolls only until the element is in sight, which may be under a bar that floats above it.
    await this.wait(selector);
    // What was typed just before may be what enables it.
    for (let tries = 0; tries < 200 && (await this.find(`${selector}:disabled`)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await this.runAsync(STAND_STILL, selector);
    await this.#call('POST', `${this.#session}/element/${await this.wait(selector)}/click`, {});
  }

  /** Puts a text in the place of a field's, and leaves the field. */
  async fill(selector, text) {
    const field = await this.wait(selector);
    // On a busy machine a key may be lost: then it is typed once more.
    for (let tries = 0; tries < 3; tries += 1) {
      await this.#call('POST', `${this.#session}/element/${field}/clear`, {});
      await this.#call('POST', `${this.#session}/element/${field}/value`, { text });
      if ((await this.run('return document.querySelector(arguments[0])?.value', selector)) === text) break;
    }
    await this.run('document.activeElement.blur()');
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

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
