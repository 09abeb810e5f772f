// Reading the day again when it may have changed: the window comes back, or the next training day begins.

import type { Today } from './today.svelte';

/** How often the end of the training day is looked for; a longer timer would oversleep with the machine. */
const LOOK_EVERY_MS = 15_000;

export function keptFresh(today: Today): () => void {
  const back = () => {
    if (document.visibilityState === 'visible') void today.read();
  };
  const nextDay = setInterval(() => {
    const next_at = today.view?.next_at;
    if (next_at !== undefined && Date.now() >= Date.parse(next_at)) back();
  }, LOOK_EVERY_MS);
  addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  return () => {
    clearInterval(nextDay);
    removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  };
}
