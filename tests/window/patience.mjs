// Waiting for what happens elsewhere: asked again and again, until it is so.

/** Resolves once the answer is true; says what was waited for when it never is. */
export async function until(what, ask, seconds = 20) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await ask())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
