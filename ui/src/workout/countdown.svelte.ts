// Time that runs towards an instant. The instant is the truth; what is shown is redrawn a few times a second.

/** How often it is looked at. */
const LOOK_MS = 250;

/** Milliseconds of the device's clock, for as long as somebody shows them. */
export class Ticking {
  now = $state(Date.now());

  /** Runs until the answer is called. */
  run(): () => void {
    this.now = Date.now();
    const timer = setInterval(() => (this.now = Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }
}

/** Whole seconds until an instant, rounded up; below zero once it has passed. */
export function secondsUntil(instant: string, now: number): number {
  return Math.ceil((Date.parse(instant) - now) / 1000);
}

/** Whole seconds since an instant. */
export function secondsSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
}

/** The seconds at which a rest is told to those who do not see it. */
export function isTold(left_s: number): boolean {
  return left_s === 30 || left_s === 10;
}
