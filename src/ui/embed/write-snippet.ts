const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** Writes the frame another page shows a view in, as HTML. Sizes are CSS pixels. */
export function writeSnippet(frame: {
  readonly address: string;
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
}): string {
  const { address, title, widthPx, heightPx } = frame;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${widthPx}" height="${heightPx}" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>`;
}
