import "./article.css";

import { useState } from "react";

import type { SourceId } from "../../model/ids";
import { selectMarkedPlaces } from "../../store/select-article-passages";
import { selectReading } from "../../store/show-in-article";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { Tabs } from "../controls/Tabs";
import { useMessages } from "../use-messages";
import { ArticleText } from "./ArticleText";
import { PassageSteps } from "./PassageSteps";
import { UnsurePassages } from "./UnsurePassages";
import { useMarkedPlace } from "./use-marked-place";

const selectSources = (state: AppState) => state.document.network.sources;

/**
 * The whole text the network was read from, with the passages of the selection marked in it. Stepping through the
 * passages goes from one article to the next.
 */
export function ArticlePanel() {
  const { say, localized } = useMessages();
  const sources = useApp(selectSources);
  const places = useApp(selectMarkedPlaces);
  const reading = useApp(selectReading);
  const { at, stepTo } = useMarkedPlace(places, reading);
  const current = places[at];
  const [chosen, setChosen] = useState<{ readonly source: SourceId; readonly at: typeof current } | null>(
    null,
  );
  // A tab chosen by hand holds until the passage shown is another one.
  const open = (chosen?.at === current ? chosen?.source : null) ?? current?.source ?? sources[0]?.id;

  if (open === undefined) return <p className="article-none">{say("article.noText")}</p>;
  const text = <ArticleText key={open} id={open} places={places} current={current} reading={reading} />;
  return (
    <div className="article">
      <PassageSteps places={places} at={at} onStep={stepTo} />
      <UnsurePassages />
      {sources.length === 1 ? (
        text
      ) : (
        <Tabs
          label={say("article.sources")}
          tabs={sources.map((source) => ({
            id: source.id,
            label: localized(source.title),
            panel: source.id === open ? text : null,
          }))}
          chosen={open}
          onChoose={(source) => {
            setChosen({ source, at: current });
          }}
        />
      )}
    </div>
  );
}
