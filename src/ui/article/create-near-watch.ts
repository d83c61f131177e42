/** Tells paragraphs when they come near what is in sight. One watch serves a whole article. */
export interface NearWatch {
  /** Calls back once, when the element is in sight or nearly; returns how to stop waiting. */
  readonly waitFor: (element: Element, onNear: () => void) => () => void;
}

/** How far from sight counts as near, where the browser can look beyond the edge of a scrolling panel. */
const MARGIN_PX = 1200;

/** Creates a watch over the page; `destroy` ends it. */
export function createNearWatch(): NearWatch & { readonly destroy: () => void } {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: `${MARGIN_PX}px`, scrollMargin: `${MARGIN_PX}px` },
  );
  const forget = (element: Element) => {
    waiting.delete(element);
    observer.unobserve(element);
  };
  return {
    waitFor: (element, onNear) => {
      waiting.set(element, () => {
        forget(element);
        onNear();
      });
      observer.observe(element);
      return () => {
        forget(element);
      };
    },
    destroy: () => {
      observer.disconnect();
      waiting.clear();
    },
  };
}
