import { Suspense } from "react";

import type { ViewKind } from "../../model/view";
import { lazyPanel } from "../lazy-panel";
import { PanelGuard } from "../panel-guard";
import { useMessages } from "../use-messages";
import { Picture } from "./Picture";

const MapView = lazyPanel(async () => (await import("../map/MapView")).MapView);
const MatrixView = lazyPanel(async () => (await import("../matrix/MatrixView")).MatrixView);
const TableView = lazyPanel(async () => (await import("../table/TableView")).TableView);
const ReadView = lazyPanel(async () => (await import("../read/ReadView")).ReadView);

/** What is in the middle: the picture, or the view in front of it. */
export function Views({ kind }: { readonly kind: ViewKind }) {
  const { say } = useMessages();
  return (
    <div className="stage" data-kind={kind}>
      {kind === "read" ? (
        <Suspense fallback={<p className="read loading">{say("shell.loading")}</p>}>
          <ReadView />
        </Suspense>
      ) : null}
      <PanelGuard>
        <Picture isInFront={kind === "network" || kind === "read"} />
      </PanelGuard>
      {kind === "map" ? (
        <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
          <MapView />
        </Suspense>
      ) : null}
      {kind === "matrix" ? (
        <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
          <MatrixView />
        </Suspense>
      ) : null}
      {kind === "table" ? (
        <Suspense fallback={<p className="loading">{say("shell.loading")}</p>}>
          <TableView />
        </Suspense>
      ) : null}
    </div>
  );
}
