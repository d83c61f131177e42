/** Weights labels are set in. */
export type LabelWeight = 400 | 600;

/** Width of a line of text in CSS pixels, in the picture's own family. */
export type TextMeasure = (text: string, sizePx: number, weight: LabelWeight) => number;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Whether a text has characters as wide as they are high: Chinese, Japanese or Korean ones. */
export const isWideText = (text: string): boolean => WIDE.test(text);

const NARROW = /[ .,:;'’‘|!ijlIft()[\]]/;
const BROAD = /[mwMW@%—…]/;

/**
 * Estimates widths without a screen, a little wide: where it errs, labels keep more room than they need. For tests, and
 * for layouts that run where no text can be measured.
 */
export const estimateTextWidth: TextMeasure = (text, sizePx, weight) => {
  let ems = 0;
  for (const character of text) {
    if (WIDE.test(character)) ems += 1.02;
    else if (NARROW.test(character)) ems += 0.34;
    else if (BROAD.test(character)) ems += 0.98;
    else if (character >= "A" && character <= "Z") ems += 0.74;
    else ems += 0.6;
  }
  return ems * sizePx * (weight === 600 ? 1.06 : 1);
};

/** Lines remembered before the store is emptied; a network of thousands of actors in two languages fits. */
const MOST_REMEMBERED = 20_000;

/** Remembers what was measured: the same few hundred words are asked for in every frame. */
export function rememberTextWidths(measure: TextMeasure): TextMeasure {
  const widths = new Map<string, number>();
  return (text, sizePx, weight) => {
    const key = `${sizePx} ${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size >= MOST_REMEMBERED) widths.clear();
      width = measure(text, sizePx, weight);
      widths.set(key, width);
    }
    return width;
  };
}

/** Measures with a canvas of the given document; estimates where it has none. */
export function createCanvasMeasure(document: Document, family: string): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return estimateTextWidth;
  return rememberTextWidths((text, sizePx, weight) => {
    context.font = `${weight} ${sizePx}px ${family}`;
    return context.measureText(text).width;
  });
}
