// Stands in for the picture in benchmarks of everything else: takes all it is told and draws nothing.
const nothing = () => undefined;

export const createGraphView = () => ({
  setScene: nothing,
  setPositions: nothing,
  camera: () => ({ x: 0, y: 0, zoom: 1 }),
  setCamera: nothing,
  fitTo: nothing,
  zoomBy: nothing,
  panBy: nothing,
  focusOn: nothing,
  labelCensus: () => ({ drawn: 0, overlapping: 0 }),
  toSvg: () => "",
  drawNow: nothing,
  draws: () => 0,
  whenDrawn: async () => undefined,
  destroy: nothing,
});
