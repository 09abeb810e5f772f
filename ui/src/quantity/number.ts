// Numbers as they are written in the chosen language.

import { locale } from '../words';

/** At most two decimals, none that say nothing: 102.5, 1.25, 100. */
export function number(value: number, decimals = 2): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: decimals }).format(value);
}

/** Always with its sign, and the real minus. */
export function signed(value: number): string {
  const size = number(Math.abs(value));
  return value < 0 ? `−${size}` : `+${size}`;
}

/** A number that was typed with a comma or a point: null where nothing stands, NaN where it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : NaN;
}
