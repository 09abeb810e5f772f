// Moments as bars on an axis of so many pixels.
//
// A set is a bar of fixed width at its time; a span is as wide as it lasts. Bars never touch: where a dense superset
// would crowd them they move apart; where that leaves too little room spans give way first, and bars become thinner last.

import type { Moment } from './timeline';

export type Bar = Moment & { x: number; width: number };

export type Axis = { width: number; total_s: number; bar: number; gap: number };

export function layout(moments: readonly Moment[], axis: Axis): Bar[] {
  if (axis.width <= 0 || axis.total_s <= 0) return [];
  const px_per_s = axis.width / axis.total_s;
  const end_s = Math.max(0, ...moments.map(({ start_s, length_s }) => start_s + length_s));
  const end = Math.min(axis.width, end_s * px_per_s);
  const shrink = Math.min(1, end / (moments.length * (axis.bar + axis.gap)));
  const [bar, gap] = [axis.bar * shrink, axis.gap * shrink];

  const beyond = ({ shape, length_s }: Moment) =>
    shape === 'span' ? Math.max(0, length_s * px_per_s - gap - bar) : 0;
  const wanted = moments.reduce((sum, moment) => sum + beyond(moment), 0);
  const room = end - moments.length * (bar + gap);
  const share = wanted > room ? Math.max(0, room) / wanted : 1;

  const placed = moments.map((moment): Bar => {
    return { ...moment, x: moment.start_s * px_per_s, width: bar + beyond(moment) * share };
  });
  return spread(placed, gap, end);
}

/** Pushes bars apart to the right, then back from the end, so that none overlaps and none leaves the axis. */
function spread(bars: readonly Bar[], gap: number, end: number): Bar[] {
  const apart: Bar[] = [];
  for (const bar of bars) {
    const last = apart.at(-1);
    apart.push({ ...bar, x: Math.max(bar.x, last ? last.x + last.width + gap : 0) });
  }
  let limit = end;
  return apart
    .reverse()
    .map((bar) => {
      const x = Math.max(0, Math.min(bar.x, limit - bar.width));
      limit = x - gap;
      return { ...bar, x };
    })
    .reverse();
}
