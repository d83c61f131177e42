import { TriangleAlert } from "lucide-react";

import type { AppState, Saving } from "../../store/state";
import { useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";

const selectSaving = ({ session }: AppState) => session.saving;

/** While this browser does not keep what is edited: says so, and what can be done about it. */
export function StorageBanner() {
  const { say } = useMessages();
  const saving = useApp(selectSaving);
  const words = say(`storage.banner.${nameOf(saving)}`, {
    problem: "problem" in saving ? saving.problem : "",
  });
  const isShown = !["idle", "reading", "saving", "saved"].includes(saving.type);
  return (
    <output className="storage-banner" data-shown={isShown ? "" : undefined}>
      {isShown ? (
        <>
          <TriangleAlert size={16} aria-hidden />
          <p>{words}</p>
          <Ways saving={saving} />
        </>
      ) : null}
    </output>
  );
}

function nameOf(saving: Saving) {
  if (saving.type === "failed") return saving.reason;
  if (saving.type === "damaged" || saving.type === "following") return saving.type;
  return "off";
}

function Ways({ saving }: { readonly saving: Saving }) {
  const { say } = useMessages();
  const services = useServices();
  const download = (
    <Button variant="link" onPress={() => void services.saveProject()}>
      {say("storage.download")}
    </Button>
  );
  if (saving.type === "failed") {
    return (
      <>
        <Button variant="link" onPress={services.work.retry}>
          {say("storage.retry")}
        </Button>
        {download}
      </>
    );
  }
  if (saving.type === "damaged") {
    return (
      <>
        <Button variant="link" onPress={() => void services.work.downloadRaw()}>
          {say("storage.downloadRaw")}
        </Button>
        <Button variant="link" onPress={services.work.discardDamaged}>
          {say("storage.discard")}
        </Button>
      </>
    );
  }
  return saving.type === "off" ? download : null;
}
