import { beforeEach, expect, test, vi } from 'vitest';

import { Failed, type OwnExercise } from '../platform';
import { day } from '../platform/fixtures/day';
import { catalogueOf, exerciseOf } from '../platform/fixtures/figures';
import { platform } from '../platform/fixtures/silent';
import { inText, load, ownUnitsFrom, unitsOf } from '../quantity';
import { speak } from '../words';
import { Catalogue, nameOf, search } from './catalogue.svelte';
import { Exercise } from './exercise.svelte';
import { OwnDraft } from './own.svelte';

const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const { entries } = catalogueOf(new Set());

beforeEach(() => speak('en'));

test('exercises are found in either language, without accents and in any order', () => {
  const ids = (sought: string) => search(entries, sought).map(({ exercise_id }) => exercise_id);
  expect(ids('kniebeuge hoch')).toEqual(['high-bar-back-squat']);
  expect(ids('squat high BAR')).toEqual(['high-bar-back-squat']);
  expect(ids('rumanisches')).toEqual(['romanian-deadlift']);
  expect(ids('zzz')).toEqual([]);
  expect(search(entries, ' ')).toHaveLength(entries.length);
});

test('what was done most comes first', () => {
  const days = search(entries, 'squat').map((entry) => entry.days);
  expect(days).toEqual(days.toSorted((one, other) => other - one));
  expect(entries[0] && nameOf(entries[0])).toBe('Air bike');
});

test('an exercise that is never to be given may be again', async () => {
  const never = new Set<string>();
  const changed = vi.fn();
  const state = new Exercise(
    platform({
      exercise: async (id) => exerciseOf(view, id, never),
      setNever: async (id, on) => void (on ? never.add(id) : never.delete(id)),
    }),
    changed,
  );
  await state.open('curl');
  expect(await state.setNever('curl', true)).toBe(true);
  expect([state.view?.is_never, state.view?.why_not.rule]).toEqual([true, 'why_not.never']);
  await state.takeBack();
  expect([state.view?.is_never, state.undo]).toEqual([false, null]);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('an own exercise needs a name and a muscle', () => {
  const draft = new OwnDraft(null);
  expect(draft.told()).toBeNull();
  draft.name = ' Sandbag ';
  draft.toggleSecondary('quads');
  draft.togglePrimary('quads');
  draft.step = '2,5';
  expect(draft.told()).toMatchObject({
    id: null,
    name: 'Sandbag',
    primary: ['quads'],
    secondary: [],
    increment_kg: 2.5,
  });
});

test('a refused own exercise is told', async () => {
  const own: OwnExercise = {
    id: 'own-x',
    name: 'X',
    pattern: 'squat',
    primary: ['quads'],
    secondary: [],
    equipment: [],
    unilateral: false,
    timed: false,
    increment_kg: null,
  };
  const saveOwnExercise = vi.fn().mockRejectedValue(new Failed({ code: 'refused', refusals: [] }));
  const catalogue = new Catalogue(platform({ saveOwnExercise }));
  expect(await catalogue.saveOwn(own)).toBeNull();
  expect(catalogue.failure?.code).toBe('refused');
});

test('an exercise in pounds is told in pounds where the rest is in kilograms', async () => {
  let own = view.athlete.exercise_units;
  ownUnitsFrom(() => own);
  const state = new Exercise(
    platform({
      exercise: async (id) => exerciseOf(view, id, new Set()),
      setExerciseUnits: async (exercise_id, units) => void (own = [{ exercise_id, units }]),
    }),
    () => {},
  );
  expect(await state.setUnits('curl', 'imperial')).toBe(true);
  const shown = (id: string) => inText(load(45.36, unitsOf(id, 'metric')));
  expect([shown('curl'), shown('squat')]).toEqual(['100\u00a0lb', '45.36\u00a0kg']);
  ownUnitsFrom(() => null);
});
