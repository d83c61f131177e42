import { describe, expect, it } from "vitest";

import { withQuery } from "../../../../src/ui/embed/with-query";
import { writeSnippet } from "../../../../src/ui/embed/write-snippet";

describe("the HTML of a frame", () => {
  it("shows the very view, named, loaded when it is scrolled to, of the size asked for", () => {
    const address = withQuery("https://example.org/app/?reader=map#actor=tsmc&v=1", "embed");
    expect(address).toBe("https://example.org/app/?embed#actor=tsmc&v=1");
    const html = writeSnippet({ address, title: "Taiwan", widthPx: 640, heightPx: 400 });
    expect(html).toContain('src="https://example.org/app/?embed#actor=tsmc&amp;v=1"');
    expect(html).toContain('title="Taiwan" width="640" height="400" loading="lazy"');
  });

  it("keeps a hostile title inside its attribute", () => {
    const title = `"><script>alert(1)</script>`;
    const html = writeSnippet({ address: "https://example.org/", title, widthPx: 320, heightPx: 240 });
    expect(html).not.toContain("<script>");
    expect(html.match(/</g)).toHaveLength(2);
  });
});
