import { afterEach, describe, expect, it } from "vitest";
import { createMassScreen, type MassScreen } from "../../../src/render/mass-screen";
import type { MassPicture } from "../../../src/render/mass-protocol";

const SIZE = { width: 40, height: 30 };

const screens: MassScreen[] = [];
afterEach(() => {
  for (const screen of screens.splice(0)) screen.element().remove();
});

function createScreen() {
  const screen = createMassScreen(document);
  screens.push(screen);
  document.body.append(screen.element());
  return screen;
}

/** A picture in one colour. */
function paintBitmap(colour: string, width = 20, height = 15): ImageBitmap {
  const sheet = new OffscreenCanvas(width, height);
  const pen = sheet.getContext("2d");
  if (!pen) throw new Error("There is no canvas to draw on.");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
  return sheet.transferToImageBitmap();
}
function paintPixels(bytes: readonly number[], width = 20, height = 15): MassPicture {
  const all = Array.from({ length: width * height }, () => bytes).flat();
  return { width, height, bytes: Uint8ClampedArray.from(all) };
}

/** The colour in the middle of what is shown. */
function colourOf(screen: MassScreen): number[] {
  const { width, height } = screen.element();
  const sheet = new OffscreenCanvas(width, height);
  const pen = sheet.getContext("2d");
  if (!pen) throw new Error("There is no canvas to read from.");
  pen.drawImage(screen.element(), 0, 0);
  return [...pen.getImageData(width / 2, height / 2, 1, 1).data];
}

describe("the screen of a mass", () => {
  it("shows bitmaps and plain pixels by turns, on one canvas of the page that stays where it was", () => {
    const screen = createScreen();
    const behind = document.createElement("p");
    screen.element().after(behind);
    screen.show(paintBitmap("#102030"), SIZE);
    screen.place(2, 5, -7);
    for (const picture of [paintPixels([1, 2, 3, 255]), paintPixels([4, 5, 6, 255])]) {
      screen.show(picture, SIZE);
      expect(screen.element().nextSibling).toBe(behind);
      expect(screen.element().style.transform).toBe("matrix(2, 0, 0, 2, 5, -7)");
      expect(document.querySelectorAll("canvas.entente-mass")).toHaveLength(1);
    }
    expect(colourOf(screen)).toEqual([4, 5, 6, 255]);
    screen.place(1, 3, 4);
    screen.show(paintBitmap("#708090"), SIZE);
    expect(colourOf(screen)).toEqual([0x70, 0x80, 0x90, 255]);
    expect(screen.element().style.transform).toBe("matrix(1, 0, 0, 1, 3, 4)");
    expect(document.querySelectorAll("canvas.entente-mass")).toHaveLength(1);
    behind.remove();
  });

  it("takes pictures of another size, and keeps the memory of pixels as it is", () => {
    const screen = createScreen();
    const picture = paintPixels([9, 8, 7, 255], 8, 6);
    screen.show(paintPixels([1, 2, 3, 255]), SIZE);
    screen.show(picture, { width: 16, height: 12 });
    const { width, height, style } = screen.element();
    expect([width, height, style.width, style.height]).toEqual([8, 6, "16px", "12px"]);
    expect(colourOf(screen)).toEqual([9, 8, 7, 255]);
    expect("bytes" in picture && picture.bytes.length).toBe(8 * 6 * 4);
  });

  it("is no matter to who listens to the page", () => {
    const screen = createScreen();
    screen.show(paintPixels([1, 2, 3, 255]), SIZE);
    expect(screen.element()).toHaveAttribute("aria-hidden", "true");
  });
});
