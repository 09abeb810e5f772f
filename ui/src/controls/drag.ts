// Dragging a sheet away by its handle.

/** How far down the handle must be let go for the sheet to close. */
const AWAY_PX = 96;

/** For the handle inside a dialog: the dialog follows the finger, and closes or springs back. */
export function draggedAway(away: () => void): (handle: HTMLElement) => () => void {
  return (handle) => {
    const sheet = handle.closest('dialog');
    let from: number | null = null;

    const moved = (event: PointerEvent) => (from === null ? 0 : Math.max(0, event.clientY - from));
    const down = (event: PointerEvent) => {
      from = event.clientY;
      handle.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (from !== null) sheet?.style.setProperty('translate', `0 ${moved(event)}px`);
    };
    const up = (event: PointerEvent) => {
      const far = moved(event) > AWAY_PX;
      from = null;
      sheet?.style.removeProperty('translate');
      if (far) away();
    };

    handle.addEventListener('pointerdown', down);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', up);
    return () => {
      handle.removeEventListener('pointerdown', down);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', up);
    };
  };
}
