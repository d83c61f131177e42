import { lazy, Suspense, useEffect, useRef } from "react";

import type { ViewKind } from "../../model/view";
import { useAppStore } from "../app-context";
import type { StageServices } from "../services";

const MatrixView = lazy(async () => ({ default: (await import("../matrix/MatrixView")).MatrixView }));
const TableView = lazy(async () => ({ default: (await import("../table/TableView")).TableView }));

/** A step's view, at the size of a room: the picture, the map, the matrix or the table. */
export function StageView({ kind, stage }: { readonly kind: ViewKind; readonly stage: StageServices }) {
  if (kind === "matrix" || kind === "table")
    return (
      <div className="stage-picture stage-rows">
        <Suspense>{kind === "matrix" ? <MatrixView /> : <TableView />}</Suspense>
      </div>
    );
  const isMap = kind === "map";
  return <StagePicture key={isMap ? "map" : "picture"} mount={isMap ? stage.mountMap : stage.mountPicture} />;
}

/** One empty element, whose inside React never touches. */
function StagePicture({ mount }: { readonly mount: StageServices["mountPicture"] }) {
  const host = useRef<HTMLDivElement>(null);
  const store = useAppStore();
  useEffect(() => (host.current ? mount(host.current, store) : undefined), [mount, store]);
  return (
    <div className="stage-picture">
      <div className="picture-host" ref={host} />
    </div>
  );
}
