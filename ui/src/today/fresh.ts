// Reading the day again when it may have changed: the watch over the day says so, or the window comes back.

import type { Today } from './today.svelte';

export function keptFresh(today: Today): () => void {
  const unfollow = today.follow();
  const back = () => {
    if (document.visibilityState === 'visible') void today.read();
  };
  addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  return () => {
    unfollow();
    removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  };
}
