import { CornerDownRight, Quote, Waypoints } from "lucide-react";
import type { ReactNode } from "react";

import { buildSentence, buildShortSentence } from "../../model/build-sentence";
import { localize } from "../../model/localized-text";
import type { Actor, Relationship } from "../../model/network";
import { cssColourOfSector } from "../../model/sector-colour";
import type { FoundHit, NamedPair } from "../../store/select-search";
import type { AppState, Target } from "../../store/state";
import { useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName } from "../LocalText";
import { useMessages } from "../use-messages";
import type { PaletteEntry } from "./build-results";
import { FoundWords } from "./FoundWords";
import { isShown } from "./use-go-to";

const selectIndex = ({ document }: AppState) => document.index;

/** One line of the palette. */
export function PaletteLine({ entry }: { readonly entry: PaletteEntry }) {
  const { say } = useMessages();
  if (entry.type === "command") {
    return (
      <Line mark={<CornerDownRight size={16} aria-hidden />} words={say(`palette.commands.${entry.id}`)} />
    );
  }
  if (entry.type === "connection") return <ConnectionLine pair={entry.pair} />;
  const hit = entry.type === "hit" ? entry.hit : null;
  const target = entry.type === "hit" ? entry.hit.target : entry.target;
  if (hit?.quoted) return <PassageLine hit={hit} owners={hit.quoted.owners.length} />;
  return <ThingLine target={target} hit={hit} />;
}

function ConnectionLine({ pair }: { readonly pair: NamedPair }) {
  const { say, shortName } = useMessages();
  const { actorById } = useApp(selectIndex);
  const nameOf = (id: NamedPair["from"]) => shortName(actorById.get(id)?.label ?? id);
  return (
    <Line
      mark={<Waypoints size={16} aria-hidden />}
      words={say("answers.question", { from: nameOf(pair.from), to: nameOf(pair.to) })}
    />
  );
}

function Line({
  mark,
  words,
  small,
  aside,
}: {
  readonly mark: ReactNode;
  readonly words: ReactNode;
  readonly small?: ReactNode;
  readonly aside?: ReactNode;
}) {
  return (
    <>
      <span className="palette-mark">{mark}</span>
      <span className="palette-words">
        {words}
        {small === undefined || small === null ? null : <small>{small}</small>}
      </span>
      {aside === undefined ? null : <span className="palette-aside">{aside}</span>}
    </>
  );
}

function ThingLine({ target, hit }: { readonly target: Target; readonly hit: FoundHit | null }) {
  const index = useApp(selectIndex);
  const isVisible = useApp((state) => isShown(state, target));
  if (target.type === "actor") {
    const actor = index.actorById.get(target.id);
    return actor ? <ActorLine actor={actor} hit={hit} isVisible={isVisible} /> : null;
  }
  const relationship = index.relationshipById.get(target.id);
  return relationship ? (
    <RelationshipLine relationship={relationship} hit={hit} isVisible={isVisible} />
  ) : null;
}

function ActorLine({
  actor,
  hit,
  isVisible,
}: {
  readonly actor: Actor;
  readonly hit: FoundHit | null;
  readonly isVisible: boolean;
}) {
  const { say, language } = useMessages();
  const { kindById, sectorById } = useApp(selectIndex);
  const kind = kindById.get(actor.kind);
  const sector = actor.sectors[0] === undefined ? undefined : sectorById.get(actor.sectors[0]);
  const name = localize(actor.label, language);
  const isNameFound = hit?.text === name.text;
  return (
    <Line
      mark={
        kind ? (
          <SymbolMark shape={kind.symbol} colour={sector ? cssColourOfSector(sector) : "currentColor"} />
        ) : null
      }
      words={hit && isNameFound ? <FoundWords hit={hit} /> : <LocalName text={actor.label} />}
      small={hit && !isNameFound ? <FoundWords hit={hit} /> : null}
      aside={isVisible ? kind ? <LocalName text={kind.label} /> : null : say("palette.hidden")}
    />
  );
}

function RelationshipLine({
  relationship,
  hit,
  isVisible,
}: {
  readonly relationship: Relationship;
  readonly hit: FoundHit | null;
  readonly isVisible: boolean;
}) {
  const { say, language } = useMessages();
  const index = useApp(selectIndex);
  const isSentenceFound = hit?.text === buildSentence(index, relationship, language);
  return (
    <Line
      mark={<StatusMark status={relationship.status} />}
      words={
        hit && isSentenceFound ? <FoundWords hit={hit} /> : buildShortSentence(index, relationship, language)
      }
      small={hit && !isSentenceFound ? <FoundWords hit={hit} /> : null}
      aside={isVisible ? say(`network.status.${relationship.status}`) : say("palette.hidden")}
    />
  );
}

function PassageLine({ hit, owners }: { readonly hit: FoundHit; readonly owners: number }) {
  const { say, shortName, language } = useMessages();
  const index = useApp(selectIndex);
  const actor = hit.target.type === "actor" ? index.actorById.get(hit.target.id) : undefined;
  const relationship =
    hit.target.type === "relationship" ? index.relationshipById.get(hit.target.id) : undefined;
  const name = actor
    ? shortName(actor.label)
    : relationship
      ? buildShortSentence(index, relationship, language)
      : hit.target.id;
  return (
    <Line
      mark={<Quote size={16} aria-hidden />}
      words={
        <q>
          <FoundWords hit={hit} />
        </q>
      }
      small={
        owners > 1 ? say("palette.provesMore", { name, count: owners - 1 }) : say("palette.proves", { name })
      }
    />
  );
}
