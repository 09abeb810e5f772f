import { beforeEach, expect, test } from 'vitest';

import { Failed, type MorningEntry } from '../platform';
import { day } from '../platform/fixtures/day';
import { morning as fixture } from '../platform/fixtures/morning';
import { platform } from '../platform/fixtures/silent';
import { Today } from '../today/today.svelte';
import { speak } from '../words';
import { figure, origin, valueOf } from './measured';
import { Morning } from './morning.svelte';
import { gradeOf, oneMore, withGrade } from './soreness';

beforeEach(() => speak('en'));

const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });

async function opened(answers: Parameters<typeof platform>[0] = {}, state = 'planned') {
  const machine = platform({ morning: async () => fixture(state), ...answers });
  const morning = new Morning(machine, new Today(machine));
  await morning.open();
  return morning;
}

test('only what was typed is sent, and the answers as they stand', async () => {
  let sent: MorningEntry | null = null;
  const morning = await opened({
    saveMorning: async (entry) => {
      sent = entry;
      return view;
    },
  });
  morning.answers.readiness = 2;
  morning.typed.resting_hr_bpm = 52;
  morning.tap('quads');
  expect(await morning.save()).toBe(true);
  expect(sent).toMatchObject({
    training_day: '2026-11-26',
    check_in: { readiness: 2, soreness: [{ region: 'quads', level: 2 }] },
    measured: [{ metric: 'resting_hr_bpm', value: 52 }],
  });
});

test('a check-in in which nothing was answered keeps no answers', async () => {
  let sent: MorningEntry | null = null;
  const morning = await opened({
    saveMorning: async (entry) => {
      sent = entry;
      return view;
    },
  });
  await morning.save();
  expect(sent).toMatchObject({ check_in: null, measured: [] });
});

test('later the same day it begins with what was answered', async () => {
  const morning = await opened({}, 'checked_in');
  expect(morning.answers.readiness).toBe(4);
  expect(morning.grade('quads')).toBe(2);
});

test('what could not be saved stays typed, and the field says so', async () => {
  const refusal = { code: 'refused', refusals: [{ field: 'hrv_rmssd_ms', message: '' }] } as const;
  const morning = await opened({
    saveMorning: () => Promise.reject(new Failed({ ...refusal, refusals: [...refusal.refusals] })),
  });
  morning.typed.hrv_rmssd_ms = 2;
  expect(await morning.save()).toBe(false);
  expect([morning.refused('hrv_rmssd_ms'), morning.refused('body_mass_kg')]).toEqual([true, false]);
  expect(morning.typed.hrv_rmssd_ms).toBe(2);
});

test('a tap is one more, and after the last none again', () => {
  expect([0, 1, 2, 3].map((grade) => oneMore(grade as 0 | 1 | 2 | 3))).toEqual([1, 2, 3, 0]);
  const sore = withGrade([], 'quads', 3);
  expect(gradeOf(sore, 'quads')).toBe(3);
  expect(withGrade(sore, 'quads', 0)).toEqual([]);
});

test('decimals are read with comma and point, sleep as a clock or in hours', () => {
  expect(valueOf('body_mass_kg', '81,4', 'metric')).toBe(81.4);
  expect(valueOf('body_mass_kg', '180', 'imperial')).toBe(81.65);
  expect(valueOf('sleep_minutes', '6:50', 'metric')).toBe(410);
  expect(valueOf('sleep_minutes', '6.5', 'metric')).toBe(390);
  expect(valueOf('resting_hr_bpm', 'fifty', 'metric')).toBeNull();
  expect(figure('sleep_minutes', 410, 'metric')).toEqual({ figure: '6:50', unit: 'h' });
});

test('each value says where it comes from and how old it is', async () => {
  const now = new Date('2026-11-26T06:00:00Z');
  const says = fixture('planned').measured.map((measured) => origin(measured, '2026-11-26', now));
  expect(says).toEqual([
    'Garmin, 32 min ago',
    'Garmin, 32 min ago',
    'Last value Tuesday, too old',
    'By hand, yesterday',
  ]);
  await speak('de');
  const german = fixture('planned').measured.map((measured) => origin(measured, '2026-11-26', now));
  expect(german[2]).toBe('Letzter Wert Dienstag, zu alt');
});
