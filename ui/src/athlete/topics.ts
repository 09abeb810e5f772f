// What the athlete tells about themselves, topic by topic, and each topic in a few words.

import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Dumbbell from '@lucide/svelte/icons/dumbbell';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Signal from '@lucide/svelte/icons/signal';
import Target from '@lucide/svelte/icons/target';
import UserRound from '@lucide/svelte/icons/user-round';

import type { Athlete } from '../platform';
import { m } from '../words';
import { aboutSummary, equipmentSummary, healthSummary, limitsSummary } from './summary';

export type Topic = 'goal' | 'time' | 'equipment' | 'experience' | 'limits' | 'about' | 'health';

type Row = { title: () => string; icon: typeof Target; told: (athlete: Athlete) => string };

export const topics = {
  goal: {
    title: m.topic_goal,
    icon: Target,
    told: ({ goals }) => goals.map((goal) => m[`goal_${goal}`]()).join(', '),
  },
  time: {
    title: m.topic_time,
    icon: CalendarDays,
    told: ({ availability }) =>
      m.days_and_minutes({ count: availability.days_per_week, minutes: availability.session_minutes }),
  },
  equipment: { title: m.topic_equipment, icon: Dumbbell, told: equipmentSummary },
  experience: {
    title: m.topic_experience,
    icon: Signal,
    told: ({ experience }) => m[`experience_${experience}`](),
  },
  limits: { title: m.topic_limits, icon: ShieldCheck, told: limitsSummary },
  about: { title: m.topic_about, icon: UserRound, told: aboutSummary },
  health: { title: m.topic_health, icon: HeartPulse, told: healthSummary },
} satisfies Record<Topic, Row>;

export const topicOrder: readonly Topic[] = [
  'goal',
  'time',
  'equipment',
  'experience',
  'limits',
  'about',
  'health',
];
