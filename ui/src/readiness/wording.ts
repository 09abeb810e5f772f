// What speaks against the day, in the athlete's words. What speaks for it needs no sentence.

import type { Driver, Readiness } from '../platform';
import { hours, number } from '../quantity';
import { m } from '../words';

/** Points below which a signal is worth a sentence (design): less is the noise of a usual morning. */
const NOTABLE = -3;

export function drivers({ drivers: all }: Readiness): string[] {
  return [...new Set(all.map(sentence).filter((words) => words !== ''))];
}

function sentence(driver: Driver): string {
  switch (driver.driver) {
    case 'ill':
      return m.driver_ill();
    case 'short_night':
      return m.driver_short_night({ hours: hours(driver.minutes) });
    case 'pain':
      return m.driver_pain({ region: m[`region_${driver.region}`](), level: number(driver.level) });
    case 'sore':
      return m.driver_sore({ region: m[`region_${driver.region}`](), level: number(driver.level) });
    case 'hrv_below_band':
      return m.driver_hrv_below_band();
    case 'red_signal':
      return m[`driver_${driver.signal}_low`]();
    case 'signal':
      return driver.points <= NOTABLE ? m[`driver_${driver.signal}_low`]() : '';
  }
}
