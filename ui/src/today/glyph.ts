// The glyph of a day in the week: check done, cross missed, dash rest, ring planned, dot today.

import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import Minus from '@lucide/svelte/icons/minus';
import X from '@lucide/svelte/icons/x';

import type { Mark } from '../platform';
import { m } from '../words';

type Glyph = { word: () => string; icon: typeof Check | null; weight: number };

export const glyphs = {
  done: { word: m.mark_done, icon: Check, weight: 3 },
  missed: { word: m.mark_missed, icon: X, weight: 2 },
  rest: { word: m.mark_rest, icon: Minus, weight: 2.4 },
  planned: { word: m.mark_planned, icon: Circle, weight: 3 },
  today: { word: m.mark_today, icon: Circle, weight: 3 },
  none: { word: m.mark_none, icon: null, weight: 2 },
} satisfies Record<Mark, Glyph>;
