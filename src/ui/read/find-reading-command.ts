/** What the keys in the text can do; `null` where there is nothing to do. */
export interface ReadingCommands {
  /** On or back by a sentence. */
  readonly step: (by: 1 | -1) => void;
  readonly stepParagraph: (by: 1 | -1) => void;
  /** Shows the subgraph of the sentence the focus is on. */
  readonly read: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly play: () => void;
  /** Back from a selection to the sentence. */
  readonly back: (() => void) | null;
}

/** What a key pressed in the text asks for, or `null` for a key that is left to others. */
export function findReadingCommand(key: string, at: Element, commands: ReadingCommands): (() => void) | null {
  const { step, stepParagraph } = commands;
  switch (key) {
    case "ArrowDown":
      return () => step(1);
    case "ArrowUp":
      return () => step(-1);
    case "PageDown":
      return () => stepParagraph(1);
    case "PageUp":
      return () => stepParagraph(-1);
    case "Enter":
      return commands.read;
    case "Home":
      return commands.first;
    case "End":
      return commands.last;
    case " ":
      return commands.play;
    case "ArrowRight":
      return () => focusMention(at, 1);
    case "ArrowLeft":
      return () => focusMention(at, -1);
    case "Escape":
      return at.matches(".mention") ? () => focusMention(at, -Infinity) : commands.back;
    default:
      return null;
  }
}

/** Moves focus among the mentions of a sentence; before the first of them is the sentence itself. */
function focusMention(at: Element, by: number): void {
  const sentence = at.closest<HTMLElement>("[data-sentence]");
  if (!sentence) return;
  const stops = [sentence, ...sentence.querySelectorAll<HTMLElement>(".mention")];
  const place = stops.findIndex((stop) => stop === at);
  stops[Math.max(0, Math.min(place + by, stops.length - 1))]?.focus({ preventScroll: true });
}
