// The keys of the workout, for who has a keyboard: Space logs or skips, U takes back, + and − move the rest.

type Keys = { main: () => void; undo: () => void; longer: () => void; shorter: () => void };

/** Does what a key says, unless something that takes keys itself has the focus. */
export function pressed(event: KeyboardEvent, keys: Keys): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('input, textarea, select, dialog')) return;
  // A button that has the focus is pressed by Space itself.
  if (event.key === ' ' && at?.closest('button, a, summary')) return;
  const action = actionOf(event.key, keys);
  if (action === null) return;
  event.preventDefault();
  action();
}

function actionOf(key: string, keys: Keys): (() => void) | null {
  switch (key) {
    case ' ':
      return keys.main;
    case 'u':
    case 'U':
      return keys.undo;
    case '+':
      return keys.longer;
    case '-':
      return keys.shorter;
    default:
      return null;
  }
}
