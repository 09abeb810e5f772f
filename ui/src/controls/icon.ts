// What icons.vite.ts makes of a drawing.

import type { Component, ComponentProps } from 'svelte';

import Icon from './Icon.svelte';

type Given = Omit<ComponentProps<typeof Icon>, 'shapes'>;

/** A component of these shapes, which takes what Icon takes. */
export function drawn(shapes: string): Component<Given> {
  return (anchor, given) =>
    Icon(
      anchor,
      Object.defineProperties({ shapes, size: 0, strokeWidth: 0 }, Object.getOwnPropertyDescriptors(given)),
    );
}
