// A profile said in words, for those who do not see it.

import type { Exercises, Session } from '../platform';
import { exerciseName, workSets } from '../session';
import { listed, m } from '../words';

export function profileSentence(session: Session, exercises: Exercises): string {
  const sets = workSets(session);
  if (sets.length === 0) return m.profile_empty();
  if (sets.some(({ exercise_id }) => exercises[exercise_id] === undefined)) {
    return m.profile_counted({ minutes: session.minutes, count: sets.length });
  }
  const counts = new Map<string, number>();
  for (const { exercise_id } of sets) {
    counts.set(exercise_id, (counts.get(exercise_id) ?? 0) + 1);
  }
  const parts = [...counts].map(([exercise_id, count]) =>
    m.profile_part({ count, exercise: exerciseName(exercises, exercise_id) }),
  );
  return m.profile_sentence({ minutes: session.minutes, parts: listed(parts) });
}
