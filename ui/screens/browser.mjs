// The window's own files in a headless Chromium, with the platform of the fixtures: served from a free port.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** What somebody has set who reads letters of twice the usual size (px). */
const LARGE_PX = 32;

/** Two browsers, one with large letters, and the address that they read. Close all with `close`. */
export async function open() {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('no Chromium here: install one, or name it in CHROMIUM');
  const server = await preview({
    root,
    mode: 'fixture',
    logLevel: 'error',
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const args = ['--no-sandbox', '--force-color-profile=srgb'];
  const launch = (...more) => chromium.launch({ executablePath, args: [...args, ...more] });
  const [browser, large] = await Promise.all([
    launch(),
    launch(`--blink-settings=defaultFontSize=${LARGE_PX}`),
  ]);
  const close = async () => {
    await Promise.all([browser.close(), large.close()]);
    await server.close();
  };
  return { browser, large, address: `http://127.0.0.1:${server.httpServer.address().port}/`, close };
}

/** A page with the screen on it, after everything has come to rest. */
export async function show(browser, address, screen, { size, theme, language }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', colorScheme: theme });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const query = new URLSearchParams({ ...screen.query, theme, lang: language });
  await page.goto(`${address}?${query}`);
  // What never comes to an end is shown as it goes on.
  const lasts = screen.query?.state === 'loading' || screen.query?.lasts === 'on';
  await page
    .locator(screen.query?.state === 'loading' ? 'main' : 'main[data-ready=true], [role=alert]')
    .first()
    .waitFor();
  await screen.act?.(page);
  if (!lasts) await page.locator('main:not(:has([aria-busy=true]))').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  return { page, faults, close: () => context.close() };
}

/** Waits until nothing moves any more, endless shimmer aside. */
export async function settled(page) {
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
      .map((animation) => animation.finished.catch(() => null));
    await Promise.all(ends);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
