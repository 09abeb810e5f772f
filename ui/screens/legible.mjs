// What of a page cannot be read: text that is cut off, that runs into other text, or that lies beyond the window.

/** A line for each place; empty when everything can be read. Runs in the page. */
export function illegible() {
  // What is left out while it is out of sight is measured too.
  const style = document.createElement('style');
  style.textContent = '* { content-visibility: visible !important; }';
  document.head.append(style);
  const layers = 'dialog, [popover], [data-layer]';
  /** What floats above the page: its own layer, in which only its own texts may not meet. */
  const layerOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.matches(layers) || ['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    }
    return document.body;
  };
  const isHidden = (element) => {
    if (element.closest('svg, canvas, script, style, option')) return true;
    if (
      !element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      })
    )
      return true;
    for (let at = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath !== 'none') return true;
    return false;
  };
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
  /** The frames that an element is seen through, inside out. */
  const framesOf = (element) => {
    const frames = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX: x, overflowY: y, position } = getComputedStyle(at);
      if (x !== 'visible' || y !== 'visible') frames.push({ at, x, y, box: at.getBoundingClientRect() });
      if (position === 'fixed' || at.matches(layers)) break;
    }
    return frames;
  };
  /** What of a box is seen. */
  const through = (box, frames) => {
    const seen = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    for (const frame of frames) {
      if (frame.x !== 'visible') {
        seen.left = Math.max(seen.left, frame.box.left);
        seen.right = Math.min(seen.right, frame.box.right);
      }
      if (frame.y !== 'visible') {
        seen.top = Math.max(seen.top, frame.box.top);
        seen.bottom = Math.min(seen.bottom, frame.box.bottom);
      }
    }
    return seen;
  };

  const isPressed = (node) =>
    [...node.data.matchAll(/[^\s\u00ad/-]+/g)].some(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 2;
    });

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (node.data.trim() === '' || !element || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frames = framesOf(element);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    texts.push({
      node,
      said: node.data.trim().slice(0, 40),
      element,
      frames,
      boxes,
      seen: boxes.map((box) => through(box, frames)),
      layer: layerOf(element),
    });
  }

  const found = [];
  for (const { said, node, frames, boxes } of texts) {
    for (const { at, x, y, box: frame } of frames) {
      const isCut = boxes.some(
        (box) =>
          (hides(x) && (box.right > frame.right + 1.5 || box.left < frame.left - 1.5)) ||
          (hides(y) && box.bottom - frame.bottom > box.height * 0.3),
      );
      if (isCut) found.push(`cut: "${said}" by ${at.className || at.tagName}`);
      // What scrolls shows the rest when it is scrolled.
      if (isCut || scrolls(x) || scrolls(y)) break;
    }
    // A word that is broken more than once stands in a place that is too narrow for it.
    if (boxes.length > 2 && isPressed(node)) found.push(`pressed together: "${said}"`);
    const isBeyond = boxes.some((box) => box.right > innerWidth + 1 || box.left < -1);
    if (isBeyond && !frames.some(({ x }) => x !== 'visible')) found.push(`beyond the window: "${said}"`);
  }
  for (const [place, one] of texts.entries()) {
    for (const other of texts.slice(place + 1)) {
      if (one.layer !== other.layer || one.element === other.element) continue;
      // A line's box is higher than its letters: only what meets by a third of them is touched.
      const meets = one.seen.some((a) =>
        other.seen.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
              Math.min(a.bottom - a.top, b.bottom - b.top) * 0.35 &&
            Math.min(a.bottom - a.top, b.bottom - b.top) > 2,
        ),
      );
      if (meets) found.push(`"${one.said}" runs into "${other.said}"`);
    }
  }
  style.remove();
  return [...new Set(found)];
}
