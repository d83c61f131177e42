import { useMemo } from "react";

import type { Target } from "../store/state";
import { useActions } from "./app-context";

/** Handlers that light a thing in the picture while the pointer or the focus is on what speaks of it. */
export function useLight({ type, id }: Target) {
  const actions = useActions();
  return useMemo(() => {
    const light = () => {
      actions.setHover(type === "actor" ? { type, id } : { type, id });
    };
    const darken = () => {
      actions.setHover(null);
    };
    return { onPointerEnter: light, onPointerLeave: darken, onFocus: light, onBlur: darken };
  }, [actions, type, id]);
}
