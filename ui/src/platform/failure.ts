// A failure as the screens see it: always a code of the contract, never a message of the machine.

import type { Failure } from '.';

export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** What was thrown, as a failure; anything that carries no code is `unexpected`. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Failed ? thrown.failure : { code: 'unexpected', refusals: [] };
}
