import { Suspense, use, useEffect, useState } from "react";
import { I18nContext } from "react-i18next";
import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";

import { completeMessages } from "../../i18n/create-i18n";
import type { AppState, Notice } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { moveFocus } from "../move-focus";
import { useMessages } from "../use-messages";

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

const selectNotices = ({ session }: AppState) => session.notices;

/** A passing notice goes after so long, unless the reader points at it or is in it: long enough for a slow reader's one line. */
const PASSING_MS = 8000;

/** Messages to the reader, kept until dismissed or passed. Errors interrupt a screen reader, the others wait. */
export function Notices() {
  const { say } = useMessages();
  const notices = useApp(selectNotices);
  const ofTone = (isError: boolean) =>
    notices
      .filter((notice) => (notice.tone === "error") === isError)
      .map((notice) => (
        <Suspense key={notice.id}>
          <NoticeLine notice={notice} />
        </Suspense>
      ));
  return (
    <section aria-label={say("shell.notices")} className="notices">
      <output>{ofTone(false)}</output>
      <div role="alert">{ofTone(true)}</div>
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { problems } = notice;
  // Their words come after the first picture's.
  if (problems) use(completeMessages(use(I18nContext).i18n));
  const { say, sayNamed, sayProblems } = useMessages();
  const actions = useActions();
  const services = useServices();
  const hold = usePassing(notice.isPassing === true, notice.id);
  const Icon = ICONS[notice.tone];
  const parameters = problems ? { ...notice.parameters, problem: sayProblems(problems) } : notice.parameters;
  return (
    <div className="notice" data-tone={notice.tone} {...hold}>
      <Icon size={18} aria-hidden />
      <p>{sayNamed(notice.message, parameters)}</p>
      {notice.remedy === "use-new-version" ? (
        <Button onPress={services.useNewVersion}>{say("notices.useNewVersion")}</Button>
      ) : null}
      <IconButton
        label={say("shell.dismiss")}
        onPress={() => {
          actions.dismissNotice(notice.id);
          moveFocus("main");
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Lets a notice go by itself; gives the listeners that keep it while the reader is on it. */
function usePassing(isPassing: boolean, id: number) {
  const actions = useActions();
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isGoing = isPassing && !isPointedAt && !hasFocus;
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = window.setTimeout(() => {
      actions.dismissNotice(id);
    }, PASSING_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [actions, id, isGoing]);
  return {
    onPointerEnter: () => setIsPointedAt(true),
    onPointerLeave: () => setIsPointedAt(false),
    onFocus: () => setHasFocus(true),
    onBlur: () => setHasFocus(false),
  };
}
