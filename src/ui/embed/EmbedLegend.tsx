import { useEffect, useMemo, useState } from "react";

import { selectVisibleNetwork } from "../../store/select-visible";
import type { AppState } from "../../store/state";
import { useApp, useServices } from "../app-context";
import { HandoutLegend } from "../handout/HandoutLegend";
import type { PrintServices } from "../handout-services";
import { useMessages } from "../use-messages";

/** Frames at least this high have room for the legend beside the picture. */
const ROOMY = "(height >= 30rem) and (width >= 30rem)";

const selectTheme = ({ preferences }: AppState) => preferences.theme;
const isSystemDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** What the signs of the picture mean, folded where the frame is small. */
export function EmbedLegend() {
  const { say, language } = useMessages();
  const { loadPrint } = useServices();
  const [services, setServices] = useState<PrintServices | null>(null);
  const [isOpen] = useState(() => matchMedia(ROOMY).matches);
  const visible = useApp(selectVisibleNetwork);
  const theme = useApp(selectTheme);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const loaded = await loadPrint();
      if (!isGone) setServices(loaded);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [loadPrint]);
  const words = useMemo(
    () =>
      services?.describePage(theme === "dark" || (theme === "system" && isSystemDark()) ? "dark" : "light"),
    // The legend says what is visible, in the language spoken.
    // oxlint-disable-next-line react/exhaustive-deps
    [services, visible, theme, language],
  );
  return (
    <details className="embed-legend" open={isOpen}>
      <summary>{say("handout.legend")}</summary>
      {words ? (
        <>
          <HandoutLegend entries={words.legend} />
          <p dir="auto">{words.source}</p>
        </>
      ) : null}
    </details>
  );
}
