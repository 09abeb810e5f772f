// An exercise of the athlete's own as it is typed.

import type { Equipment, Muscle, OwnExercise, OwnExerciseDraft, Pattern } from '../platform';
import { number, typedNumber } from '../quantity';

export class OwnDraft {
  id: string | null;
  name = $state('');
  pattern = $state<Pattern>('squat');
  primary = $state<Muscle[]>([]);
  secondary = $state<Muscle[]>([]);
  equipment = $state<Equipment[]>([]);
  unilateral = $state(false);
  timed = $state(false);
  step = $state('');

  constructor(own: OwnExercise | null) {
    this.id = own?.id ?? null;
    if (own === null) return;
    this.name = own.name;
    this.pattern = own.pattern;
    this.primary = [...own.primary];
    this.secondary = [...own.secondary];
    this.equipment = [...own.equipment];
    this.unilateral = own.unilateral;
    this.timed = own.timed;
    this.step = own.increment_kg === null ? '' : number(own.increment_kg);
  }

  get nameFits(): boolean {
    const { length } = this.name.trim();
    return length > 0 && length <= 60;
  }

  get primaryFits(): boolean {
    return this.primary.length > 0 && this.primary.length <= 6;
  }

  /** A muscle that is trained is none that helps. */
  togglePrimary(muscle: Muscle): void {
    this.primary = toggled(this.primary, muscle);
    this.secondary = this.secondary.filter((other) => !this.primary.includes(other));
  }

  toggleSecondary(muscle: Muscle): void {
    this.secondary = toggled(this.secondary, muscle);
    this.primary = this.primary.filter((other) => !this.secondary.includes(other));
  }

  toggleEquipment(equipment: Equipment): void {
    this.equipment = toggled(this.equipment, equipment);
  }

  /** What the engine is told, or null while something is missing. */
  told(): OwnExerciseDraft | null {
    const increment_kg = typedNumber(this.step);
    if (!this.nameFits || !this.primaryFits || Number.isNaN(increment_kg)) return null;
    return {
      id: this.id,
      name: this.name.trim(),
      pattern: this.pattern,
      primary: [...this.primary],
      secondary: [...this.secondary],
      equipment: [...this.equipment],
      unilateral: this.unilateral,
      timed: this.timed || this.pattern === 'conditioning',
      increment_kg,
    };
  }
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
