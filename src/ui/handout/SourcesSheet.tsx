import { useState } from "react";

import type { Handout, HandoutSource } from "../../store/build-handout";
import { selectPassage } from "../../store/select-evidence-passage";
import { useApp } from "../app-context";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { SheetHead } from "./SheetHead";

const WEB_ADDRESS = /^https?:\/\/\S+$/iu;

/** The last page: the sources and which notes quote them, and whether every passage was found in them. */
export function SourcesSheet({ handout }: { readonly handout: Handout }) {
  const { say, language } = useMessages();
  const passages = handout.steps.flatMap(({ footnotes }) => footnotes.map(({ passage }) => passage));
  const found = useApp(
    (state) => passages.filter((passage) => selectPassage(state, passage)?.places.length === 1).length,
  );
  const [date] = useState(() => new Date());
  const count = passages.length;
  return (
    <article className="handout-sheet" aria-labelledby="handout-sources">
      <SheetHead title={handout.title} />
      <h2 id="handout-sources" className="handout-title">
        {say("handout.sources")}
      </h2>
      <ol className="handout-sources">
        {handout.sources.map((each) => (
          <SourceEntry key={each.source.id} entry={each} />
        ))}
      </ol>
      <div className="handout-colophon">
        {count === 0 ? null : (
          <p>
            {found === count
              ? say("handout.checkedAll", { count })
              : say("handout.checkedSome", { count, found })}{" "}
            {say("handout.ownLanguage")}
          </p>
        )}
        <p>
          {say("handout.made", {
            date: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(date),
          })}
        </p>
      </div>
    </article>
  );
}

function SourceEntry({ entry: { source, notes } }: { readonly entry: HandoutSource }) {
  const { say, language, localized } = useMessages();
  const first = notes[0];
  const last = notes.at(-1);
  const title = localized(source.title);
  const spoken = new Intl.DisplayNames(language, { type: "language" }).of(source.language);
  return (
    <li>
      <p className="handout-source-title" dir="auto">
        {source.author === undefined || title.includes(source.author) ? "" : `${source.author}: `}
        <LocalText text={source.title} />
      </p>
      {source.url === undefined ? null : (
        <p>
          {WEB_ADDRESS.test(source.url) ? (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.url}
            </a>
          ) : (
            source.url
          )}
        </p>
      )}
      <p>
        {say("handout.languageOf", { language: spoken ?? source.language })}
        {" · "}
        {first === undefined || last === undefined
          ? say("handout.notQuoted")
          : first === last
            ? say("handout.quotedInOne", { first })
            : say("handout.quotedIn", { first, last })}
      </p>
    </li>
  );
}
