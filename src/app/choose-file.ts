/** Lets the reader choose one file; null when they think better of it. */
export function chooseFile(page: Document, accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = page.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
