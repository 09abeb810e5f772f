// Which screen is shown, and which one an offer was opened from.

export type Place = 'today' | 'plan' | 'settings';
export type Screen = Place | 'offer' | 'morning';

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
