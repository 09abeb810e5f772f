import { expect, test } from 'vitest';

import { areTold, bar, heaviest, pairs, sizesKg, withBar, withPairs, type Loads } from './plates';

const gym: Loads = [
  { equipment: 'barbell', bar_kg: 20, plates_kg: [25, 10, 10, 2.5], loads_kg: null },
  { equipment: 'dumbbell', bar_kg: null, plates_kg: null, loads_kg: [10, 12.5] },
];

test('plates are counted in pairs, and the heaviest load follows from all of them', () => {
  expect([pairs(gym, 10), pairs(gym, 20), heaviest(gym, 'metric')]).toEqual([2, 0, 115]);
  const more = withPairs(gym, 20, 1, 'metric');
  expect(more?.find(({ equipment }) => equipment === 'barbell')?.plates_kg).toEqual([25, 20, 10, 10, 2.5]);
});

test('what is told of other equipment stays', () => {
  expect(withBar(gym, 15)?.find(({ equipment }) => equipment === 'dumbbell')?.loads_kg).toEqual([10, 12.5]);
});

test('without a plate nothing is told, so that no load is forbidden', () => {
  const one = withPairs(null, 20, 1, 'metric');
  expect([areTold(null), areTold(one), bar(one, 'metric')]).toEqual([false, true, 20]);
  expect(withPairs(one, 20, 0, 'metric')).toBeNull();
});

test('a pair of every size in pounds is known again by its kilograms', () => {
  let loads: Loads | null = null;
  for (const plate of sizesKg('imperial')) loads = withPairs(loads, plate, 1, 'imperial');
  expect(sizesKg('imperial').map((plate) => pairs(loads, plate))).toEqual([1, 1, 1, 1, 1, 1]);
  expect(pairs(loads, 20)).toBe(0);
});
