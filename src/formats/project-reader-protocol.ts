import type { Actor, Network, Relationship } from "../model/network";
import type { Problem } from "../model/problem";

/** A network without the lists that may be long. */
export type NetworkHead = Omit<Network, "actors" | "relationships">;

/** A network on its way from a worker to the page, part by part: the head first, then so many actors and relationships. */
export type NetworkPart =
  | {
      readonly type: "head";
      readonly head: NetworkHead;
      readonly actors: number;
      readonly relationships: number;
    }
  | { readonly type: "actors"; readonly entries: readonly Actor[] }
  | { readonly type: "relationships"; readonly entries: readonly Relationship[] };

/** The part that came last has been taken in; the next may come. One at a time, so that the page can draw in between. */
export interface AskForPart {
  readonly type: "next";
}

/** What the page says to who reads a project file in a worker. */
export type ToProjectReader = { readonly type: "read"; readonly file: Blob } | AskForPart;

/** A project file as it was read, for who keeps it: its bytes, the checksum of its text and how long that is. */
export interface WrittenFile {
  readonly content: Blob;
  readonly check: number;
  /** Characters. */
  readonly length: number;
}

/** What the page hears: how far it is, then either why the file is refused, or what was read and the network in parts. */
export type FromProjectReader =
  /** 0 … 1 of the reading and checking. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "not-utf8" }
  | { readonly type: "refused"; readonly problems: readonly Problem[] }
  | { readonly type: "written"; readonly written: WrittenFile }
  | NetworkPart;
