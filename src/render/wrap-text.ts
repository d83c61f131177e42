import { breakPieces } from "./label-text";

/**
 * Breaks text into as many lines as it takes for none to be wider than `widestPx`: where a line may break, and within a
 * word only where the word alone is wider. At least one line.
 */
export function wrapText(
  text: string,
  widestPx: number,
  widthOf: (words: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string) => {
    if (line !== "" && widthOf((line + piece).trimEnd()) > widestPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  };
  for (const piece of breakPieces(text.replace(/\s+/gu, " ").trim())) {
    if (widthOf(piece) <= widestPx) add(piece);
    else for (const character of piece) add(character);
  }
  return [...lines, line.trimEnd()];
}
