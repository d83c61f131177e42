import "../evidence/evidence.css";

import { selectUnsurePassages } from "../../store/select-article-passages";
import { useApp } from "../app-context";
import { PassageLine } from "../evidence/PassageLine";
import { useMessages } from "../use-messages";

/** The passages of the selection that cannot be marked in the text, since their place is not known: each says why. */
export function UnsurePassages() {
  const { say } = useMessages();
  const passages = useApp(selectUnsurePassages);
  if (passages.length === 0) return null;
  return (
    <section className="article-unsure" aria-label={say("article.unsure")}>
      {passages.map((passage) => (
        <PassageLine key={`${passage.source} ${passage.start} ${passage.exact}`} passage={passage} />
      ))}
    </section>
  );
}
