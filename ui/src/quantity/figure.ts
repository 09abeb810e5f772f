// A figure with its unit: the figure leads, the unit stands small beside it.

export type Figure = { figure: string; unit: string };

/** In running text, where the two must not part at the end of a line. */
export function inText({ figure, unit }: Figure): string {
  return unit === '' ? figure : `${figure}\u00a0${unit}`;
}
