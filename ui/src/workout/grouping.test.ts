import { expect, test } from 'vitest';

import { redMorning, runIntervals } from '../platform/fixtures/mornings';
import { groups, isPreparation } from './grouping';

test('the easy minutes around a hard run are listed once, with their sets', () => {
  expect(runIntervals.blocks.map(isPreparation)).toEqual([false, false, false]);
  expect(groups(runIntervals).map(({ sets }) => sets.length)).toEqual([1, 5, 1]);
});

test('what only prepares is no group', () => {
  expect(redMorning.blocks.map(isPreparation)).toEqual([true, false]);
  expect(groups(redMorning)).toHaveLength(1);
});
