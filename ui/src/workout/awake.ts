// The screen stays on while somebody trains, where the system lets a page ask for that.

/** Keeps the screen on until the answer is called. */
export function keptAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // A battery that is low says no; then the screen goes off, as it would without us.
    navigator.wakeLock.request('screen').then(
      (given) => {
        if (ended) void given.release();
        else lock = given;
      },
      () => {},
    );
  };
  ask();
  // The system takes it back whenever the page is hidden.
  document.addEventListener('visibilitychange', ask);
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
