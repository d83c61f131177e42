import "./print.css";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

import { useServices } from "../app-context";
import { HandoutLegend } from "../handout/HandoutLegend";
import type { PageWords, PrintServices } from "../handout-services";

/** What stands round the picture while the page is printed: its title, its legend and its source; nothing on screen. */
export function PrintedPage() {
  const { loadPrint } = useServices();
  const [services, setServices] = useState<PrintServices | null>(null);
  const [words, setWords] = useState<PageWords | null>(null);
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
  useEffect(() => {
    const show = () => {
      // A browser prints as soon as this returns.
      flushSync(() => {
        setWords(services?.describePage("light") ?? null);
      });
    };
    const hide = () => {
      setWords(null);
    };
    window.addEventListener("beforeprint", show);
    window.addEventListener("afterprint", hide);
    return () => {
      window.removeEventListener("beforeprint", show);
      window.removeEventListener("afterprint", hide);
    };
  }, [services]);
  if (!words) return null;
  return (
    <>
      <div className="printed-head">
        <p dir="auto">{words.title}</p>
        <p dir="auto">{words.description}</p>
      </div>
      <div className="printed-foot">
        <HandoutLegend entries={words.legend} />
        <p dir="auto">{words.source}</p>
      </div>
    </>
  );
}
