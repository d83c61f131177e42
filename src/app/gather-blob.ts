import { runInSlices } from "./run-in-slices";

/** Characters that go into a blob of their own: each costs a word with the browser, and all at once would take too long. */
const BLOB_LENGTH = 1_000_000;

/** Takes texts over as blobs, so that what has been written lies outside the page's heap. */
export interface BlobGatherer {
  readonly add: (text: string) => void;
  readonly finish: () => Blob;
}

/** Creates a gatherer of texts that come part by part. */
export function createBlobGatherer(type: string): BlobGatherer {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const close = () => {
    if (texts.length > 0) blobs.push(new Blob(texts));
    [texts, length] = [[], 0];
  };
  return {
    add: (text) => {
      texts.push(text);
      length += text.length;
      if (length >= BLOB_LENGTH) close();
    },
    finish: () => {
      close();
      return new Blob(blobs, { type });
    },
  };
}

/** A text that is written part by part as a file, with room for the page in between. */
export function gatherBlob(parts: Iterable<string>, type: string): Promise<Blob> {
  return runInSlices(gatherInSteps(parts, type));
}

function* gatherInSteps(parts: Iterable<string>, type: string): Generator<undefined, Blob, undefined> {
  const gatherer = createBlobGatherer(type);
  for (const part of parts) {
    gatherer.add(part);
    yield;
  }
  return gatherer.finish();
}
