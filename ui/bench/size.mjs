// What the window's script weighs, gzip, after `npm run build`: what stands before Today does, and all that one athlete
// ever loads, which is every screen and the charts in one language. The goal is for the sum.

import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const GOAL_B = 150_000;
const assets = new URL('../dist/assets/', import.meta.url);
const settings = JSON.parse(
  readFileSync(new URL('../project.inlang/settings.json', import.meta.url), 'utf8'),
);

const files = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(new URL(name, assets)), { level: 9 }).length }));
const inLanguage = (file) => settings.locales.find((language) => file.name.startsWith(`${language}-`));
const sum = (some) => some.reduce((bytes, file) => bytes + file.bytes, 0);

for (const { name, bytes } of files) console.log(`    ${String(bytes).padStart(7)} B  ${name}`);
const spoken = files.filter(inLanguage);
const longest = Math.max(...spoken.map((file) => file.bytes));
const all = sum(files) - sum(spoken) + longest;
const first = sum(files.filter(({ name }) => name.startsWith('index-'))) + longest;
console.log(
  `before Today stands ${first} B; with every screen and the charts, in one language, ${all} B (goal: under ${GOAL_B} B)`,
);
