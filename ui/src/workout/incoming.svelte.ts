// What may come into the session, read when a sheet opens.

import { failureOf, type Failure, type Incoming } from '../platform';

export class IncomingList {
  incoming = $state.raw<Incoming | null>(null);
  failure = $state.raw<Failure | null>(null);
  chosen = $state<string | null>(null);

  constructor(asked: Promise<Incoming>) {
    asked.then(
      (incoming) => (this.incoming = incoming),
      (thrown: unknown) => (this.failure = failureOf(thrown)),
    );
  }
}
