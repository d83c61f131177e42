import type { Basis, Status } from "../model/status";

/** The words a scene is described with, in the scene's language. */
export interface SceneMessages {
  readonly statusName: Readonly<Record<Status, string>>;
  readonly basisName: Readonly<Record<Basis, string>>;
  /** "TSMC, company, semiconductors, 4 relationships". */
  readonly actorName: (parts: {
    readonly name: string;
    readonly kind: string;
    readonly sectors: string;
    readonly relationships: number;
  }) => string;
  /** "MoST has established MAHC, operating, stated". */
  readonly relationshipName: (parts: {
    readonly sentence: string;
    readonly status: string;
    readonly basis: string;
  }) => string;
  /** One or two sentences on what the picture shows and how to read it. */
  readonly description: (counts: { readonly actors: number; readonly relationships: number }) => string;
  /** What of a long list is left out: "12 more". */
  readonly more: (count: number) => string;
  /** Added to the name of an actor that is pinned: "pinned". */
  readonly pinned: string;
  /** Added to an actor's name where the picture falls into several unconnected groups: "group 2 of 3". */
  readonly group: (number: number, count: number) => string;
}
