import "../article/article.css";
import "./read.css";

import { useState } from "react";

import { selectCoverage } from "../../store/select-coverage";
import { selectReadingText } from "../../store/select-sentences";
import { selectReading } from "../../store/show-in-article";
import { useApp } from "../app-context";
import { Tabs } from "../controls/Tabs";
import { useMessages } from "../use-messages";
import { CoverageSummary } from "./CoverageSummary";
import { Reader } from "./Reader";

/** The article beside the picture: read sentence by sentence, or summed up by how far the network covers it. */
export function ReadView() {
  const { say } = useMessages();
  const text = useApp(selectReadingText);
  const { cited } = useApp(selectCoverage);
  const wish = useApp(selectReading);
  const [open, setOpen] = useState<{ readonly pane: "text" | "coverage"; readonly wish: typeof wish }>({
    pane: "text",
    wish,
  });
  // A place asked for is shown in the text, whatever was open.
  const pane = wish === open.wish || wish === null ? open.pane : "text";
  const setPane = (next: typeof pane) => {
    setOpen({ pane: next, wish });
  };
  if (text.sentences.length === 0) return <p className="read article-none">{say("article.noText")}</p>;
  const count = text.sentences.length;
  return (
    <section className="read" aria-label={say("read.label")}>
      <Tabs
        label={say("read.panes")}
        chosen={pane}
        onChoose={setPane}
        tabs={[
          { id: "text", label: say("read.text"), panel: <Reader text={text} /> },
          {
            id: "coverage",
            label: say("coverage.tab", { cited: cited.length, count }),
            panel: (
              <CoverageSummary
                onLeave={() => {
                  setPane("text");
                }}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
