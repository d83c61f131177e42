/** Taking pictures and data away. */
export const EXPORT = {
  open: "Export",
  title: "Export",
  picture: "Picture",
  pictureExplain: "Exactly what is on screen, with its title and source.",
  format: "Format",
  svg: "SVG, for print and editing",
  png: "PNG, for slides and mail",
  scale: "Size",
  theme: "Ground",
  light: "Light",
  dark: "Dark",
  legend: "With legend",
  download: "Download",
  copy: "Copy picture",
  copied: "Picture copied.",
  copyRefused: "The browser did not allow copying. Download the picture instead.",
  saved: "Saved “{{name}}”.",
  tooLarge:
    "{{width, number}} × {{height, number}} pixels is more than browsers can draw ({{limit, number}} on a side). Choose a smaller size, or SVG.",
  failed: "The picture could not be drawn by this browser. Choose a smaller size, or SVG.",
  noPicture: "The picture is not on screen. Go to the network view and try again.",
  handout: "Handout",
  handoutExplain:
    "A story as pages to print or to save as PDF: a step on each, with its picture, its words and its passages.",
  page: "Stand-alone file",
  pageExplain:
    "The whole app with this network and its stories in one HTML file. It opens with a double click, without a network, at this view, for reading and presenting.",
  savePage: "Download HTML",
  noViewer:
    "The part of the app the file is made of could not be loaded. Open this page once with a network and try again.",
  data: "Data",
  dataExplain: "The whole network, whatever is filtered.",
  sourceLine:
    "From: {{sources}}. Shown: {{shownActors, number}} of {{allActors, number}} actors, {{shownRelationships, number}} of {{allRelationships, number}} relationships.",
  formats: {
    project: { name: "Project file", use: "Everything, to open again in Entente or in any D3 example" },
    actors: { name: "Actors (CSV)", use: "For spreadsheets: names, kinds, sectors, facts, passages" },
    relationships: {
      name: "Relationships (CSV)",
      use: "For spreadsheets: sentences, status, basis, passages",
    },
    annotations: { name: "Annotations (JSON-LD)", use: "Every passage as a W3C Web Annotation" },
    gexf: { name: "GEXF 1.3", use: "For Gephi and Gephi Lite" },
    graphml: { name: "GraphML", use: "For NetworkX, igraph, yEd and Cytoscape" },
  },
} as const;
