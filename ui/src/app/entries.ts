// The screens that there are, in the order of rail and tab bar.

import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Sunrise from '@lucide/svelte/icons/sunrise';
import TrendingUp from '@lucide/svelte/icons/trending-up';

import { m } from '../words';
import type { Place } from './navigation.svelte';

type Entry = { place: Place; word: () => string; icon: typeof Sunrise };

export const entries: readonly Entry[] = [
  { place: 'today', word: m.nav_today, icon: Sunrise },
  { place: 'plan', word: m.nav_plan, icon: CalendarRange },
  { place: 'history', word: m.nav_history, icon: CalendarCheck },
  { place: 'progress', word: m.nav_progress, icon: TrendingUp },
  { place: 'settings', word: m.nav_settings, icon: Settings2 },
];
