// A button that goes on while it is held down.

/** How long it is held before it goes on, and how fast it then goes. */
const BEFORE_MS = 420;
const EVERY_MS = 90;

/** Steps once a press, and again and again while it is held. */
export function held(step: () => void): (button: HTMLButtonElement) => () => void {
  return (button) => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let going: ReturnType<typeof setInterval> | undefined;
    let went = false;
    const stop = () => {
      clearTimeout(waiting);
      clearInterval(going);
    };
    const press = () => {
      went = false;
      stop();
      waiting = setTimeout(() => {
        went = true;
        going = setInterval(step, EVERY_MS);
      }, BEFORE_MS);
    };
    // A press that went on has stepped already; the keyboard only ever clicks.
    const click = () => {
      stop();
      if (!went) step();
      went = false;
    };
    const leave = ['pointerup', 'pointerleave', 'pointercancel'];
    button.addEventListener('pointerdown', press);
    button.addEventListener('click', click);
    for (const name of leave) button.addEventListener(name, stop);
    return () => {
      stop();
      button.removeEventListener('pointerdown', press);
      button.removeEventListener('click', click);
      for (const name of leave) button.removeEventListener(name, stop);
    };
  };
}
