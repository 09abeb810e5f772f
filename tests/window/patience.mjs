// Waiting for what happens elsewhere. Nothing is waited for without end: what never comes fails by its name.

import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a busy machine with two cores: what is there sooner is not waited for (s). */
export const PATIENCE = 60;

/** Resolves once the answer is true; says what was waited for when it never is. */
export async function until(what, ask, seconds = PATIENCE) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await within(what, ask(), seconds))) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await pause(50);
  }
}

/** What a promise gives; says what was waited for when it gives nothing in time. */
export async function within(what, promise, seconds = PATIENCE) {
  const over = new AbortController();
  const late = pause(seconds * 1000, undefined, { signal: over.signal }).then(
    () => {
      throw new Error(`${what}: not within ${seconds} s`);
    },
    () => undefined,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
