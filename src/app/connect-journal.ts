import * as v from "valibot";

import type { Network } from "../model/network";
import type { AppStore } from "../store/create-app-store";
import { buildJournalEntry } from "../store/journal-change";
import { createJournal, type Journal } from "./create-journal";
import type { RestoredWork } from "./restore-work";
import { readStoredTexts } from "./read-stored-texts";
import { type FoundWork, readAside, readWork } from "./read-work";
import type { WorkPlace } from "./work-place";
import { writeChange, writeDocument } from "./write-work";

/** Messages between tabs only say that there is something to read; anything else is passed over. */
const NewsSchema = v.strictObject({ type: v.literal("saved") });

/** The work of this page and what a reader can do about it. */
export interface ConnectedJournal {
  /** Tries at once what has failed. */
  readonly retry: () => void;
  /** Opens the shipped network; the work is set aside. */
  readonly openShipped: () => Promise<void>;
  /** Opens the work that was set aside. */
  readonly openEarlier: () => Promise<void>;
  /** What is stored, as it stands there, for a download. */
  readonly readRaw: () => Promise<string>;
  /** Removes what is stored and cannot be read, and keeps the document as it is now. */
  readonly discardDamaged: () => void;
}

interface JournalJoints {
  readonly store: AppStore;
  readonly place: WorkPlace;
  readonly found: FoundWork;
  readonly loadShipped: () => Promise<Network>;
  /** Opens the project file of the earlier work. */
  readonly openEarlier: (file: string | Blob) => void;
}

/**
 * Keeps the document in this browser. One page writes; the others show what it saves, and the next takes over when it
 * goes. What is stored is left alone where it could not be read.
 */
export function connectJournal({
  store,
  place,
  found,
  loadShipped,
  openEarlier,
}: JournalJoints): ConnectedJournal {
  const { actions } = store;
  const document = () => store.getState().document;
  let journal: Journal | null = null;
  let latest = found;
  /** Changes that come from the database must not go back into it. */
  let isOurs = false;
  const withoutKeeping = (change: () => void) => {
    isOurs = true;
    change();
    isOurs = false;
    hasUnkept = false;
  };

  /** Edits made before it was known who writes. */
  let hasUnkept = false;

  const lead = (start: RestoredWork) => {
    journal?.stop();
    journal = createJournal({
      open: () => place.open(handleLost),
      session: place.session,
      start: { sequence: start.sequence, snapshot: start.type === "work" ? start.snapshot : null },
      writeWhole: () => writeDocument(document()),
      clock: place.clock,
      onStatus: actions.setSaving,
      onCommitted: () => {
        place.publish({ type: "saved" });
      },
      onConflict: follow,
    });
    // The document is in the state now, and may give way to another: a large one must not be held on to here.
    latest = { ...latest, work: { type: "none", sequence: start.sequence }, index: null };
    actions.setSaving({ type: start.type === "work" ? "saved" : "idle" });
    if (hasUnkept) journal.replace();
    hasUnkept = false;
  };

  const handleLost = () => {
    if (journal?.hasWork() === true) journal.replace();
  };

  const follow = () => {
    journal?.stop();
    journal = null;
    actions.setSaving({ type: "following" });
    void reread();
  };

  /** Shows what is stored now; without any work that is the shipped network. */
  const reread = async (isWanted = false) => {
    const next = await readWork(place, latest);
    const isNew = isWanted || JSON.stringify(stamp(next)) !== JSON.stringify(stamp(latest));
    latest = next;
    actions.setEarlierWork(next.aside !== null);
    if (!isNew || next.work.type === "damaged" || next.work.type === "off") return;
    const network = next.work.type === "work" ? next.work.network : await loadShipped();
    withoutKeeping(() => {
      actions.followDocument(network, next.index ?? undefined);
    });
  };

  const takeLead = async () => {
    await reread(store.getState().session.saving.type === "following");
    if (latest.work.type === "off") actions.setSaving({ type: "off" });
    else if (latest.work.type === "damaged")
      actions.setSaving({ type: "damaged", problem: latest.work.problem });
    else lead(latest.work);
  };

  const tellKept = () => {
    actions.setEarlierWork(true);
    actions.notify({ tone: "info", message: "storage.earlierKept", parameters: {} });
  };

  store.subscribe((state, before) => {
    if (isOurs || state.document === before.document) return;
    const entry = buildJournalEntry(before.document, state.document);
    if (entry === null) return;
    if (!journal) {
      hasUnkept ||= entry.type === "whole" || entry.change.patches.length > 0;
      return;
    }
    if (entry.type === "whole") {
      const aside = journal.hasWork() ? writeDocument(before.document) : undefined;
      if (aside !== undefined) tellKept();
      journal.replace(aside);
    } else if (entry.change.patches.length > 0 || journal.hasWork())
      journal.add(writeChange(entry.change), () => writeDocument(before.document));
  });
  place.subscribe((news) => {
    const isFollowing = store.getState().session.saving.type === "following";
    if (isFollowing && v.is(NewsSchema, news)) void reread();
  });
  actions.setEarlierWork(found.aside !== null);
  if (found.work.type === "work" && found.work.isSecondCopy)
    actions.notify({ tone: "warning", message: "storage.secondCopy", parameters: {} });
  if (found.work.type === "off") actions.setSaving({ type: "off" });
  else
    place.requestLead(
      () => void takeLead(),
      () => {
        actions.setSaving({ type: "following" });
        void reread();
      },
    );

  return {
    retry: () => journal?.retry(),
    openShipped: async () => {
      const network = await loadShipped();
      const aside = journal?.hasWork() === true ? writeDocument(document()) : undefined;
      withoutKeeping(() => {
        actions.openDocument(network);
      });
      if (aside !== undefined) tellKept();
      journal?.clear(aside);
    },
    openEarlier: async () => {
      const aside = await readAside(place);
      if (aside !== null) openEarlier(aside);
    },
    readRaw: async () => {
      const database = await place.open(() => undefined);
      try {
        const { aside, ...stored } = await database.read();
        const texts = await readStoredTexts(stored);
        return JSON.stringify(
          { ...texts, aside: aside instanceof Blob ? await aside.text() : aside },
          null,
          2,
        );
      } finally {
        database.close();
      }
    },
    discardDamaged: () => {
      if (latest.work.type !== "damaged") return;
      lead({ type: "none", sequence: latest.work.sequence });
      journal?.replace();
    },
  };
}

function stamp({ work }: FoundWork): unknown {
  return work.type === "off" ? [work.type] : [work.type, work.sequence];
}
