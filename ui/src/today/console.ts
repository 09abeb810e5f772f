// Whether the slab's main action is in sight; when it is not, the console at the foot of the phone takes its place.

export function inSight(onchange: (seen: boolean) => void): (element: Element) => () => void {
  return (element) => {
    const observer = new IntersectionObserver((entries) => onchange(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: '0px 0px -96px 0px',
      threshold: 0.5,
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      onchange(true);
    };
  };
}
