import type { CSSProperties } from "react";

import type { ReadingText } from "../../store/select-sentences";
import { useActions } from "../app-context";
import { useMessages } from "../use-messages";

/**
 * The whole text as a ribbon, a block for each paragraph and in it a bar for each sentence, tall where it is quoted as
 * evidence; a native slider lies over it. Arrow keys go by sentence, Page Up and Page Down by paragraph.
 */
export function Scrubber({ text, at }: { readonly text: ReadingText; readonly at: number }) {
  const { say } = useMessages();
  const actions = useActions();
  const { sentences, sources } = text;
  const count = sentences.length;
  const paragraph = sentences[at]?.sentence.paragraph ?? 1;
  const style: CSSProperties & { readonly "--share": number } = { "--share": at / Math.max(1, count - 1) };
  return (
    <div className="scrubber" style={style}>
      <div className="ribbon" aria-hidden>
        {sources.flatMap(({ source, paragraphs }) =>
          [...paragraphs].map(([number, own]) => (
            <span
              key={`${number} ${source.id}`}
              className="ribbon-paragraph"
              style={{ flexGrow: own.length }}
            >
              {own.map((sentence) => (
                <span
                  key={sentence.at}
                  className="ribbon-sentence"
                  data-state={sentence.state}
                  data-read={sentence.at <= at ? "" : undefined}
                  data-current={sentence.at === at ? "" : undefined}
                />
              ))}
            </span>
          )),
        )}
      </div>
      <input
        type="range"
        aria-label={say("read.scrubber")}
        aria-valuetext={say("read.scrubberValue", { paragraph, number: at + 1, count })}
        min={0}
        max={Math.max(0, count - 1)}
        value={at}
        onChange={(event) => {
          actions.readSentence(event.target.valueAsNumber);
        }}
        onKeyDown={(event) => {
          if (event.key !== "PageDown" && event.key !== "PageUp") return;
          event.preventDefault();
          actions.readParagraph(at, event.key === "PageDown" ? 1 : -1);
        }}
      />
    </div>
  );
}
