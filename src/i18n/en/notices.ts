/** Things the reader is told once. The keys are what a notice's `message` names. */
export const NOTICES = {
  fileOpened: "Opened “{{name}}”.",
  fileRefused: "“{{name}}” was not opened: {{problem}}",
  fileTooLarge:
    "“{{name}}” was not opened: it has {{size, number}} MB, and Entente opens project files of up to {{limit, number}} MB. Leave out sources or split the network.",
  fileNotUtf8: "“{{name}}” was not opened: it is not UTF-8 text. Save it as UTF-8 and try again.",
  fileSaved: "Saved “{{name}}”.",
  linkIgnored: "The link’s view could not be read, so the whole network is shown: {{problem}}",
  linkPartly: "Part of the link’s view no longer fits this network and was left out: {{problem}}",
  mapLandMissing: "The map shows no land and no borders: {{reason}}",
  embedUnknown: "“embed” in the address takes no value; “{{values}}” was ignored.",
  readerUnknown:
    "The address asks for controls Entente does not have, which were left out: {{values}}. It knows: {{known}}.",
  fullScreenRefused: "The browser did not allow full screen.",
  newVersion: "A new version of Entente is ready. Your work stays; nothing changes until you say so.",
  useNewVersion: "Use the new version",
} as const;
