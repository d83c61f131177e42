import { Download } from "lucide-react";
import { useMemo, useState } from "react";

import { type CoverageSummary as Summary, selectCoverage } from "../../store/select-coverage";
import type { ReadingSentence } from "../../store/select-sentences";
import { useActions, useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { NavigationProvider, type Navigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";
import { DisplacedPassage } from "./DisplacedPassage";
import { MissedSentence } from "./MissedSentence";
import { ProofTable } from "./ProofTable";

/** How the article and the network cover each other, in figures, with the way to every place that may be wrong. */
export function CoverageSummary({ onLeave }: { readonly onLeave: () => void }) {
  const { say } = useMessages();
  const summary = useApp(selectCoverage);
  const [told, setTold] = useState("");
  const { goToSentence, navigation } = useWaysOut(onLeave, setTold);
  const { missed, uncited, displaced } = summary;
  return (
    <NavigationProvider value={navigation}>
      <article className="coverage">
        <CitedFigure summary={summary} />
        <section>
          <h3>{say("coverage.missed")}</h3>
          <p className="coverage-note">
            {say(missed.length === 0 ? "coverage.missedNone" : "coverage.missedIntro")}
          </p>
          <ol className="coverage-list">
            {missed.map((sentence) => (
              <MissedSentence key={sentence.at} sentence={sentence} onGo={goToSentence} />
            ))}
          </ol>
        </section>
        <ProofTable counts={summary.anchors} />
        <section>
          <h3>{say("coverage.displaced")}</h3>
          {displaced.length === 0 ? <p className="coverage-note">{say("coverage.displacedNone")}</p> : null}
          <ul className="coverage-list">
            {displaced.map((located) => (
              <DisplacedPassage key={located.place} located={located} />
            ))}
          </ul>
        </section>
        {uncited.length === 0 ? null : <Uncited sentences={uncited} onGo={goToSentence} />}
        <output className="evidence-told">{told}</output>
      </article>
    </NavigationProvider>
  );
}

/** Ways from the summary to the text and to things of the network; each leaves the summary for the text. */
function useWaysOut(onLeave: () => void, setTold: (words: string) => void) {
  const actions = useActions();
  return useMemo(() => {
    const navigation: Navigation = {
      goToActor: (id) => {
        actions.select({ type: "actor", id });
        onLeave();
      },
      goToRelationship: (id) => {
        actions.select({ type: "relationship", id });
        onLeave();
      },
      tell: setTold,
    };
    return {
      navigation,
      goToSentence: (sentence: number) => {
        actions.readSentence(sentence);
        onLeave();
      },
    };
  }, [actions, onLeave, setTold]);
}

function CitedFigure({ summary: { cited, text } }: { readonly summary: Summary }) {
  const { say } = useMessages();
  const services = useServices();
  const count = text.sentences.length;
  return (
    <section className="coverage-head">
      <h3>{say("coverage.cited")}</h3>
      <p className="coverage-figure">{say("coverage.citedOf", { cited: cited.length, count })}</p>
      <svg className="coverage-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect className="coverage-bar-all" width={100} height={1} />
        <rect className="coverage-bar-cited" width={(100 * cited.length) / Math.max(1, count)} height={1} />
      </svg>
      <p className="coverage-export">
        <Download size={16} aria-hidden />
        <span id="coverage-export">{say("coverage.download")}</span>
        {(["sentences", "passages"] as const).map((rows) => (
          <Button
            key={rows}
            aria-describedby="coverage-export"
            onPress={() => {
              void services.downloadCoverage(rows);
            }}
          >
            {say(`coverage.${rows}`)}
          </Button>
        ))}
      </p>
    </section>
  );
}

function Uncited({
  sentences,
  onGo,
}: {
  readonly sentences: readonly ReadingSentence[];
  readonly onGo: (sentence: number) => void;
}) {
  const { say } = useMessages();
  return (
    <section>
      <h3>{say("coverage.notCited")}</h3>
      <ol className="coverage-list">
        {sentences.map(({ at, text, source, sentence }) => (
          <li key={at}>
            <button
              type="button"
              className="coverage-sentence"
              onClick={() => {
                onGo(at);
              }}
            >
              <span className="coverage-place">
                {say("coverage.sentence", { number: at + 1, paragraph: sentence.paragraph })}
              </span>{" "}
              <q lang={source.language} dir="auto">
                {text}
              </q>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
