import type { AskForPart, NetworkPart } from "../formats/project-reader-protocol";
import type { RestoredWork } from "./restore-work";
import type { RawWork } from "./work-database";

/** Stored work as it stands in the database. */
export type StoredWork = Omit<RawWork, "aside">;

/** What the page says to who restores its work in a worker. */
export type ToWorkRestorer = { readonly type: "restore"; readonly stored: StoredWork } | AskForPart;

/** What is known of restored work before its network has come. */
export type RestoredHead = Omit<Extract<RestoredWork, { type: "work" }>, "network">;

/** What the page hears: how far it is, then what the work has come to, and its network in parts. */
export type FromWorkRestorer =
  /** 0 … 1 of the reading and checking. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "without-network"; readonly work: Exclude<RestoredWork, { type: "work" }> }
  | { readonly type: "with-network"; readonly work: RestoredHead }
  | NetworkPart;
