/**
 * Moves keyboard focus to the part of the page with this id (`main`, `filters`, `details`), after the next paint: what
 * was just opened is not on the page before, and what was just pressed may be gone from it.
 */
export function moveFocus(id: "main" | "filters" | "details"): void {
  requestAnimationFrame(() => {
    document.getElementById(id)?.focus();
  });
}
