// How the app's charts are drawn: axes with few lines, ink, hollow dots for measurements, one blue dot for now.

import type uPlot from 'uplot';
import { number } from '../quantity';
import { locale } from '../words';

export type Colours = Record<
  'ink' | 'soft' | 'line' | 'edge' | 'accent' | 'band' | 'ground' | 'font',
  string
>;
export type Drawing = { options: Omit<uPlot.Options, 'width' | 'height'>; data: uPlot.AlignedData };

/** The instant by which a training day stands on an axis, in seconds. */
export function secondsOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** Dots up to so many stand apart; more are drawn small and full. */
const HOLLOW = 90;

export function dots(count: number, stroke: string, fill: string): uPlot.Series.Points {
  const hollow = count <= HOLLOW;
  return { show: true, size: hollow ? 8 : 4, width: hollow ? 2 : 0, stroke, fill: hollow ? fill : stroke };
}

/** Everything but series and data. */
export function frame(colours: Colours, from: string, to: string): Omit<Drawing['options'], 'series'> {
  const [start, end] = [secondsOf(from), secondsOf(to)];
  const axis = { stroke: colours.soft, font: colours.font, ticks: { show: false } };
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [12, 4, 0, 4],
    scales: { x: { time: false, range: () => [start, Math.max(end, start + 86_400)] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 90,
        size: 28,
        splits: (_, __, low, high) => timeSplits(low, high),
        values: (_, splits) => splits.map((split) => dayLabel(split, end - start)),
      },
      {
        ...axis,
        side: 1,
        size: 44,
        space: 56,
        grid: { stroke: colours.line, width: 1 },
        values: (_, splits) => splits.map((split) => number(split, 1)),
      },
    ],
  };
}

/** A blue dot on the last point of a series, drawn above everything. */
export function nowDot(colours: Colours, series: number): (plot: uPlot) => void {
  return (plot) => {
    const values = plot.data[series] ?? [];
    const last = values.length - 1 - [...values].reverse().findIndex((value) => value != null);
    const [x, y] = [plot.data[0][last], values[last]];
    if (x === undefined || y == null) return;
    const { ctx } = plot;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.arc(plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true), 6 * ratio, 0, 2 * Math.PI);
    ctx.fillStyle = colours.accent;
    ctx.strokeStyle = colours.ground;
    ctx.lineWidth = 2 * ratio;
    ctx.fill();
    ctx.stroke();
    ctx.restore();
  };
}

/** Three to five days, evenly apart. */
function timeSplits(low: number, high: number): number[] {
  const day = 86_400;
  const step = Math.max(1, Math.round((high - low) / 4 / day)) * day;
  return Array.from({ length: 4 }, (_, index) => low + step * index + step / 4).filter((at) => at < high);
}

function dayLabel(seconds: number, span: number): string {
  const years = span > 500 * 86_400;
  const shape: Intl.DateTimeFormatOptions = years
    ? { month: 'short', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale(), shape).format(new Date(seconds * 1000));
}
