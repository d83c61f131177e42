/** Characters no system takes in a file name, and marks that turn the reading direction to hide an ending. */
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MAX_LENGTH = 120;

/** A name every system takes, made of `name` and `ending` (without the dot); `network` where nothing is left. */
export function buildFileName(name: string, ending: string): string {
  const words = name
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  const stem = Array.from(words).slice(0, MAX_LENGTH).join("");
  return `${stem === "" || RESERVED.test(stem) ? "network" : stem}.${ending}`;
}

/** Gives the reader a file to keep, as a download. */
export function saveFile(page: Document, file: { readonly name: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(file.content);
  const link = page.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the blob after the click has returned; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
