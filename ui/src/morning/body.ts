// The body as a map: half of it, point by point; the other half is its mirror image. Our own drawing.
//
// The axis of the body is x = 0, the crown of the head y = 0. Lines between the points are rounded where they are drawn.

import type { Region } from '../platform';

type Point = readonly [number, number];
export type Side = 'front' | 'back';
export type Part = { region: Region; path: string };

/** How far a corner is cut, at most, where two lines meet. */
const CORNER = 4.5;

const neck: Point[] = [
  [0, 35],
  [8, 35],
  [9, 44],
  [13, 49],
  [0, 51],
];
const deltoid: Point[] = [
  [22, 51],
  [34, 53],
  [42, 61],
  [45, 75],
  [43, 83],
  [34, 77],
  [30, 64],
];
const upperArm: Point[] = [
  [33, 80],
  [43, 87],
  [46, 101],
  [45, 111],
  [37, 112],
  [33, 97],
];
const elbow: Point[] = [
  [37, 115],
  [46, 114],
  [49, 124],
  [48, 128],
  [39, 128],
];
const hand: Point[] = [
  [45, 160],
  [54, 158],
  [58, 170],
  [55, 184],
  [49, 183],
  [45, 173],
];
const kneecap: Point[] = [
  [8, 226],
  [21, 226],
  [22, 234],
  [20, 242],
  [9, 242],
  [7, 234],
];
const lowerLeg: Point[] = [
  [8, 245],
  [21, 245],
  [24, 260],
  [20, 282],
  [17, 298],
  [10, 298],
  [7, 276],
];
const foot: Point[] = [
  [9, 301],
  [18, 301],
  [19, 309],
  [26, 317],
  [24, 321],
  [7, 321],
];

const front: [Region, Point[]][] = [
  ['neck', neck],
  ['shoulder', deltoid],
  [
    'chest',
    [
      [1, 54],
      [19, 54],
      [28, 66],
      [32, 80],
      [25, 91],
      [12, 94],
      [1, 91],
    ],
  ],
  ['arms', upperArm],
  ['elbow', elbow],
  ['wrist', hand],
  [
    'abs',
    [
      [1, 94],
      [12, 97],
      [24, 94],
      [23, 112],
      [25, 134],
      [12, 138],
      [1, 139],
    ],
  ],
  [
    'hip',
    [
      [1, 142],
      [13, 141],
      [26, 137],
      [30, 152],
      [22, 158],
      [12, 164],
      [1, 170],
    ],
  ],
  [
    'quads',
    [
      [3, 172],
      [14, 166],
      [31, 156],
      [32, 178],
      [28, 202],
      [22, 222],
      [8, 222],
      [4, 198],
    ],
  ],
  ['knee', kneecap],
  ['calves', lowerLeg],
  ['ankle', foot],
];

const back: [Region, Point[]][] = [
  ['neck', neck],
  ['shoulder', deltoid],
  [
    'upper_back',
    [
      [1, 54],
      [19, 54],
      [28, 66],
      [32, 82],
      [25, 96],
      [14, 104],
      [1, 107],
    ],
  ],
  ['arms', upperArm],
  ['elbow', elbow],
  ['wrist', hand],
  [
    'low_back',
    [
      [1, 110],
      [14, 107],
      [24, 100],
      [23, 114],
      [25, 132],
      [12, 136],
      [1, 138],
    ],
  ],
  [
    'glutes',
    [
      [1, 141],
      [14, 139],
      [26, 135],
      [31, 150],
      [29, 166],
      [16, 172],
      [2, 168],
    ],
  ],
  [
    'hamstrings',
    [
      [3, 172],
      [16, 175],
      [31, 169],
      [31, 184],
      [28, 202],
      [22, 222],
      [8, 222],
      [4, 198],
    ],
  ],
  ['knee', kneecap],
  ['calves', lowerLeg],
  ['ankle', foot],
];

/** What cannot be told about; the head is no polygon. */
const forearm: Point[] = [
  [40, 131],
  [49, 131],
  [53, 144],
  [54, 155],
  [46, 157],
  [42, 146],
];

export const halves: Record<Side, readonly Part[]> = { front: drawn(front), back: drawn(back) };
export const neutral: string = closed(forearm);

function drawn(parts: [Region, Point[]][]): Part[] {
  return parts.map(([region, points]) => ({ region, path: closed(points) }));
}

/** A closed path through the points with its corners rounded. */
function closed(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const corners = points.map((corner, index) => {
    const [from, to] = [toward(corner, at(index - 1)), toward(corner, at(index + 1))];
    return `${index === 0 ? 'M' : 'L'}${from.join(' ')}Q${corner.join(' ')} ${to.join(' ')}`;
  });
  return `${corners.join('')}Z`;
}

function toward([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const part = Math.min(CORNER, length / 2) / (length || 1);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return [rounded(x + (toX - x) * part), rounded(y + (toY - y) * part)];
}
