import "./lenses.css";

import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { ObstaclesLens } from "./ObstaclesLens";
import { ProposedLens } from "./ProposedLens";

const selectLens = ({ view }: AppState) => view.lens;

/** What the lens that is on tells, in words and numbers. */
export function LensPanel() {
  const lens = useApp(selectLens);
  if (lens === "none") return null;
  return lens === "obstacles" ? <ObstaclesLens /> : <ProposedLens />;
}
