export { course, letters, workSets, type CourseSet, type WorkSet } from './course';
export {
  effortOf,
  exerciseName,
  focusAndEffort,
  focusOf,
  isUnilateral,
  phaseOf,
  sessionTitle,
} from './naming';
export { asPlanned, countDone, doneSets, isByFeel, keyOf, lifted, nextSet, type SetKey } from './performed';
export { amount, loadLine, paceLine, pulseLine, restOf, setsLine, targetRpe } from './prescription';
