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
      // Each try lays the words out between a key and the step it shows: halving needs 11 of them at most, counting down 25.
      const words = findLargest(1, SMALLEST_TEXT, (text) => fits(text, Math.max(LARGE_QUOTE, text)));
      if (words !== null) fits(words, Math.max(LARGE_QUOTE, words));
      else {
        const quote = findLargest(LARGE_QUOTE, SMALLEST_QUOTE, (size) => fits(SMALLEST_TEXT, size));
        fits(SMALLEST_TEXT, quote ?? SMALLEST_QUOTE);
      }
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

/** The largest size from `most` down to `least`, by `STEP`, that fits, where what fits still does so smaller; `null` for none. */
function findLargest(most: number, least: number, fits: (size: number) => boolean): number | null {
  if (fits(most)) return most;
  const sizeAt = (at: number) => most - at * STEP;
  let tooLarge = 0;
  let found = Math.floor((most - least) / STEP + 1e-9) + 1;
  const none = found;
  while (found - tooLarge > 1) {
    const middle = Math.floor((found + tooLarge) / 2);
    if (fits(sizeAt(middle))) found = middle;
    else tooLarge = middle;
  }
  return found === none ? null : sizeAt(found);
}
