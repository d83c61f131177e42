import type { ActorId } from "../../model/ids";
import { useApp } from "../app-context";
import { LocalName } from "../LocalText";
import { TextLink } from "../TextLink";
import { useLight } from "../use-light";
import { useNavigation } from "./navigation";
import { KindTag } from "./KindTag";
import { OtherNames } from "./OtherNames";
import { SectorTags } from "./SectorTags";

/** An actor in short, as a way to it: name in every language, kind and sectors. */
export function ActorCard({ id }: { readonly id: ActorId }) {
  const light = useLight({ type: "actor", id });
  const { goToActor } = useNavigation();
  const actor = useApp((state) => state.document.index.actorById.get(id));
  if (!actor) return null;
  return (
    <div className="actor-card" {...light}>
      <TextLink
        className="actor-card-name"
        onFollow={() => {
          goToActor(id);
        }}
      >
        <bdi>
          <LocalName text={actor.label} />
        </bdi>
      </TextLink>
      <OtherNames text={actor.label} className="evidence-other-name" />
      <p className="evidence-kind">
        <KindTag id={actor.kind} />
        <SectorTags ids={actor.sectors} />
      </p>
    </div>
  );
}
