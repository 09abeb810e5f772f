// Which screen is shown.

export type Screen = 'today' | 'settings';

export class Navigation {
  screen = $state<Screen>('today');

  go(screen: Screen): void {
    this.screen = screen;
    scrollTo({ top: 0 });
  }
}
