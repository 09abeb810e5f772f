// Which screen is shown, and which one an offer was opened from.

export type Place = 'today' | 'plan' | 'history' | 'progress' | 'settings';
export type Screen = Place | 'offer' | 'exercises' | 'workout' | 'finish' | 'morning';

export class Navigation {
  screen = $state<Screen>('today');
  /** The screen that rail and tab bar point to: an offer belongs to where it was opened. */
  place = $state<Place>('today');

  go(place: Place): void {
    this.place = place;
    this.#show(place);
  }

  openOffer(): void {
    this.#show('offer');
  }

  /** The exercise that is looked at; null for the list of all. */
  exercise_id = $state<string | null>(null);
  /** The exercises that led to this one, the last one first to go back to. */
  #trail: (string | null)[] = [];

  openExercise(exercise_id: string | null): void {
    if (this.screen === 'exercises') this.#trail.push(this.exercise_id);
    else this.#trail = [];
    this.exercise_id = exercise_id;
    this.#show('exercises');
  }

  /** To the exercise before, or to the screen that the first one was opened from. */
  leaveExercise(): void {
    const before = this.#trail.pop();
    if (before === undefined) return this.back();
    this.exercise_id = before;
    this.#show('exercises');
  }

  openWorkout(): void {
    this.#show('workout');
  }

  openFinish(): void {
    this.#show('finish');
  }

  openMorning(): void {
    this.#show('morning');
  }

  /** From an offer or a check-in to where it was opened. */
  back(): void {
    this.#show(this.place);
  }

  #show(screen: Screen): void {
    this.screen = screen;
    scrollTo({ top: 0 });
  }
}
