// The words of what may be asked of a day.

import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import CalendarSync from '@lucide/svelte/icons/calendar-sync';
import Dumbbell from '@lucide/svelte/icons/dumbbell';
import Feather from '@lucide/svelte/icons/feather';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Moon from '@lucide/svelte/icons/moon';
import Pin from '@lucide/svelte/icons/pin';
import PinOff from '@lucide/svelte/icons/pin-off';
import Play from '@lucide/svelte/icons/play';

import { m } from '../words';
import type { Ask } from './asks';

type Face = { icon: typeof Moon; word: () => string; hint: () => string };

const faces = {
  easier: { icon: Feather, word: m.ask_easier, hint: m.ask_easier_hint },
  equipment: { icon: Dumbbell, word: m.ask_equipment, hint: m.ask_equipment_hint },
  rest: { icon: Moon, word: m.ask_rest, hint: m.ask_rest_hint },
  train: { icon: Play, word: m.ask_train, hint: m.ask_train_hint },
  move: { icon: ArrowLeftRight, word: m.ask_move, hint: m.ask_move_hint },
  pin: { icon: Pin, word: m.ask_pin, hint: m.ask_pin_hint },
  unpin: { icon: PinOff, word: m.ask_unpin, hint: m.ask_unpin_hint },
  clear: { icon: CalendarSync, word: m.ask_clear, hint: m.ask_clear_hint },
} satisfies Record<Exclude<Ask['ask'], 'shorter'>, Face>;

export function faceOf(ask: Ask): Face {
  if (ask.ask !== 'shorter') return faces[ask.ask];
  const hint = () => m.ask_shorter_hint({ minutes: ask.minutes });
  return { icon: Hourglass, word: m.ask_shorter, hint };
}
