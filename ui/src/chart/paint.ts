// A chart on a canvas: axes with few lines, ink, hollow dots for measurements, one blue dot for now.

import type { Drawing, Role, Row, Values } from './drawing';
import { dayLabel, namedDays, markLabel, marksOf, rangeOf, secondsOf, spanOf } from './scale';

export type Look = { colours: Record<Role, string>; font: string };
type Size = { width: number; height: number };
type Place = { x: readonly number[]; y: (value: number) => number };
type Point = readonly [x: number, y: number];

/** What is left free around the values for labels, and for dots at the edge (px; design). */
const EDGE = { top: 12, end: 48, bottom: 28, start: 4 };
/** The least room of a line of the grid, and of a day's label (px; design). */
const MARK_PX = 56;
const LABEL_PX = 90;
const LABEL_GAP_PX = 8;
/** Radius and outline of a hollow dot, radius of a small full one, and of the dot of now (px; design). */
const HOLLOW = { radius: 3, line: 2 };
const SMALL = 2;
const NOW = 6;

export function paint(context: CanvasRenderingContext2D, drawing: Drawing, size: Size, look: Look): void {
  const [start, end] = spanOf(drawing.from, drawing.to);
  const [low, high] = drawing.range ?? rangeOf(drawing.rows.map(({ values }) => values));
  const [width, height] = [size.width - EDGE.start - EDGE.end, size.height - EDGE.top - EDGE.bottom];
  const xOf = (seconds: number) => EDGE.start + ((seconds - start) / (end - start)) * width;
  const y = (value: number) => EDGE.top + ((high - value) / (high - low)) * height;
  const place = { x: drawing.days.map((day) => xOf(secondsOf(day))), y };
  const { colours } = look;

  context.clearRect(0, 0, size.width, size.height);
  context.font = look.font;
  context.lineJoin = 'round';
  for (const mark of marksOf(low, high, Math.floor(height / MARK_PX))) {
    // Half a pixel further, a line of one pixel is one pixel.
    const at = Math.round(y(mark)) + 0.5;
    line(
      context,
      [
        [EDGE.start, at],
        [EDGE.start + width, at],
      ],
      colours.line,
      1,
    );
    label(context, markLabel(mark), EDGE.start + width + LABEL_GAP_PX, at, 'left', look);
  }
  const labelled = namedDays(start, end);
  const each = Math.ceil((labelled.length * LABEL_PX) / Math.max(LABEL_PX, width));
  for (const at of labelled.filter((_, index) => index % each === 0))
    label(context, dayLabel(at, end - start), xOf(at), size.height - EDGE.bottom / 2 + 2, 'center', look);
  if (drawing.band) band(context, drawing.band, place, colours.band);
  for (const row of drawing.rows) rowOn(context, row, place, colours);
  const last = runsOf(drawing.now, place).flat().at(-1);
  if (last) dot(context, last, NOW, colours.accent, { colour: colours.ground, width: 2 });
}

function rowOn(context: CanvasRenderingContext2D, row: Row, place: Place, colours: Look['colours']): void {
  const runs = runsOf(row.values, place);
  if (row.line) {
    const { role, width, bridges } = row.line;
    for (const run of bridges ? [runs.flat()] : runs) line(context, run, colours[role], width);
  }
  if (!row.dots) return;
  const colour = colours[row.dots.role];
  for (const point of runs.flat()) {
    if (row.dots.hollow) dot(context, point, HOLLOW.radius, colours.ground, { colour, width: HOLLOW.line });
    else dot(context, point, SMALL, colour);
  }
}

function band(
  context: CanvasRenderingContext2D,
  [high, low]: readonly [Values, Values],
  place: Place,
  colour: string,
): void {
  const lows = runsOf(low, place);
  for (const [index, run] of runsOf(high, place).entries()) {
    trace(context, [...run, ...(lows[index] ?? []).reverse()]);
    context.fillStyle = colour;
    context.fill();
  }
}

/** The points of the values, parted where one is missing. */
function runsOf(values: Values, { x, y }: Place): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) run = null;
    else {
      if (run === null) runs.push((run = []));
      run.push([x[index] ?? 0, y(value)]);
    }
  }
  return runs;
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
}

function line(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  colour: string,
  width: number,
): void {
  trace(context, points);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function dot(
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  radius: number,
  colour: string,
  outline?: { colour: string; width: number },
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  if (!outline) return;
  context.strokeStyle = outline.colour;
  context.lineWidth = outline.width;
  context.stroke();
}

function label(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  look: Look,
): void {
  context.fillStyle = look.colours.soft;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillText(text, x, y);
}
