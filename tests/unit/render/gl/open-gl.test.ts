import { describe, expect, it } from "vitest";
import { isSoftwareRenderer } from "../../../../src/render/gl/open-gl";

describe("a renderer's name", () => {
  it.each([
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "llvmpipe (LLVM 15.0.7, 256 bits)",
    "Software Rasterizer",
    "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "Gallium 0.4 on softpipe",
  ])("tells that nothing but a processor draws: %s", (name) => {
    expect(isSoftwareRenderer(name)).toBe(true);
  });

  it.each([
    "ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)",
    "Mali-G78",
    "AMD Radeon RX 580",
    "WebKit WebGL",
  ])("is taken for a graphics card otherwise: %s", (name) => {
    expect(isSoftwareRenderer(name)).toBe(false);
  });
});
