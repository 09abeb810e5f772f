// Pictures of the app in its real window, at desk and phone width, light and dark, in both languages, to be looked at.
// Usage: node tests/window/pictures.mjs FOLDER [SCENE…]

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Home, Window } from './app.mjs';
import { Desk } from './desk.mjs';
import { Dunst } from './dunst.mjs';
import { Tray } from './tray.mjs';

const [folder, ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });

/** The longest transition of the window, with room (ms). */
const TRANSITION_MS = 600;

const widths = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'de' },
  { theme: 'dark', language: 'de' },
];

const day = 86_400_000;

const athlete = {
  birth_year: 1990,
  sex: 'female',
  height_cm: 175,
  body_mass_kg: 70.5,
  experience: 'intermediate',
  goals: ['strength', 'general_health'],
  availability: { days_per_week: 4, session_minutes: 60 },
  equipment: ['barbell', 'rack', 'bench', 'dumbbell', 'pull_up_bar'],
  screening: { cleared: true },
};

/** What is to be seen, and how one gets there: what the command line did before, and what is done in the window. */
const scenes = {
  first: {},
  started: {
    async act(driver) {
      await driver.click('[data-testid="start"]');
      await tick(driver);
    },
  },
  swap: {
    async act(driver) {
      await driver.click('[data-testid="start"]');
      await driver.click('[data-testid="swap"]');
      await driver.wait('[data-testid="incoming"]');
    },
  },
  skip: {
    async act(driver) {
      await driver.click('[data-testid="skip"]');
      await driver.wait('[data-testid="skip-without"]');
    },
  },
  finished: {
    async act(driver) {
      await driver.click('[data-testid="start"]');
      await tick(driver);
      await driver.click('[data-testid="finish"]');
      await driver.wait('[data-testid="status"][data-status="finished"]');
    },
  },
  rest: {
    async before(home) {
      const yesterday = ['--at', new Date(Date.now() - day).toISOString(), '--zone', 'UTC'];
      await home.cli('log', '--exercise', 'body-weight-squat', '--set', '1', '--reps', '10', '--rpe', '6', ...yesterday);
      await home.cli('finish', ...yesterday);
    },
  },
  plan: { before: known, act: openPlan },
  'plan-day': { before: known, act: openDay },
  'plan-sheet': { before: known, act: (driver) => ask(driver, 'shorter') },
  'plan-move': { before: known, act: (driver) => ask(driver, 'move') },
  'offer-ahead': {
    before: known,
    async act(driver) {
      await ask(driver, 'move');
      await driver.click('[data-testid="show-proposal"]');
      await driver.wait('[data-testid="offer"]');
    },
  },
  'offer-asked': { before: known, act: shorter },
  taken: {
    before: known,
    async act(driver) {
      await shorter(driver);
      await driver.click('[data-testid="take"]');
      await driver.click('[data-testid="nav-today"]');
      await driver.wait('[data-testid="day-history"]');
      await bring(driver, '[data-testid="day-history"]', 'center');
    },
  },
  proposal: { before: badMorning },
  must: { before: illMorning },
  'offer-late': { before: badMorning, act: seeDifference },
  'offer-must': { before: illMorning, act: seeDifference },
  settings: { before: known, act: (driver) => driver.click('[data-testid="nav-settings"]') },
  notification: {
    before: known,
    async on(desk) {
      await Dunst.on(desk);
      await Tray.on(desk);
    },
    async act(driver) {
      await driver.invoke('save_notification', { settings: { ...early, enabled: true } });
      await openNotification(driver);
      await driver.wait('[data-testid="last-notification"]');
    },
  },
  'no-daemon': { before: known, act: openNotification },
};

/** Due at any time of the day, but for the last of its hours. */
const early = { time: '07:00', quiet_from: '23:59', quiet_to: '06:00', hide_text: false };

async function told(home, document, ...command) {
  const file = join(home.path, 'document.json');
  await writeFile(file, JSON.stringify(document));
  await home.told(...command, file);
}

async function known(home) {
  await told(home, athlete, 'athlete', 'set');
}

/** Numbers and answers that came after the session was made. */
async function morning(home, biometrics) {
  await known(home);
  const { training_day } = await home.cli('today');
  await told(home, { training_day, source: 'manual', ...biometrics }, 'biometrics', 'set');
}

/** A short night, which makes the day easier and forbids nothing. */
async function badMorning(home) {
  const check_in = { readiness: 3, sleep_quality: 2, stress: 3, soreness: [], pain: [], ill: false };
  await morning(home, { sleep_minutes: 320, check_in });
}

async function illMorning(home) {
  const check_in = { readiness: 1, sleep_quality: 1, stress: 5, soreness: [], pain: [], ill: true };
  await morning(home, { check_in });
}

async function openPlan(driver) {
  await driver.click('[data-testid="nav-plan"]');
  await driver.wait('[data-testid="plan"]');
}

async function openDay(driver) {
  await openPlan(driver);
  await driver.click('li:not(:first-child) [data-kind="train"]');
}

async function ask(driver, what) {
  await openDay(driver);
  await driver.click(`[data-testid="ask-${what}"]`);
}

async function shorter(driver) {
  await driver.click('[data-testid="change-today"]');
  await driver.click('[data-testid="ask-shorter"]');
  await driver.click('[data-testid="show-proposal"]');
  await driver.wait('[data-testid="offer"]');
}

async function seeDifference(driver) {
  await driver.click('[data-testid="see-difference"]');
  await driver.wait('[data-testid="offer"]');
}

async function openNotification(driver) {
  await driver.click('[data-testid="nav-settings"]');
  await driver.click('[data-testid="send-test"]');
  await driver.wait('[data-testid="last-notification"], [data-testid="test-outcome"]:not(:empty)');
  await bring(driver, '[data-testid="notification"]', 'start');
}

/** On a phone what is to be seen is brought there; a desk shows its screen from the top. */
async function bring(driver, selector, block) {
  const scroll = `innerWidth < 960
    ? document.querySelector(arguments[0]).closest('section').scrollIntoView({ block: arguments[1] })
    : scrollTo(0, 0)`;
  await driver.run(scroll, selector, block);
}

async function tick(driver) {
  await driver.click('[data-testid="set-tick"][aria-pressed="false"]');
  await driver.wait('[data-testid="set-tick"][aria-pressed="true"]');
}

const chosen = Object.entries(scenes).filter(([scene]) => wanted.length === 0 || wanted.includes(scene));
for (const [size, { width, height }] of Object.entries(widths)) {
  for (const look of looks) {
    for (const [scene, { before, on, act }] of chosen) {
      const home = await Home.make();
      await before?.(home);
      const desk = await Desk.open(home, { width, height });
      await on?.(desk);
      const window = await Window.open(home, { desk, width, height });
      await window.ready();
      await window.driver.invoke('save_appearance', { appearance: look });
      await window.driver.run('location.reload()');
      await window.ready();
      await act?.(window.driver);
      await pause(TRANSITION_MS);
      await writeFile(join(folder, `${scene}-${size}-${look.theme}-${look.language}.png`), await window.driver.picture());
      await window.close();
      await home.remove();
    }
  }
}
