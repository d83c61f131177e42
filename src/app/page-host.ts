import type { OpenLayoutPort } from "../layout/layout-port";
import type { Network } from "../model/network";
import type { PageMode } from "../model/page-mode";
import type { PreferencesState } from "../store/state";
import type { CreateLargePicture } from "./large-picture";
import type { PageWork } from "./find-work";
import type { PageKind } from "../ui/services";
import type { ProjectWorker } from "./read-project-in-worker";
import type { MeasureWorker } from "./connect-measures";
import type { WaysWorker } from "./connect-ways";
import type { RankWorker } from "./create-ranker";

/** What the app finds round it: a site that serves it, or nothing but the file it stands in. */
export interface PageHost {
  readonly kind: PageKind;
  readonly mode: PageMode;
  /** The network to open. Throws an error that says what is wrong when it cannot be had or read. */
  readonly loadNetwork: () => Promise<Network>;
  /** Looks for work kept in this browser; `null` where the page keeps none. A long one says how far it is, 0 … 1. */
  readonly findWork: ((onShare: (share: number) => void) => Promise<PageWork | null>) | null;
  /** Where this browser remembers preferences for the page; null where nothing may be kept. */
  readonly storage: Storage | null;
  /** What the page asks for by itself, over what the browser remembers. */
  readonly preferences: Partial<PreferencesState>;
  /** The view to open with where the address names none, as the part of a link after `#`. */
  readonly viewCode: string;
  readonly openLayoutWorker: OpenLayoutPort;
  /** `null` where the page measures its networks itself. */
  readonly openMeasureWorker: (() => MeasureWorker) | null;
  /** `null` where the page finds ways between actors itself. */
  readonly openWaysWorker: (() => WaysWorker) | null;
  /** `null` where the page sorts texts itself. */
  readonly openRankWorker: (() => RankWorker) | null;
  /** Starts the worker that reads large project files; null where no files are opened. */
  readonly openProjectWorker: (() => ProjectWorker) | null;
  /** Fetches what draws networks too large to be elements of a page. */
  readonly loadLargePicture: () => Promise<CreateLargePicture>;
  /** The page that becomes a file which stands alone, as text; null where there is none to be had. */
  readonly loadViewer: (() => Promise<string>) | null;
}
