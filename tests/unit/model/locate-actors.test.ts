import { describe, expect, it } from "vitest";

import { locateActors } from "../../../src/model/locate-actors";
import { buildNetworkIndex } from "../../../src/model/network-index";
import type { Relationship } from "../../../src/model/network";
import { buildActor, buildNetwork, buildRelationship } from "../analysis/build-test-network";

const placed = (name: string, lon: number, lat: number) => buildActor(name, { place: { lon, lat } });
const locate = (others: readonly ReturnType<typeof buildActor>[], relationships: readonly Relationship[]) =>
  locateActors(buildNetworkIndex(buildNetwork([buildActor("mou"), ...others], relationships)))[0];
const sign = (name: string) => buildRelationship(name, "mou", { status: "signed" });

describe("where actors are on the map", () => {
  it("is their own place, also when they have signed something", () => {
    const places = locateActors(buildNetworkIndex(buildNetwork([placed("a", 10, 20), buildActor("b")])));
    expect(places).toEqual([{ lon: 10, lat: 20, isMidway: false }, null]);
  });

  it("is midway between its parties for what two placed actors have signed, also over the date line", () => {
    const middle = locate([placed("a", 170, 0), placed("b", -170, 0)], [sign("a"), sign("b")]);
    expect(middle?.isMidway).toBe(true);
    expect(Math.abs(middle?.lon ?? 0)).toBeCloseTo(180);
    expect(middle?.lat).toBeCloseTo(0);
  });

  it("is nowhere for what one, three or opposite parties have signed, or what is only proposed", () => {
    const [a, b, c] = [placed("a", 0, 0), placed("b", 90, 0), placed("c", 45, 45)];
    expect(locate([a], [sign("a")])).toBeNull();
    expect(locate([a, b, c], [sign("a"), sign("b"), sign("c")])).toBeNull();
    expect(locate([a, placed("b", 180, 0)], [sign("a"), sign("b")])).toBeNull();
    expect(locate([a, b], [sign("a"), buildRelationship("b", "mou", { status: "proposed" })])).toBeNull();
  });
});
