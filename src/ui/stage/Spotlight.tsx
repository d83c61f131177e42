import { useEffect, useRef } from "react";

/** A pool of light that follows the pointer and leaves the rest of the stage in half-dark. */
export function Spotlight() {
  const light = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      light.current?.style.setProperty("--x", `${clientX}px`);
      light.current?.style.setProperty("--y", `${clientY}px`);
    };
    window.addEventListener("pointermove", follow);
    return () => {
      window.removeEventListener("pointermove", follow);
    };
  }, []);
  return <div ref={light} className="stage-spotlight" aria-hidden />;
}
