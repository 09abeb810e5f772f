import { beforeEach, expect, test } from 'vitest';

import { speak } from '../words';
import { dots } from './drawing';
import { dayLabel, namedDays, markLabel, marksOf, rangeOf, spanOf } from './scale';

beforeEach(() => speak('en'));

const DAY_S = 86_400;

test('values have a tenth of their spread as room, and what is never negative stays above zero', () => {
  expect(rangeOf([[100, null, 120], [110]])).toEqual([98, 122]);
  expect(rangeOf([[1, 41]])).toEqual([0, 45]);
  expect(rangeOf([[-10, 10]])).toEqual([-12, 12]);
});

test('a single value stands in the middle, and nothing at all has a range too', () => {
  expect(rangeOf([[80]])).toEqual([0, 160]);
  expect(rangeOf([[0]])).toEqual([0, 1]);
  expect(rangeOf([[null], []])).toEqual([0, 1]);
});

test.each([
  [98, 122, 3, [100, 110, 120]],
  [98, 122, 2, [100, 120]],
  [0, 100, 2, [0, 50, 100]],
  [0.1, 0.9, 4, [0.2, 0.4, 0.6, 0.8]],
  [55, 58, 3, [55, 56, 57, 58]],
])('from %d to %d, with room for %d, the marks are %j', (low, high, most, marks) => {
  const found = marksOf(low, high, most);
  expect(found.map((mark) => Number(mark.toFixed(9)))).toEqual(marks);
});

test('an axis is never shorter than a day', () => {
  const [start, end] = spanOf('2026-11-26', '2026-11-26');
  expect(end - start).toBe(DAY_S);
  expect(namedDays(start, end)).toHaveLength(1);
});

test('four days stand evenly on a season, and a span of years names months', () => {
  const [start, end] = spanOf('2026-09-03', '2026-11-26');
  const days = namedDays(start, end);
  expect(days.map((at) => dayLabel(at, end - start))).toEqual(['8 Sept', '29 Sept', '20 Oct', '10 Nov']);
  expect(dayLabel(start, 600 * DAY_S)).toBe('Sept 2026');
  expect(markLabel(102.54)).toBe('102.5');
});

test('few measurements are hollow dots, many are small and full', () => {
  expect([dots(90, 'ink').hollow, dots(91, 'ink').hollow]).toEqual([true, false]);
});
