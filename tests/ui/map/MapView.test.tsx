import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { locateActors } from "../../../src/model/locate-actors";
import { selectMapTray } from "../../../src/store/select-map-tray";
import { MapView } from "../../../src/ui/map/MapView";
import { buildHealthNetwork } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(
    <div style={{ position: "relative", width: 800, height: 640 }}>
      <MapView />
    </div>,
    { network, sizePx: { width: 800, height: 640 }, ...options },
  );

describe("the tray of the map", () => {
  it("has every actor without a place, by sector, and says how many", async () => {
    const { screen, store } = await show();
    const { unplaced, groups } = selectMapTray(store.getState());
    const without = locateActors(store.getState().document.index).filter((place) => place === null);
    expect(unplaced).toBe(without.length);
    expect(groups.flatMap(({ actors }) => actors)).toHaveLength(unplaced);
    expect(screen.container.querySelectorAll(".map-actor")).toHaveLength(unplaced);
    await expect.element(screen.getByText(new RegExp(`${unplaced} actors have no place`, "u"))).toBeVisible();
  });

  it("selects, lights and keeps to the filters", async () => {
    const { screen, store } = await show();
    const [first] = screen.container.querySelectorAll<HTMLElement>(".map-actor");
    if (!first) throw new Error("no actor in the tray");
    await userEvent.hover(first);
    await expect.poll(() => store.getState().session.hover?.type).toBe("actor");
    first.click();
    expect(store.getState().view.selection.actors).toHaveLength(1);
    await expect.poll(() => first.ariaPressed).toBe("true");
    const before = screen.container.querySelectorAll(".map-actor").length;
    store.actions.setFilters({ sectors: network.sectors.slice(0, 1).map(({ id }) => id) });
    await expect.poll(() => screen.container.querySelectorAll(".map-actor").length).toBeLessThan(before);
  });

  it("is one tab stop, walked with arrows", async () => {
    const { screen } = await show();
    const stops = () => [...screen.container.querySelectorAll<HTMLElement>(".map-actor[tabindex='0']")];
    const [first] = stops();
    expect(stops()).toHaveLength(1);
    first?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).not.toBe(first);
    expect(document.activeElement?.className).toBe("map-actor");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toBe(first);
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(["en", "zh-Hant"] as const)(
    "says whose the borders are, and axe finds nothing (%s)",
    async (language) => {
      const { screen } = await show({ theme, language });
      await expect.element(screen.getByText(/Natural Earth/u)).toBeVisible();
      await expectNoAxeViolations(screen.container);
    },
  );
});
