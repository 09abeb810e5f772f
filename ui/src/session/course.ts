// The course of a session: its sets in the order in which they are done.
//
// In a superset the exercises take turns, set by set. A place counts the work sets of one exercise from 1 through the
// whole session; a letter names a superset, or one exercise outside of one. Preparation and coming down have none.

import type { Block, BlockKind, PlannedSet, Session } from '../platform';

export type CourseSet = {
  block: number;
  kind: BlockKind;
  superset: boolean;
  letter: string | null;
  exercise_id: string;
  planned: PlannedSet;
  /** Null for a warm-up set. */
  place: number | null;
};

export type WorkSet = CourseSet & { place: number };

export function course(session: Session): CourseSet[] {
  const counts = new Map<string, number>();
  const letters = letterer();
  return session.blocks.flatMap((block, index) => {
    const named = letters(block);
    return turns(block).map(({ exercise, planned }): CourseSet => {
      const exercise_id = block.exercises[exercise]?.exercise_id ?? '';
      const place = planned.kind === 'work' ? (counts.get(exercise_id) ?? 0) + 1 : null;
      if (place !== null) counts.set(exercise_id, place);
      return {
        block: index,
        kind: block.kind,
        superset: block.superset,
        letter: named[exercise] ?? null,
        exercise_id,
        planned,
        place,
      };
    });
  });
}

export function workSets(session: Session): WorkSet[] {
  return course(session).filter((set): set is WorkSet => set.place !== null);
}

/** The letters of each block's exercises, in order. */
export function letters(session: Session): (string | null)[][] {
  return session.blocks.map(letterer());
}

function letterer(): (block: Block) => (string | null)[] {
  let next = 0;
  const letter = () => String.fromCharCode(65 + next++);
  return (block) => {
    if (block.kind === 'warm_up' || block.kind === 'cool_down') return block.exercises.map(() => null);
    if (!block.superset) return block.exercises.map(letter);
    const shared = letter();
    return block.exercises.map(() => shared);
  };
}

type Turn = { exercise: number; planned: PlannedSet };

function turns({ exercises, superset }: Block): Turn[] {
  const rows = exercises.map(({ sets }, exercise) => sets.map((planned) => ({ exercise, planned })));
  if (!superset) return rows.flat();
  const rounds = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: rounds }, (_, round) => rows.flatMap((row) => row[round] ?? [])).flat();
}
