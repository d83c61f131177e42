import type { MassAccelerator, OpenMassAccelerator } from "./mass-accelerator";

/**
 * Opens an accelerator only after no picture has been asked for during `idleMs`: opening one takes longer than many pictures do, and the
 * first must not wait for it. What is asked for before is drawn plainly.
 */
export function postponeAccelerator(open: OpenMassAccelerator, idleMs: number): OpenMassAccelerator {
  return (onStale) => {
    let opened: MassAccelerator | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      draw: (mass, shot) => {
        if (opened) return opened.draw(mass, shot);
        clearTimeout(timer);
        timer = setTimeout(() => {
          opened = open(onStale);
          // Near by, what is drawn plainly may have less in it.
          if (shot.isNear) onStale();
        }, idleMs);
        return null;
      },
    };
  };
}
