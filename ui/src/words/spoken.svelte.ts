// The words of the language that is spoken. Messages read them while they render, so a change rewords the screen.

type Word = (inputs?: Record<string, unknown>) => string;

let spoken = $state.raw<readonly Word[]>([]);

/** The message at a place of the catalogue, in whatever language is then spoken. */
export function word(place: number | undefined): Word {
  return (inputs) => spoken[place ?? -1]?.(inputs) ?? '';
}

export function take(words: readonly Word[]): void {
  spoken = words;
}
