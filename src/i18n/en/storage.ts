/** Whether work is kept in this browser, and what to do when it is not. */
export const STORAGE = {
  restoring: "Opening the work kept in this browser…",
  state: {
    saving: "Saving…",
    saved: "Saved in this browser",
    failed: "Not saved",
    following: "Reading along",
  },
  banner: {
    off: "This browser keeps nothing for this page: what you edit is gone when you close it. Download the project file to keep it.",
    full: "Not saved: this browser’s storage is full. Your edits are still here and are tried again.",
    refused:
      "Not saved: this browser’s storage does not answer. Your edits are still here and are tried again.",
    following:
      "Another tab is editing this network. This one shows what it saves; it takes over when that one is closed.",
    damaged:
      "The work stored in this browser could not be read and is left untouched: {{problem}}. What you edit now is not saved.",
  },
  retry: "Try again",
  download: "Download the project file",
  downloadRaw: "Download what is stored",
  discard: "Discard it and save from now on",
  openShipped: "Go back to the shipped network",
  earlierName: "your earlier work",
  openEarlier: "Open the earlier work",
  secondCopy:
    "The latest copy of your work was damaged; it was rebuilt from the copy before and the changes since.",
  earlierKept: "Your work was set aside: “Open the earlier work” in the project menu brings it back.",
} as const;
