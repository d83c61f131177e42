/** Scrolling a text as a way of reading it. */
export interface ReadingScroll {
  /** Listens to the reader's own scrolling of `root`; returns how to stop. */
  readonly connect: (root: HTMLElement, onRead: (sentence: number) => void) => () => void;
  /** Brings a sentence or a mark in `root` to the reading line; `isCut` without travel. */
  readonly bring: (root: HTMLElement, element: Element, isCut: boolean) => void;
}

/** A flight of the text that has stood still for so long has ended, wherever it is. */
const LONGEST_REST_MS = 1200;

/**
 * Creates the link between scrolling and reading. The reading line goes from the top of the pane to its bottom as the
 * text goes from its beginning to its end, so that every sentence, the first and the last too, comes to lie on it.
 */
export function createReadingScroll(): ReadingScroll {
  let isFlying = false;
  let destination = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const land = () => {
    isFlying = false;
    clearTimeout(rest);
  };
  const fly = () => {
    isFlying = true;
    clearTimeout(rest);
    rest = setTimeout(land, LONGEST_REST_MS);
  };

  return {
    connect: (root, onRead) => {
      let frame = 0;
      let lastTop = root.scrollTop;
      const read = () => {
        frame = 0;
        if (isFlying || root.scrollTop === lastTop) return;
        lastTop = root.scrollTop;
        const sentence = findSentenceOnLine(root);
        if (sentence !== null) onRead(sentence);
      };
      const handleScroll = () => {
        if (isFlying) {
          lastTop = root.scrollTop;
          fly();
        } else if (frame === 0) frame = requestAnimationFrame(read);
      };
      // The end of a flight may be told only when the next has begun.
      const handleEnd = () => {
        if (Math.abs(root.scrollTop - destination) < 2) land();
      };
      const options = { passive: true } as const;
      root.addEventListener("scroll", handleScroll, options);
      root.addEventListener("scrollend", handleEnd, options);
      for (const type of OWN_SCROLLING) root.addEventListener(type, land, options);
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(rest);
        root.removeEventListener("scroll", handleScroll);
        root.removeEventListener("scrollend", handleEnd);
        for (const type of OWN_SCROLLING) root.removeEventListener(type, land);
      };
    },
    bring: (root, element, isCut) => {
      const box = element.getClientRects()[0];
      if (!box || root.clientHeight === 0) return;
      const middle = box.top + box.height / 2 - root.getBoundingClientRect().top + root.scrollTop;
      const top = (middle / root.scrollHeight) * (root.scrollHeight - root.clientHeight);
      if (Math.abs(top - root.scrollTop) < 1) return;
      destination = top;
      fly();
      root.scrollTo({ top, behavior: isCut ? "instant" : "auto" });
    },
  };
}

/** What a reader scrolls with; from there on the text moves because they move it. */
const OWN_SCROLLING = ["wheel", "touchmove", "pointerdown"] as const;

/** The number of the sentence on the reading line, from the page as it is laid out now. */
function findSentenceOnLine(root: HTMLElement): number | null {
  const travel = root.scrollHeight - root.clientHeight;
  const share = travel <= 0 ? 0 : Math.min(1, Math.max(0, root.scrollTop / travel));
  const line = root.getBoundingClientRect().top + share * root.clientHeight;
  const paragraphs = [...root.querySelectorAll("[data-paragraph]")];
  const paragraph =
    paragraphs.find((each) => each.getBoundingClientRect().bottom > line) ?? paragraphs.at(-1);
  if (!paragraph) return null;
  const sentences = [...paragraph.querySelectorAll("[data-sentence]")];
  const found = sentences.find((each) => isReached(each, line)) ?? sentences.at(-1);
  return found ? Number(found.getAttribute("data-sentence")) : null;
}

/** Whether the line has not passed a sentence yet. Two on one line of text: the line's height is shared out by width. */
function isReached(sentence: Element, line: number): boolean {
  const last = [...sentence.getClientRects()].at(-1);
  if (!last) return false;
  const paragraph = sentence.parentElement?.getBoundingClientRect();
  const width = Math.max(1, paragraph?.width ?? last.width);
  const share = (last.right - (paragraph?.left ?? last.left)) / width;
  return last.top + share * last.height > line;
}
