import { describe, expect, it } from "vitest";
import type { SessionState } from "../../../src/store/state";
import * as change from "../../../src/store/change-session";
import { id } from "../analysis/build-test-network";

const say = (session: SessionState, message: string) =>
  change.notify(session, { tone: "info", message, parameters: {} });

describe("notices", () => {
  it("are told in order, each with a number of its own, until dismissed", () => {
    const told = say(say(change.NEW_SESSION, "one"), "two");
    expect(told.notices.map((notice) => [notice.id, notice.message])).toEqual([
      [1, "one"],
      [2, "two"],
    ]);
    expect(change.dismissNotice(told, 1).notices.map((notice) => notice.message)).toEqual(["two"]);
  });

  it("take the place of the same message before", () => {
    const told = say(say(say(change.NEW_SESSION, "one"), "two"), "one");
    expect(told.notices.map((notice) => notice.message)).toEqual(["two", "one"]);
  });

  it("are no more than a few", () => {
    const told = ["a", "b", "c", "d", "e", "f", "g"].reduce(say, change.NEW_SESSION);
    expect(told.notices).toHaveLength(change.NOTICES_KEPT);
    expect(told.notices.at(-1)?.message).toBe("g");
  });
});

describe("hover, dialog and sheet", () => {
  it("are the very same session when nothing changes", () => {
    const hovered = change.setHover(change.NEW_SESSION, { type: "actor", id: id("uk") });
    expect(change.setHover(hovered, { type: "actor", id: id("uk") })).toBe(hovered);
    expect(change.setHover(hovered, null).hover).toBeNull();
    expect(change.setHover(hovered, { type: "actor", id: id("most") })).not.toBe(hovered);
    const open = change.setDialog(change.NEW_SESSION, "help");
    expect(change.setDialog(open, "help")).toBe(open);
    const up = change.setSheet(change.NEW_SESSION, "filters");
    expect(change.setSheet(up, "filters")).toBe(up);
    expect(change.setSheet(up, "none").sheet).toBe("none");
  });
});
