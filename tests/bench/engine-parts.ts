// What the benchmarks of the layout engine drive.
export { createLayoutEngine } from "../../src/layout/engine/create-layout-engine";
export { buildLinkForce } from "../../src/layout/engine/link-force";
export { createMultipole } from "../../src/layout/engine/multipole";
export { createRandom } from "../../src/layout/engine/random";
export { fieldOpening } from "../../src/layout/engine/field-opening";
export { createSimulation } from "../../src/layout/engine/simulation";
