/** The same address, and so the same view, with another query: for a frame, for readers, or for the whole app. */
export function withQuery(address: string, query: string): string {
  const url = new URL(address);
  url.search = query;
  return url.href;
}
