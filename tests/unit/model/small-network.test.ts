import { expect, it } from "vitest";

import { isSmallNetwork } from "../../../src/model/small-network";

it("counts a network as small by its actors and by its relationships", () => {
  expect(isSmallNetwork(200, 600)).toBe(true);
  expect(isSmallNetwork(201, 10)).toBe(false);
  expect(isSmallNetwork(50, 601)).toBe(false);
});
