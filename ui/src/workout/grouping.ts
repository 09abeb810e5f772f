// The work sets of a session as they are listed while lifting: by exercise, or by superset in the order of its rounds.

import type { Block, PlannedSet, Session } from '../platform';
import { workSets, type WorkSet } from '../session';

export type Group = { letter: string | null; superset: boolean; exercise_ids: string[]; sets: WorkSet[] };

export function groups(session: Session): Group[] {
  const found: Group[] = [];
  let block = -1;
  for (const set of workSets(session)) {
    const last = found.at(-1);
    const same = last && set.block === block && (set.superset || last.exercise_ids.includes(set.exercise_id));
    block = set.block;
    if (!same) {
      found.push({
        letter: set.letter,
        superset: set.superset,
        exercise_ids: [set.exercise_id],
        sets: [set],
      });
      continue;
    }
    last.sets.push(set);
    if (!last.exercise_ids.includes(set.exercise_id)) last.exercise_ids.push(set.exercise_id);
  }
  return found;
}

/** Whether nothing of a block counts; the easy minutes around a hard run do. */
export function isPreparation({ exercises }: Block): boolean {
  return exercises.every(({ sets }) => sets.every(({ kind }) => kind === 'warm_up'));
}

/** How many work sets each exercise has in the whole session. */
export function setCounts(session: Session): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { exercise_id } of workSets(session))
    counts.set(exercise_id, (counts.get(exercise_id) ?? 0) + 1);
  return counts;
}

/** The warm-up sets that stand before an exercise's work. */
export function warmUps(session: Session, exercise_id: string): PlannedSet[] {
  return session.blocks
    .filter(({ kind }) => kind !== 'warm_up' && kind !== 'cool_down')
    .flatMap(({ exercises }) => exercises)
    .filter((exercise) => exercise.exercise_id === exercise_id)
    .flatMap(({ sets }) => sets.filter(({ kind }) => kind === 'warm_up'));
}

/** The exercises that have work sets, each with its own, in order. */
export function exercisesOf(
  session: Session,
): { letter: string | null; exercise_id: string; sets: WorkSet[] }[] {
  const sets = workSets(session);
  return [...setCounts(session).keys()].map((exercise_id) => {
    const own = sets.filter((set) => set.exercise_id === exercise_id);
    return { letter: own[0]?.letter ?? null, exercise_id, sets: own };
  });
}
