import { CircleHelp, Contrast, Download, FolderOpen, Maximize, Play, Search, Share2 } from "lucide-react";

import { LANGUAGES } from "../../i18n/create-i18n";
import type { ViewKind } from "../../model/view";
import type { AppState, PreferencesState } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { MenuButton } from "../controls/MenuButton";
import { LocalText } from "../LocalText";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";

const ICON_PX = 18;
/** The views there are, in the order of the switcher. */
const VIEWS = ["network", "read", "map", "matrix", "table"] as const satisfies readonly ViewKind[];
const THEMES: readonly PreferencesState["theme"][] = ["light", "dark", "system"];

const selectTitle = ({ document }: AppState) => document.network.title;
const selectViewKind = ({ view }: AppState) => view.kind;
const selectHasWork = ({ session }: AppState) => ["saving", "saved", "failed"].includes(session.saving.type);
const selectHasEarlierWork = ({ session }: AppState) =>
  session.hasEarlierWork && session.saving.type !== "following";
const selectTheme = ({ preferences }: AppState) => preferences.theme;

/** The masthead: what this is, which view of it, and what can be done with the whole. */
export function TopBar() {
  const { say } = useMessages();
  const { pageKind, mode } = useServices();
  const has = useControls();
  const title = useApp(selectTitle);
  return (
    <header className="top-bar">
      <p className="wordmark">{say("shell.appName")}</p>
      <h1 className="network-title">
        <LocalText text={title} />
      </h1>
      <ViewSwitcher />
      <div className="top-bar-actions">
        {has("search") ? (
          <span className="wide-only">
            <FindButton />
          </span>
        ) : null}
        {mode.type === "desk" ? <ProjectMenu /> : null}
        {has("present") ? <PresentButton /> : null}
        {/* The address of a local file leads nobody else to it. */}
        {pageKind === "served" && has("share") ? <ShareButton /> : null}
        {has("export") ? <ExportButton /> : null}
        {has("language") ? <LanguageButton /> : null}
        {has("theme") ? <ThemeMenu /> : null}
        {has("fullscreen") ? (
          <span className="wide-only">
            <FullScreenButton />
          </span>
        ) : null}
        {has("help") ? <HelpButton /> : null}
      </div>
    </header>
  );
}

function ViewSwitcher() {
  const { say } = useMessages();
  const chosen = useApp(selectViewKind);
  const actions = useActions();
  const views = VIEWS.filter(useControls());
  if (views.length === 0) return null;
  return (
    <nav aria-label={say("shell.views.label")} className="views">
      <ul>
        {views.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="view-button"
              aria-current={kind === chosen ? "page" : undefined}
              onClick={() => {
                actions.setViewKind(kind);
              }}
            >
              {say(`shell.views.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FindButton() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <IconButton
      label={say("shell.findLong")}
      shortcut="/"
      onPress={() => {
        actions.setDialog("palette");
      }}
    >
      <Search size={ICON_PX} aria-hidden />
    </IconButton>
  );
}

function ProjectMenu() {
  const { say } = useMessages();
  const services = useServices();
  const hasWork = useApp(selectHasWork);
  const hasEarlierWork = useApp(selectHasEarlierWork);
  return (
    <MenuButton
      label={say("shell.project.label")}
      icon={<FolderOpen size={ICON_PX} aria-hidden />}
      entries={[
        ...(services.pageKind === "served"
          ? [{ id: "open", label: say("shell.project.open"), onChoose: () => void services.openFile() }]
          : []),
        { id: "download", label: say("shell.project.download"), onChoose: () => void services.saveProject() },
        ...(hasWork
          ? [{ id: "shipped", label: say("storage.openShipped"), onChoose: services.work.openShipped }]
          : []),
        ...(hasEarlierWork
          ? [{ id: "earlier", label: say("storage.openEarlier"), onChoose: services.work.openEarlier }]
          : []),
      ]}
    />
  );
}

function PresentButton() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <Button
      variant="quiet"
      aria-label={say("stage.present")}
      onPress={() => {
        actions.setDialog("present");
      }}
    >
      <Play size={16} aria-hidden />
      <span className="button-words">{say("stage.present")}</span>
    </Button>
  );
}

function ShareButton() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <Button
      variant="quiet"
      aria-label={say("shell.share")}
      onPress={() => {
        actions.setDialog("share");
      }}
    >
      <Share2 size={16} aria-hidden />
      <span className="button-words">{say("shell.share")}</span>
    </Button>
  );
}

function ExportButton() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <Button
      variant="quiet"
      aria-label={say("export.open")}
      onPress={() => {
        actions.setDialog("export");
      }}
    >
      <Download size={16} aria-hidden />
      <span className="button-words">{say("export.open")}</span>
    </Button>
  );
}

/** With two languages, one press goes to the other; it is named in that language, for whoever cannot read this one. */
function LanguageButton() {
  const { say, language } = useMessages();
  const actions = useActions();
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  return (
    <Button
      variant="quiet"
      onPress={() => {
        actions.setLanguage(other);
      }}
    >
      <span lang={other}>{say(`shell.language.${other}`)}</span>
    </Button>
  );
}

function ThemeMenu() {
  const { say } = useMessages();
  const theme = useApp(selectTheme);
  const actions = useActions();
  return (
    <MenuButton
      label={say("shell.theme.label")}
      icon={<Contrast size={ICON_PX} aria-hidden />}
      chosen={theme}
      entries={THEMES.map((each) => ({
        id: each,
        label: say(`shell.theme.${each}`),
        onChoose: () => {
          actions.setTheme(each);
        },
      }))}
    />
  );
}

function FullScreenButton() {
  const { say } = useMessages();
  const services = useServices();
  return (
    <IconButton label={say("shell.picture.fullScreen")} onPress={services.picture.toggleFullScreen}>
      <Maximize size={ICON_PX} aria-hidden />
    </IconButton>
  );
}

function HelpButton() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <IconButton
      label={say("shell.help")}
      shortcut="?"
      onPress={() => {
        actions.setDialog("help");
      }}
    >
      <CircleHelp size={ICON_PX} aria-hidden />
    </IconButton>
  );
}
