// What a chart shows: values of days as lines and dots, the band between two of them, and one blue dot for now.
// Colours are named by their role; paint.ts finds out what they are.

export const ROLES = ['ink', 'soft', 'line', 'edge', 'accent', 'band', 'ground'] as const;
export type Role = (typeof ROLES)[number];

/** A value a day; null where there is none. */
export type Values = readonly (number | null)[];

export type Row = {
  values: Values;
  /** A line through the values; it breaks where one is missing, unless it bridges them. */
  line?: { role: Role; width: number; bridges?: boolean };
  dots?: { role: Role; hollow: boolean };
};

export type Drawing = {
  /** The first and the last day of the axis, which need not have values. */
  from: string;
  to: string;
  days: readonly string[];
  rows: readonly Row[];
  /** The ground between these two. */
  band?: readonly [high: Values, low: Values];
  /** The lowest and the highest value; without them, those of the rows with some room. */
  range?: readonly [low: number, high: number];
  /** The last of these is now. */
  now: Values;
};

/** Dots up to so many stand apart; more are drawn small and full. */
const HOLLOW = 90;

/** Measurements of so many days as dots. */
export function dots(count: number, role: Role): NonNullable<Row['dots']> {
  return { role, hollow: count <= HOLLOW };
}
