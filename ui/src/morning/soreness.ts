// How sore, in four words. The document counts from 0 to 7; each word stands for one of its levels (design: "very" is
// the level below the worst, which alone would hold the whole day back).

import type { CheckIn, Region } from '../platform';
import { m } from '../words';

export type Grade = 0 | 1 | 2 | 3;
export const grades: readonly Grade[] = [0, 1, 2, 3];

const LEVELS: Record<Grade, number> = { 0: 0, 1: 2, 2: 4, 3: 6 };

export const gradeWords: Record<Grade, () => string> = {
  0: m.sore_none,
  1: m.sore_little,
  2: m.sore_sore,
  3: m.sore_very,
};

/** The word nearest to what the document says of a region. */
export function gradeOf(soreness: CheckIn['soreness'], region: Region): Grade {
  const level = soreness.find((sore) => sore.region === region)?.level ?? 0;
  if (level >= 6) return 3;
  if (level >= 4) return 2;
  return level >= 1 ? 1 : 0;
}

export function withGrade(soreness: CheckIn['soreness'], region: Region, grade: Grade): CheckIn['soreness'] {
  const others = soreness.filter((sore) => sore.region !== region);
  return grade === 0 ? others : [...others, { region, level: LEVELS[grade] }];
}

/** What one more tap makes of it: a little, sore, very, and none again. */
export function oneMore(grade: Grade): Grade {
  const next = grades[grade + 1];
  return next ?? 0;
}
