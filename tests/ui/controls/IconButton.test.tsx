import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";

import { IconButton } from "../../../src/ui/controls/IconButton";

const tooltip = () => document.querySelector<HTMLElement>(".tooltip");

async function show(props: { readonly isDisabled?: boolean } = {}) {
  const handlePress = vi.fn<() => void>();
  const screen = await render(
    <div style={{ padding: 100 }}>
      <IconButton label="Zoom in" shortcut="+" onPress={handlePress} {...props}>
        <svg width="16" height="16" aria-hidden="true" />
      </IconButton>
    </div>,
  );
  return { button: screen.getByRole("button", { name: "Zoom in" }), handlePress };
}

describe("IconButton", () => {
  it("names itself in a tooltip on keyboard focus, and Escape closes it", async () => {
    const { button } = await show();
    await userEvent.keyboard("{Tab}");
    await expect.element(button).toHaveFocus();
    await expect.poll(() => tooltip()?.textContent).toBe("Zoom in+");
    await userEvent.keyboard("{Escape}");
    await expect.poll(tooltip).toBeNull();
  });

  it("keeps its tooltip while the pointer is on it, below the button and within the window", async () => {
    const { button } = await show();
    await button.hover();
    await expect.poll(() => tooltip()?.matches(":popover-open")).toBe(true);
    const { top, left, right } = tooltip()?.getBoundingClientRect() ?? new DOMRect();
    expect(top).toBeGreaterThan(button.element().getBoundingClientRect().bottom);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    await userEvent.hover(tooltip() ?? document.body);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tooltip()).not.toBeNull();
    await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    await expect.poll(tooltip).toBeNull();
  });

  it("presses with pointer and keyboard", async () => {
    const { button, handlePress } = await show();
    await button.click();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard(" ");
    expect(handlePress).toHaveBeenCalledTimes(3);
  });

  it("can be reached but not pressed while it has nothing to do", async () => {
    const { button, handlePress } = await show({ isDisabled: true });
    await userEvent.keyboard("{Tab}");
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(handlePress).not.toHaveBeenCalled();
  });
});
