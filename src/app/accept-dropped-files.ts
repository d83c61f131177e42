/** Opens a file that is dropped anywhere on the page. Returns its undo. */
export function acceptDroppedFiles(page: Document, open: (file: File) => void): () => void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const handleDragOver = (event: DragEvent) => {
    if (!hasFile(event) || !event.dataTransfer) return;
    // Without this the browser would leave the app and show the file by itself.
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  };
  const handleDrop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  };
  page.addEventListener("dragover", handleDragOver);
  page.addEventListener("drop", handleDrop);
  return () => {
    page.removeEventListener("dragover", handleDragOver);
    page.removeEventListener("drop", handleDrop);
  };
}
