import type { ReactNode } from "react";

import { STATUSES } from "../../model/status";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Checkbox } from "../controls/Checkbox";
import { Dialog } from "../controls/Dialog";
import { StatusMark } from "../controls/StatusMark";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName } from "../LocalText";
import { useMessages } from "../use-messages";
import { KEYS } from "./keys";

const selectKinds = ({ document }: AppState) => document.network.kinds;
const selectSingleKeys = ({ preferences }: AppState) => preferences.singleKeys;
const selectMotion = ({ preferences }: AppState) => preferences.motion;

/** How to read the picture, the keys, and the preferences that make both easier. */
export function HelpDialog() {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <Dialog
      size="large"
      title={say("help.title")}
      closeLabel={say("buttons.close")}
      onClose={() => {
        actions.setDialog("none");
      }}
    >
      <div className="help-columns">
        <section>
          <ReadingGuide />
        </section>
        <section>
          <KeyList />
          <Preferences />
        </section>
      </div>
    </Dialog>
  );
}

function ReadingGuide() {
  const { say } = useMessages();
  const kinds = useApp(selectKinds);
  return (
    <>
      <h3>{say("help.reading")}</h3>
      <p>{say("help.readingIntro")}</p>
      <h3>{say("help.lines")}</h3>
      <dl className="help-list">
        {STATUSES.map((status) => (
          <Entry key={status} mark={<StatusMark status={status} />} term={say(`network.status.${status}`)}>
            {say(`help.status.${status}`)}
          </Entry>
        ))}
      </dl>
      <h3>{say("help.symbols")}</h3>
      <ul className="help-symbols">
        {kinds.map((kind) => (
          <li key={kind.id}>
            <SymbolMark shape={kind.symbol} />
            <LocalName text={kind.label} />
          </li>
        ))}
      </ul>
      <p className="help-note">{say("help.pointing")}</p>
      <p className="help-note">{say("help.evidence")}</p>
    </>
  );
}

function Entry({
  mark,
  term,
  children,
}: {
  readonly mark: ReactNode;
  readonly term: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>
        {mark}
        {term}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function KeyList() {
  const { say } = useMessages();
  return KEYS.map(({ place, keys }) => (
    <section key={place}>
      <h3>{say(`help.keys.${place}`)}</h3>
      <dl className="help-list">
        {keys.map(({ id, press }) => (
          <div key={id}>
            <dt>
              {press.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(`help.key.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function Preferences() {
  const { say } = useMessages();
  const singleKeys = useApp(selectSingleKeys);
  const motion = useApp(selectMotion);
  const actions = useActions();
  return (
    <section>
      <h3>{say("help.preferences")}</h3>
      <Checkbox isChecked={singleKeys} onChange={actions.setSingleKeys}>
        {say("help.singleKeys")}
      </Checkbox>
      <Checkbox
        isChecked={motion === "reduced"}
        onChange={(isReduced) => {
          actions.setMotion(isReduced ? "reduced" : "system");
        }}
      >
        {say("help.reducedMotion")}
      </Checkbox>
    </section>
  );
}
