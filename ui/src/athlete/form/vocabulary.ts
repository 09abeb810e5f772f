// The words of the athlete's document in the order in which they are offered.

import type { Equipment, Experience, Goal, Region, Severity, Weekday } from '../../platform';

export const goals: readonly Goal[] = ['strength', 'muscle', 'endurance', 'general_health'];
export const experiences: readonly Experience[] = ['beginner', 'intermediate', 'advanced'];
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const severities: readonly Severity[] = ['mild', 'moderate', 'severe'];

export const equipment: readonly Equipment[] = [
  'barbell',
  'rack',
  'bench',
  'dumbbell',
  'kettlebell',
  'band',
  'pull_up_bar',
  'box',
  'cable',
  'machine',
  'treadmill',
  'bike',
  'rower',
];

/** What most homes and most gyms have (design); a start that one tap corrects. */
export const presets: Record<'none' | 'home' | 'gym', readonly Equipment[]> = {
  none: [],
  home: ['dumbbell', 'band'],
  gym: equipment,
};

export const regions: readonly Region[] = [
  'neck',
  'shoulder',
  'elbow',
  'wrist',
  'chest',
  'upper_back',
  'low_back',
  'arms',
  'abs',
  'hip',
  'glutes',
  'quads',
  'hamstrings',
  'knee',
  'calves',
  'ankle',
];
