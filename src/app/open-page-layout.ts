import type { LayoutClock, LayoutPort, LayoutPortListener } from "../layout/layout-port";

/**
 * Opens a line to a layout in the page. What it runs is fetched only then, since nearly every browser has the worker;
 * what is said meanwhile is kept.
 */
export function openPageLayout(clock: LayoutClock, listener: LayoutPortListener): LayoutPort {
  let isOpen = true;
  let port: LayoutPort | null = null;
  const waiting: Parameters<LayoutPort["post"]>[] = [];
  const start = async () => {
    const { openPagePort } = await import("../layout/open-page-port");
    if (!isOpen) return;
    port = openPagePort(clock, listener);
    for (const [message, transfer] of waiting.splice(0)) port.post(message, transfer);
  };
  start().catch(() => {
    if (isOpen) listener.onError();
  });
  return {
    post: (message, transfer) => {
      if (port) port.post(message, transfer);
      else waiting.push([message, transfer]);
    },
    close: () => {
      isOpen = false;
      port?.close();
    },
  };
}
