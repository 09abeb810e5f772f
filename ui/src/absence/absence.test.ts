import { expect, test } from 'vitest';

import { Failed, type Absence, type TodayView } from '../platform';
import { day } from '../platform/fixtures/day';
import { platform } from '../platform/fixtures/silent';
import { Today } from '../today/today.svelte';
import { Absences } from './absences.svelte';

const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const over: Absence = { from: '2026-10-01', until: '2026-10-09', reason: 'holiday' };
const now: Absence = { from: '2026-11-24', until: null, reason: 'illness' };
const ahead: Absence = { from: '2026-12-20', until: '2027-01-03', reason: 'holiday' };

function absent(...absences: Absence[]): TodayView {
  return { ...view, athlete: { ...view.athlete, absences } };
}

async function opened(today: TodayView, answers: Parameters<typeof platform>[0] = {}) {
  const machine = platform({ today: async () => today, ...answers });
  const read = new Today(machine);
  await read.read();
  return new Absences(machine, read);
}

test('what is over is not shown, what lies ahead does not hold yet', async () => {
  const absences = await opened(absent(over, now, ahead));
  expect(absences.known).toEqual([now, ahead]);
  expect([absences.now('illness'), absences.now('holiday')]).toEqual([now, null]);
});

test('a new one begins today and has no end until one is told', async () => {
  const sent: Absence[] = [];
  const absences = await opened(view, {
    beginAbsence: async (absence) => {
      sent.push(absence);
      return absent(absence);
    },
  });
  absences.open('illness');
  expect(await absences.save()).toBe(true);
  expect(sent).toEqual([{ from: '2026-11-26', until: null, reason: 'illness' }]);
  expect(absences.now('illness')).toEqual(sent[0]);
});

test('one that could not be ended still holds, and that is said', async () => {
  const failure = { code: 'busy', refusals: [] } as const;
  const absences = await opened(absent(now), {
    endAbsence: () => Promise.reject(new Failed({ ...failure, refusals: [] })),
  });
  expect(await absences.end(now)).toBe(false);
  expect([absences.now('illness'), absences.failure?.code]).toEqual([now, 'busy']);
});
