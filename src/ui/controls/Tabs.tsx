import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

/** A tab: what it is called and what is under it. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly panel: ReactNode;
}

/**
 * Tabs after the ARIA pattern: one tab stop, arrow keys choose, Home and End jump. Only the chosen panel is rendered.
 * `actions` stand beside the tabs.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  actions,
}: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly actions?: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const handleKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = findTarget(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || !tab) return;
    event.preventDefault();
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };

  return (
    <div className="tabs">
      <div className="tabs-bar">
        <div role="tablist" aria-label={label} className="tabs-list" ref={list}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-tab-${tab.id}`}
              aria-selected={tab.id === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === chosen ? 0 : -1}
              className="tab"
              onKeyDown={handleKeyDown}
              onClick={() => {
                onChoose(tab.id);
              }}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {actions}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${chosen}`}
        className="tabs-panel"
        tabIndex={0}
      >
        {tabs.find((tab) => tab.id === chosen)?.panel}
      </div>
    </div>
  );
}

function findTarget(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
