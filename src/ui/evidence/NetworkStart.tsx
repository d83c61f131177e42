import { listTexts } from "../../model/localized-text";
import type { Actor } from "../../model/network";
import { selectNetworkStart } from "../../store/select-evidence-start";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { StatusMark } from "../controls/StatusMark";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName, LocalText } from "../LocalText";
import { TextLink } from "../TextLink";
import { useMessages } from "../use-messages";
import { HEADING_CHARACTERS, SUMMARY_CHARACTERS, useUnfolding } from "../use-unfolding";
import { useNavigation } from "./navigation";
import { sectorColour } from "./SectorTags";

/** With nothing selected: what the network is about, how to read it, and where to begin. */
export function NetworkStart() {
  const { say, number } = useMessages();
  const { goToActor } = useNavigation();
  const network = useApp((state) => state.document.network);
  const kinds = useApp((state) => state.document.index.kindById);
  const sectors = useApp((state) => state.document.index.sectorById);
  const colourOf = (actor: Actor) => {
    const [id] = actor.sectors;
    const sector = id === undefined ? undefined : sectors.get(id);
    return sector ? sectorColour(sector) : undefined;
  };
  const { statuses, entries } = useApp(selectNetworkStart);
  const title = useUnfolding(listTexts(network.title), HEADING_CHARACTERS);
  const summary = useUnfolding(listTexts(network.summary), SUMMARY_CHARACTERS);
  return (
    <article className="evidence-thing">
      <header className="evidence-head">
        <h2 tabIndex={-1} data-panel-heading="" dir="auto">
          <LocalText text={network.title} write={title.write} />
        </h2>
        {title.button}
        <p className="evidence-summary" dir="auto">
          <LocalText text={network.summary} write={summary.write} /> {summary.button}
        </p>
        <SourceCredits />
      </header>
      {entries.length === 0 ? null : (
        <section>
          <h3>{say("evidence.start.entries")}</h3>
          <ol className="entry-list">
            {entries.map(({ actor, degree }) => (
              <li key={actor.id}>
                <span className="entry-symbol" style={colourOf(actor)}>
                  <SymbolMark shape={kinds.get(actor.kind)?.symbol ?? "circle"} sizePx={16} />
                </span>
                <TextLink
                  className="tie-actor"
                  onFollow={() => {
                    goToActor(actor.id);
                  }}
                >
                  <bdi>
                    <LocalName text={actor.label} />
                  </bdi>
                </TextLink>
                <span className="entry-degree">{say("network.relationships", { count: degree })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3>{say("evidence.start.statuses")}</h3>
        <dl className="status-list">
          {statuses.map(({ status, count }) => (
            <div key={status}>
              <dt>
                <StatusMark status={status} />
                {say(`network.status.${status}`)}
              </dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="reading">
        <h3>{say("evidence.start.reading")}</h3>
        <p>{say("evidence.start.readingActors")}</p>
        <p>{say("evidence.start.readingLines")}</p>
        <p>{say("evidence.start.readingProof")}</p>
      </section>
    </article>
  );
}

/** Which articles the network was read from, and the way to them. */
function SourceCredits() {
  const { say, localized } = useMessages();
  const actions = useActions();
  const sources = useApp((state) => state.document.network.sources);
  if (sources.length === 0) return null;
  return (
    <div className="credits">
      <p className="credits-label">{say("evidence.start.sources")}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <cite lang={typeof source.title === "string" ? source.language : undefined}>
              <bdi>
                <LocalName text={source.title} />
              </bdi>
            </cite>
            {source.author === undefined || localized(source.title).includes(source.author) ? null : (
              <>
                {", "}
                <bdi lang={source.language}>{say("evidence.start.by", { author: source.author })}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <Button
        variant="link"
        onPress={() => {
          actions.setPanel("article");
        }}
      >
        {say("evidence.start.readArticle")}
      </Button>
    </div>
  );
}
