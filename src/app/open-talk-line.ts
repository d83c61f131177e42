import type { TalkLine } from "./open-talk";

/**
 * A line between the windows of a talk. Its name is the session key alone: only windows that were given the key can
 * listen or speak, on `file://` too, where all local files share their channels.
 */
export function openTalkLine(key: string, onMessage: (message: unknown) => void): TalkLine {
  const channel = new BroadcastChannel(key);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    onMessage(data);
  });
  return {
    post: (message) => {
      // A channel, unlike a window, has no target origin: it never leaves its own.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage(message);
    },
    close: () => {
      channel.close();
    },
  };
}
