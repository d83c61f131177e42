import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";

import { flushSync } from "react-dom";

import type { ActorId } from "../../model/ids";
import { findFirstEndingAfter } from "../../store/read-source";
import type { Article, ArticleParagraph } from "../../store/select-article";
import { useActions } from "../app-context";

type Mention = ArticleParagraph["mentions"][number];

/** What a mention in the text does. `start` is its offset in the article, which names it. */
export interface MentionHandlers {
  readonly onChoose: (actors: readonly ActorId[], start: number) => void;
  readonly onKeyDown: (event: KeyboardEvent, actors: readonly ActorId[], start: number) => void;
  readonly onLight: (actor: ActorId | null) => void;
}

/** The mentions of an article as one tab stop. */
export interface Mentions {
  /** The mention Tab goes to. */
  readonly stop: Mention | null;
  readonly handlers: MentionHandlers;
  /** Whether a mention has been chosen since this was last asked. */
  readonly takeChoice: () => boolean;
}

/**
 * Makes the mentions of an article one tab stop: left and right go from mention to mention, up and down to the first of
 * the paragraph before or after, Home and End to the first and last; Enter, Space or a click selects the actor, or all
 * the actors that share the name. Pointing at a mention lights its actor in the picture.
 */
export function useMentions(article: Article | null, root: RefObject<HTMLElement | null>): Mentions {
  const actions = useActions();
  const [visited, setVisited] = useState<number | null>(null);
  const wasChosen = useRef(false);
  const all = useMemo(() => article?.paragraphs.flatMap(({ mentions }) => mentions) ?? [], [article]);
  const stop = (visited === null ? null : all[findFirstEndingAfter(all, visited)]) ?? all[0] ?? null;

  const handlers = useMemo((): MentionHandlers => {
    const choose = (actors: readonly ActorId[], start: number) => {
      wasChosen.current = true;
      setVisited(start);
      const [only] = actors;
      if (only !== undefined && actors.length === 1) actions.select({ type: "actor", id: only });
      else actions.selectAll(actors);
    };
    return {
      onChoose: choose,
      onKeyDown: (event, actors, start) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose(actors, start);
          return;
        }
        const to = article ? findTarget(event.key, article, all, start) : null;
        if (!to) return;
        event.preventDefault();
        // Its paragraph may be bare text until it holds the tab stop.
        flushSync(() => {
          setVisited(to.start);
        });
        root.current?.querySelector<HTMLElement>(`[data-mention="${to.start}"]`)?.focus();
      },
      onLight: (actor) => {
        actions.setHover(actor === null ? null : { type: "actor", id: actor });
      },
    };
  }, [actions, all, article, root]);

  const takeChoice = useCallback(() => {
    const taken = wasChosen.current;
    wasChosen.current = false;
    return taken;
  }, []);

  return { stop, handlers, takeChoice };
}

function findTarget(
  key: string,
  { paragraphs }: Article,
  all: readonly Mention[],
  start: number,
): Mention | null {
  const at = findFirstEndingAfter(all, start);
  const inParagraph = findFirstEndingAfter(paragraphs, start);
  switch (key) {
    case "ArrowRight":
      return all[at + 1] ?? null;
    case "ArrowLeft":
      return all[at - 1] ?? null;
    case "ArrowDown":
      return (
        paragraphs.slice(inParagraph + 1).find(({ mentions }) => mentions.length > 0)?.mentions[0] ?? null
      );
    case "ArrowUp":
      return (
        paragraphs.slice(0, inParagraph).findLast(({ mentions }) => mentions.length > 0)?.mentions[0] ?? null
      );
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    default:
      return null;
  }
}
