// The screens that there are, in the order of rail and tab bar.

import Settings2 from '@lucide/svelte/icons/settings-2';
import Sunrise from '@lucide/svelte/icons/sunrise';

import { m } from '../words';
import type { Screen } from './navigation.svelte';

type Entry = { screen: Screen; word: () => string; icon: typeof Sunrise };

export const entries: readonly Entry[] = [
  { screen: 'today', word: m.nav_today, icon: Sunrise },
  { screen: 'settings', word: m.nav_settings, icon: Settings2 },
];
