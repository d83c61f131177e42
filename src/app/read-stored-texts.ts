import type { StoredWork } from "./work-restorer-protocol";

/** What is stored, with the texts of long documents, which are blobs, as text. */
export async function readStoredTexts({ snapshots, records }: StoredWork): Promise<StoredWork> {
  return { snapshots: await Promise.all(snapshots.map(readText)), records };
}

async function readText(raw: unknown): Promise<unknown> {
  const text = findBlob(raw);
  return text && typeof raw === "object" ? { ...raw, text: await text.text() } : raw;
}

/** Whether what is stored holds a document so long that it was kept as a blob. */
export function hasLongText({ snapshots }: StoredWork): boolean {
  return snapshots.some((raw) => findBlob(raw) !== null);
}

function findBlob(raw: unknown): Blob | null {
  return typeof raw === "object" && raw !== null && "text" in raw && raw.text instanceof Blob
    ? raw.text
    : null;
}
