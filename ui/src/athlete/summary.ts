// What is known of the athlete, in as few words as a row has room for.

import type { Athlete } from '../platform';
import { m } from '../words';

/** More than this many are counted rather than named. */
const NAMED = 2;

export function equipmentSummary({ equipment }: Athlete): string {
  if (equipment.length === 0) return m.equipment_none();
  if (equipment.length > NAMED) return m.equipment_count({ count: equipment.length });
  return equipment.map((item) => m[`equipment_${item}`]()).join(', ');
}

export function limitsSummary({ limitations }: Athlete): string {
  if (limitations.length === 0) return m.limits_none();
  if (limitations.length > NAMED) return m.limits_count({ count: limitations.length });
  return limitations.map(({ region }) => m[`region_${region}`]()).join(', ');
}

export function aboutSummary({ birth_year, units }: Athlete): string {
  const unit = units === 'imperial' ? m.unit_lb() : m.unit_kg();
  return `${birth_year ?? m.birth_year_unknown()}, ${unit}`;
}

export function healthSummary({ screening }: Athlete): string {
  if (screening === null) return m.health_unknown();
  return screening.cleared ? m.health_cleared() : m.health_careful();
}
