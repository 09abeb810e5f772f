// The letters under a profile: one where each exercise or superset begins, none that would touch its neighbour.

import type { Bar } from './layout';

export type Label = { letter: string; x: number };

const APART = 16;

export function labels(bars: readonly Bar[]): Label[] {
  const found: Label[] = [];
  for (const bar of bars) {
    if (!bar.counts || bar.letter === null || found.some(({ letter }) => letter === bar.letter)) continue;
    const x = bar.x + bar.width / 2;
    const last = found.at(-1);
    if (!last || x - last.x >= APART) found.push({ letter: bar.letter, x });
  }
  return found;
}
