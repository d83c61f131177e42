import { hasControl, type ReaderControl } from "../model/page-mode";
import { useServices } from "./app-context";

/** Tells which controls the page has: all, or those its author left in for readers. */
export function useControls(): (control: ReaderControl) => boolean {
  const { mode } = useServices();
  return (control) => hasControl(mode, control);
}
