/** The frame round the panels: top bar, picture controls, sheets. */
export const SHELL = {
  appName: "Entente",
  untitled: "Untitled network",
  skip: {
    label: "Skip links",
    picture: "Skip to the picture",
    table: "Skip to the table",
    filters: "Skip to find and filter",
    details: "Skip to evidence",
  },
  views: {
    label: "View",
    network: "Network",
    table: "Table",
  },
  find: "Find",
  findLong: "Find actors, quotes and commands",
  project: {
    label: "Project",
    open: "Open a project file…",
    download: "Download the project file",
  },
  share: "Share",
  language: {
    label: "Language",
    en: "English",
    "zh-Hant": "繁體中文",
  },
  theme: {
    label: "Theme",
    light: "Light",
    dark: "Dark",
    system: "As the system",
  },
  help: "Help",
  picture: {
    label: "Picture",
    tools: "Picture tools",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit the whole network",
    pause: "Pause the layout",
    resume: "Go on with the layout",
    again: "Lay out again",
    hulls: "Outline the sectors",
    fullScreen: "Full screen",
  },
  panels: {
    filters: "Find and filter",
    details: "Evidence and article",
    evidence: "Evidence",
    article: "Article",
    collapse: "Hide panel: {{panel}}",
    expand: "Show panel: {{panel}}",
    resize: "Width of panel: {{panel}}",
    width: "{{count, number}} pixels",
  },
  visible:
    "{{shownActors, number}} of {{actors, number}} actors, {{shownRelationships, number}} of {{relationships, number}} relationships",
  visibleAll: "All {{actors, number}} actors and {{relationships, number}} relationships",
  layout: {
    running: "Laying out… {{percent, number}} %",
    paused: "Layout paused",
    "worker-failed": "The layout’s helper process failed; the layout goes on in this page and may be slower.",
    "worker-silent":
      "The layout’s helper process stopped answering; the layout goes on in this page and may be slower.",
    unsupported:
      "This browser cannot lay out in the background; the layout goes on in this page and may be slower.",
  },
  notices: "Messages",
  dismiss: "Dismiss",
} as const;
