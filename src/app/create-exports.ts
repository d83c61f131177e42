import { writeActorsCsvInParts } from "../formats/actors-csv";
import { writeGexf } from "../formats/gexf";
import { writeGraphml } from "../formats/graphml";
import { writeProjectFile, writeProjectFileInParts } from "../formats/project-file";
import { writeRelationshipsCsvInParts } from "../formats/relationships-csv";
import { localize } from "../model/localized-text";
import type { AppStore } from "../store/create-app-store";
import type { AppState } from "../store/state";
import { writeViewCode } from "../store/view-code";
import { writeAnnotations } from "../store/write-citation";
import type { DataFormatId, ExportOutcome, ExportServices, PictureExport } from "../ui/export-services";
import type { ConnectedGraph } from "./connect-graph";
import { drawPng } from "./draw-png";
import { gatherBlob } from "./gather-blob";
import { buildFileName, saveFile } from "./save-file";
import { writeStandAloneFile } from "./stand-alone-file";

interface DataFormat {
  readonly ending: string;
  readonly type: string;
  /** Its text, part by part. */
  readonly write: (state: AppState) => Iterable<string>;
}

const DATA_FORMATS: Readonly<Record<DataFormatId, DataFormat>> = {
  project: {
    ending: "entente.json",
    type: "application/json",
    write: ({ document }) => writeProjectFileInParts(document.network),
  },
  actors: {
    ending: "actors.csv",
    type: "text/csv;charset=utf-8",
    write: ({ document: { index, network } }) => writeActorsCsvInParts(index, network.actors.keys()),
  },
  relationships: {
    ending: "relationships.csv",
    type: "text/csv;charset=utf-8",
    write: ({ document: { index, network } }) =>
      writeRelationshipsCsvInParts(index, network.relationships.keys()),
  },
  annotations: {
    ending: "annotations.jsonld",
    type: "application/ld+json",
    write: ({ document, preferences }) => [writeAnnotations(document.index, preferences.language)],
  },
  gexf: {
    ending: "gexf",
    type: "application/gexf+xml",
    write: ({ document, preferences }) => [
      writeGexf(document.index, {
        language: preferences.language,
        positions: document.positions,
        date: new Date().toISOString().slice(0, 10),
      }),
    ],
  },
  graphml: {
    ending: "graphml",
    type: "application/graphml+xml",
    write: ({ document, preferences }) => [
      writeGraphml(document.index, { language: preferences.language, positions: document.positions }),
    ],
  },
};

/** Lets panels take pictures, data and the page itself away; `findGraph` gives the picture while it is on the page. */
export function createExports(
  page: Document,
  store: AppStore,
  findGraph: () => ConnectedGraph | null,
  loadViewer: (() => Promise<string>) | null,
): ExportServices {
  const nameFile = (ending: string) =>
    buildFileName(localize(store.getState().document.network.title, "en").text, ending);
  const save = (name: string, content: Blob): ExportOutcome => {
    saveFile(page, { name, content });
    return { type: "saved", name };
  };
  const drawSheet = (picture: PictureExport): string => findGraph()?.toSvg(picture) ?? "";

  return {
    savePicture: async (picture) => {
      const svg = drawSheet(picture);
      if (svg === "") return { type: "no-picture" };
      if (picture.format === "svg") return save(nameFile("svg"), new Blob([svg], { type: "image/svg+xml" }));
      const outcome = await drawPng(page, svg, picture.scale);
      return outcome.type === "drawn" ? save(nameFile("png"), outcome.png) : outcome;
    },
    copyPicture: async (picture) => {
      const svg = drawSheet(picture);
      if (svg === "") return { type: "no-picture" };
      const outcome = await drawPng(page, svg, picture.scale);
      if (outcome.type !== "drawn") return outcome;
      try {
        await navigator.clipboard.write([new ClipboardItem({ "image/png": outcome.png })]);
        return { type: "copied" };
      } catch {
        return { type: "copy-refused" };
      }
    },
    saveData: async (id) => {
      const { ending, type, write } = DATA_FORMATS[id];
      return save(nameFile(ending), await gatherBlob(write(store.getState()), type));
    },
    savePage: async () => {
      if (!loadViewer) return { type: "no-viewer" };
      const { document, preferences, view } = store.getState();
      try {
        const html = writeStandAloneFile(await loadViewer(), findTitle(store), {
          project: JSON.parse(writeProjectFile(document.network)),
          language: preferences.language,
          theme: preferences.theme,
          view: writeViewCode(view),
        });
        return save(nameFile("html"), new Blob([html], { type: "text/html;charset=utf-8" }));
      } catch {
        return { type: "no-viewer" };
      }
    },
  };
}

function findTitle(store: AppStore): string {
  const { document, preferences } = store.getState();
  return localize(document.network.title, preferences.language).text;
}
