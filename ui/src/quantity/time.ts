// A time of the day as it is typed: 7, 7:30, 07.30 and 0730 all mean one.

const TYPED = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/;

/** "07:30", or null where no such time exists. */
export function timeOfDay(typed: string): string | null {
  const [, hours, minutes = '00'] = TYPED.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The time so many minutes later or earlier, around midnight if need be. */
export function laterBy(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const whole = (hours * 60 + past + minutes + 24 * 60) % (24 * 60);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
