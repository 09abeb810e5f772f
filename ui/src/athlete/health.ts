// Seven questions before training, and what follows from the answers.
//
// Only the outcome is kept: whether anything speaks against training, and the two conditions that change sessions.

import type { Athlete } from '../platform';

export type Question = 'heart' | 'pressure' | 'chest' | 'dizzy' | 'illness' | 'joints' | 'pregnancy';
export type Answers = Partial<Record<Question, boolean>>;

export const questions: readonly Question[] = [
  'heart',
  'pressure',
  'chest',
  'dizzy',
  'illness',
  'joints',
  'pregnancy',
];

/** The answers that the document still tells; after a careful outcome the others are asked again. */
export function answersOf({ screening, conditions }: Athlete): Answers {
  if (screening === null) return {};
  const known: Answers = screening.cleared
    ? Object.fromEntries(questions.map((question) => [question, false]))
    : {};
  if (conditions.includes('hypertension')) known.pressure = true;
  if (conditions.includes('pregnancy')) known.pregnancy = true;
  return known;
}

export function anyYes(answers: Answers): boolean {
  return questions.some((question) => answers[question]);
}

/** Null until all seven are answered. */
export function outcome(
  answers: Answers,
  doctorAgrees: boolean,
): Pick<Athlete, 'screening' | 'conditions'> | null {
  if (questions.some((question) => answers[question] === undefined)) return null;
  const conditions: Athlete['conditions'] = [];
  if (answers.pressure) conditions.push('hypertension');
  if (answers.pregnancy) conditions.push('pregnancy');
  return { conditions, screening: { cleared: doctorAgrees || !anyYes(answers) } };
}
