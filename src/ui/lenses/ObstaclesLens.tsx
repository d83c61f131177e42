import { selectObstacles } from "../../store/select-lens";
import { useApp } from "../app-context";
import { RelationshipLine } from "../evidence/RelationshipLine";
import { useMessages } from "../use-messages";
import { LensHead } from "./LensHead";

/** What is hindered, by what, the sentence that says so, and what remains possible without it. */
export function ObstaclesLens() {
  const { say } = useMessages();
  const report = useApp(selectObstacles);
  if (!report) return null;
  const { hindrances, general, free } = report;
  return (
    <article className="evidence-thing">
      <LensHead title={say("lenses.obstacles")} />
      <section>
        <h3>{say("lenses.hindered", { count: hindrances.length })}</h3>
        {hindrances.length === 0 ? <p className="evidence-note">{say("lenses.hinderedNone")}</p> : null}
        {hindrances.map(({ hindered, obstacles }) => (
          <div key={hindered.id} className="hindrance">
            <ul>
              <RelationshipLine relationship={hindered} hasObstacles={false} />
            </ul>
            <p className="hindrance-by">{say("lenses.by")}</p>
            <ul className="hindrance-obstacles">
              {obstacles.map((obstacle) => (
                <RelationshipLine key={obstacle.id} relationship={obstacle} />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {general.length === 0 ? null : (
        <section>
          <h3>{say("lenses.general")}</h3>
          <ul>
            {general.map((obstacle) => (
              <RelationshipLine key={obstacle.id} relationship={obstacle} />
            ))}
          </ul>
        </section>
      )}
      <details className="lens-list">
        <summary>{say("lenses.free", { count: free.length })}</summary>
        <p className="evidence-note">{say("lenses.freeSays")}</p>
        <ul>
          {free.map((relationship) => (
            <RelationshipLine key={relationship.id} relationship={relationship} />
          ))}
        </ul>
      </details>
    </article>
  );
}
