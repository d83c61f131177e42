import type { CoverageSummary } from "../../store/select-coverage";
import { useMessages } from "../use-messages";

const THINGS = ["actors", "relationships", "facts"] as const;

/** Actors, relationships and facts by how well they are proved; what is not exact stands out. */
export function ProofTable({ counts }: { readonly counts: CoverageSummary["anchors"] }) {
  const { say, number } = useMessages();
  const states = [...counts.actors.keys()];
  return (
    <section>
      <h3 id="coverage-proof">{say("coverage.proof")}</h3>
      <p className="coverage-note">{say("coverage.proofIntro")}</p>
      <div className="coverage-scroll">
        <table className="coverage-table" aria-labelledby="coverage-proof">
          <thead>
            <tr>
              <td aria-hidden />
              {states.map((state) => (
                <th key={state} scope="col">
                  {say(`coverage.states.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {THINGS.map((things) => (
              <tr key={things}>
                <th scope="row">{say(`coverage.things.${things}`)}</th>
                {states.map((state) => {
                  const count = counts[things].get(state) ?? 0;
                  return (
                    <td key={state} data-state={state} data-some={count > 0 ? "" : undefined}>
                      {number(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
