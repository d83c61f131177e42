import { type RefObject, useLayoutEffect, useRef } from "react";

/** Text and the air round it give way first, down to this part of their size. */
const SMALLEST_TEXT = 0.64;
/** Title and passages give way no further than this while text still can: a last row reads capitals of 32 px at 1080. */
const LARGE_QUOTE = 0.93;
/** Where all that is not enough, passages give way down to this; what still does not fit can be scrolled. */
const SMALLEST_QUOTE = 0.6;
const STEP = 0.03;

/**
 * Sets the words of a step as large as their place allows: full size, or as much smaller as lets them fit, never a
 * scroll bar before an audience unless there is no other way. Fits anew where the size of the place or of the words changes.
 */
export function useFit(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const fits = (text: number, quote: number) => {
      element.style.setProperty("--fit", text.toFixed(2));
      element.style.setProperty("--fit-quote", quote.toFixed(2));
      return element.scrollHeight <= element.clientHeight;
    };
    const fit = () => {
      for (let text = 1; text >= SMALLEST_TEXT; text -= STEP)
        if (fits(text, Math.max(LARGE_QUOTE, text))) return;
      for (let quote = LARGE_QUOTE; quote >= SMALLEST_QUOTE; quote -= STEP)
        if (fits(SMALLEST_TEXT, quote)) return;
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => {
      watch.disconnect();
    };
  }, []);
  return place;
}
