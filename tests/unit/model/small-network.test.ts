import { expect, it } from "vitest";

import { isLiveNetwork, isSmallNetwork } from "../../../src/model/small-network";

it("counts a network as small by its actors and by its relationships", () => {
  expect(isSmallNetwork(200, 600)).toBe(true);
  expect(isSmallNetwork(201, 10)).toBe(false);
  expect(isSmallNetwork(50, 601)).toBe(false);
});

it("lets networks of up to 5,000 actors follow what the reader does", () => {
  expect(isLiveNetwork(5000)).toBe(true);
  expect(isLiveNetwork(5001)).toBe(false);
});
