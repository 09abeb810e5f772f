// Instants as the clock on the wall shows them.

import { locale } from '../words';

/** "07:12" in the zone that the day was made with; in the device's own where that zone is unknown here. */
export function clock(instant: string, zone: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  return wallClock(zone).format(time);
}

export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
}

function wallClock(zone: string): Intl.DateTimeFormat {
  const shape: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  try {
    return new Intl.DateTimeFormat(locale(), { ...shape, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(locale(), shape);
  }
}
