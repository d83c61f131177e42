import { createContext, useContext, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Language, Say } from "../i18n/create-i18n";
import { sayByName } from "../i18n/say-by-name";
import { sayProblem } from "../i18n/say-problem";
import type { Problem } from "../model/problem";
import { joinNames } from "../model/join-names";
import { localize, type LocalizedText } from "../model/localized-text";
import { shortenName } from "../model/shorten-text";

/** How many problems are said one by one. */
const PROBLEMS_SAID = 5;

/** What a component needs to speak the reader's language. */
export interface Messages {
  /** A message of the catalogue, by typed key: `say("network.actors", { count: 3 })`. */
  readonly say: Say;
  /** A message whose name comes from the state, such as a notice's. */
  readonly sayNamed: (name: string, parameters: Readonly<Record<string, string | number>>) => string;
  /** What was wrong in what was read, on one line: the first few, then the number of the others. */
  readonly sayProblems: (problems: readonly Problem[]) => string;
  readonly language: Language;
  /** A text of the network in the reader's language, as a bare string: for names, titles and sorting. */
  readonly localized: (text: LocalizedText) => string;
  /** The same as a name within a line: a very long one is cut. */
  readonly shortName: (text: LocalizedText) => string;
  /** "TSMC, MoST, and Canada", as the language writes a list. */
  readonly list: (words: readonly string[]) => string;
  /** "1,234", as the language writes a number. */
  readonly number: (value: number) => string;
}

/** How numbers are written; made once a language, for a long panel asks thousands of times. */
const formats = new Map<Language, Intl.NumberFormat>();

function findNumberFormat(language: Language): Intl.NumberFormat {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format;
}

const MessagesContext = createContext<Messages | null>(null);

/**
 * Gives the panels beneath it their messages. They listen for a switch of the language here and once: in a list of
 * hundreds of lines, each listening by itself, that took longer than all the rest.
 */
export function MessagesProvider({ children }: { readonly children: ReactNode }) {
  const messages = useMessagesOfLanguage();
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/**
 * The messages in the reader's language; the component renders again when the language is switched, and gets the same
 * object until then.
 */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("A panel was rendered outside <AppProvider>: wrap it in one.");
  return messages;
}

function useMessagesOfLanguage(): Messages {
  const { t: say, i18n } = useTranslation();
  const language: Language = i18n.language === "zh-Hant" ? "zh-Hant" : "en";
  return useMemo(() => {
    const numbers = findNumberFormat(language);
    return {
      say,
      sayNamed: (name, parameters) => sayByName(i18n, name, parameters),
      sayProblems: (problems) => {
        const lines = problems.slice(0, PROBLEMS_SAID).map((problem) => sayProblem(i18n, problem));
        const rest = problems.length - lines.length;
        return [...lines, ...(rest > 0 ? [`… +${rest}`] : [])].join(" · ");
      },
      language,
      localized: (text) => localize(text, language).text,
      shortName: (text) => shortenName(localize(text, language).text),
      list: (words) => joinNames(words, language),
      number: (value) => numbers.format(value),
    };
  }, [say, i18n, language]);
}
