// Stands in for the scene in benchmarks of everything but the picture.
export const buildStateScene = () => ({ nodes: [], links: [], hulls: [], legend: [] });
export const buildStateInput = () => ({});
