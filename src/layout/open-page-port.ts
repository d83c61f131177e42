import type { LayoutClock, LayoutPort, LayoutPortListener } from "./layout-port";
import { runLayout } from "./run-layout";

/** Opens a line to a layout that runs in the page, in slices, where no worker will. */
export function openPagePort(clock: LayoutClock, listener: LayoutPortListener): LayoutPort {
  let isOpen = true;
  const { receive } = runLayout({
    post: (message) => {
      if (isOpen) listener.onMessage(message);
    },
    nowMs: clock.nowMs,
    schedule: (task) => {
      clock.schedule(() => {
        if (isOpen) task();
      }, 0);
    },
  });
  return {
    post: (message) => receive(message),
    close: () => {
      isOpen = false;
    },
  };
}
