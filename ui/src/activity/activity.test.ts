import { beforeEach, expect, test } from 'vitest';

import { Failed } from '../platform';
import { day } from '../platform/fixtures/day';
import { platform } from '../platform/fixtures/silent';
import { Today } from '../today/today.svelte';
import { speak } from '../words';
import { Activities } from './activities.svelte';
import { metresOf, said, shownDistance } from './wording';

beforeEach(() => speak('en'));

const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });

async function opened(answers: Parameters<typeof platform>[0]) {
  const machine = platform({ today: async () => view, ...answers });
  const today = new Today(machine);
  await today.read();
  const activities = new Activities(machine, today);
  activities.open();
  return { activities, today };
}

test('an activity is kept with the day that is shown', async () => {
  const sent: unknown[] = [];
  const { activities } = await opened({
    logActivity: async (...args) => {
      sent.push(args);
      return view;
    },
  });
  if (activities.draft) activities.draft.metres = 8000;
  expect(await activities.save()).toBe(true);
  expect(sent).toEqual([[view.training_day, { kind: 'running', minutes: 30, metres: 8000, rpe: 5 }]]);
  expect(activities.draft).toBeNull();
});

test('what could not be kept stays on the sheet', async () => {
  const failure = { code: 'disk_full', refusals: [] } as const;
  const { activities } = await opened({
    logActivity: () => Promise.reject(new Failed({ ...failure, refusals: [] })),
  });
  expect(await activities.save()).toBe(false);
  expect([activities.draft?.minutes, activities.failure?.code]).toEqual([30, 'disk_full']);
});

test('a distance is told in the athlete’s units and comes back the same', () => {
  const run = { kind: 'running', minutes: 44, metres: 8000, rpe: 6 } as const;
  expect(said(run, 'metric')).toBe('44\u00a0min · 8\u00a0km · RPE\u00a06');
  expect(said(run, 'imperial')).toContain('4.97\u00a0mi');
  for (const typed of [3.1, 5, 26.22]) {
    expect(shownDistance(metresOf(typed, 'imperial'), 'imperial')).toBe(typed);
  }
});
