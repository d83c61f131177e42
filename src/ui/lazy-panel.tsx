import { lazy, use, type ComponentType } from "react";
import { I18nContext } from "react-i18next";

import { completeMessages } from "../i18n/create-i18n";
import { PanelGuard } from "./panel-guard";

/**
 * A panel that is fetched when it is first shown, together with the words it speaks. It expects a `<Suspense>` above it.
 * A fault in it takes nothing else off the page.
 */
export function lazyPanel<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Panel = lazy(async () => ({ default: await load() }));
  return function LazyPanel(props: Props) {
    // Not `useTranslation().i18n`: that is a new wrapper at every first render, and waiting for it would never end.
    use(completeMessages(use(I18nContext).i18n));
    return (
      <PanelGuard>
        <Panel {...props} />
      </PanelGuard>
    );
  };
}
