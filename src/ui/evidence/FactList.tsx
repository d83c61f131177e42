import type { Fact } from "../../model/network";
import { LocalName } from "../LocalText";
import { useMessages } from "../use-messages";
import { buildFactWords } from "./fact-words";
import { PassageLine } from "./PassageLine";

/** The numbers the article gives about an actor, each with its qualifier and the words it is from. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const { say, language } = useMessages();
  return (
    <dl className="fact-list">
      {facts.map((fact, at) => (
        // Facts have no id; their order is fixed while the actor is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="fact">
          <dt>
            <LocalName text={fact.label} />
          </dt>
          <dd>
            <p className="fact-value">
              <bdi>{buildFactWords(fact, language, say)}</bdi>
            </p>
            {fact.evidence.map((passage) => (
              <PassageLine key={`${passage.source}:${passage.start}:${passage.exact}`} passage={passage} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
