import { useState } from "react";

import type { Say } from "../../i18n/create-i18n";
import { selectStories } from "../../store/select-stories";
import type { AppState } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { Checkbox } from "../controls/Checkbox";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { DATA_FORMAT_IDS, type ExportOutcome, type PictureExport } from "../export-services";
import { useMessages } from "../use-messages";

const SCALES = [1, 2, 3, 4] as const;
const selectTheme = ({ preferences }: AppState) => preferences.theme;
const selectIsPicture = ({ view }: AppState) => view.kind === "network";

/** Pictures and data to take away. */
export function ExportDialog() {
  const { say } = useMessages();
  const actions = useActions();
  const { exports, pageKind } = useServices();
  const isPicture = useApp(selectIsPicture);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  return (
    <Dialog
      title={say("export.title")}
      closeLabel={say("buttons.close")}
      onClose={() => {
        actions.setDialog("none");
      }}
    >
      {isPicture ? <PictureSection onOutcome={setOutcome} /> : null}
      <HandoutSection />
      {pageKind === "served" ? <PageSection onOutcome={setOutcome} /> : null}
      <section aria-labelledby="export-data" className="export-section">
        <h3 id="export-data">{say("export.data")}</h3>
        <p className="export-explain">{say("export.dataExplain")}</p>
        <ul className="export-formats">
          {DATA_FORMAT_IDS.map((id) => (
            <li key={id}>
              <Button
                variant="quiet"
                onPress={() => {
                  void exports.saveData(id).then(setOutcome);
                }}
              >
                {say(`export.formats.${id}.name`)}
              </Button>
              <span className="export-use">{say(`export.formats.${id}.use`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <output className="export-outcome">{outcome === null ? "" : describeOutcome(outcome, say)}</output>
    </Dialog>
  );
}

/** A story as pages to print. */
function HandoutSection() {
  const { say, localized } = useMessages();
  const actions = useActions();
  const stories = useApp(selectStories).filter(({ steps }) => steps.length > 0);
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="export-handout" className="export-section">
      <h3 id="export-handout">{say("export.handout")}</h3>
      <p className="export-explain">{say("export.handoutExplain")}</p>
      <ul className="export-stories">
        {stories.map((story) => (
          <li key={story.id}>
            <Button
              onPress={() => {
                actions.setHandout(story.id);
              }}
            >
              {say("stories.handoutOf", {
                title: localized(story.title) || say("stories.untitledStory"),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole app with the network in it, as one file. */
function PageSection({ onOutcome }: { readonly onOutcome: (outcome: ExportOutcome) => void }) {
  const { say } = useMessages();
  const { exports } = useServices();
  return (
    <section aria-labelledby="export-page" className="export-section">
      <h3 id="export-page">{say("export.page")}</h3>
      <p className="export-explain">{say("export.pageExplain")}</p>
      <div className="export-buttons export-choices">
        <Button
          onPress={() => {
            void exports.savePage().then(onOutcome);
          }}
        >
          {say("export.savePage")}
        </Button>
      </div>
    </section>
  );
}

function PictureSection({ onOutcome }: { readonly onOutcome: (outcome: ExportOutcome) => void }) {
  const { say } = useMessages();
  const { exports } = useServices();
  const theme = useApp(selectTheme);
  const [picture, setPicture] = useState<PictureExport>({
    format: "png",
    scale: 2,
    theme: theme === "dark" ? "dark" : "light",
    hasLegend: true,
  });
  const change = (part: Partial<PictureExport>) => {
    setPicture((before) => ({ ...before, ...part }));
  };
  return (
    <section aria-labelledby="export-picture" className="export-section">
      <h3 id="export-picture">{say("export.picture")}</h3>
      <p className="export-explain">{say("export.pictureExplain")}</p>
      <div className="export-choices">
        <Choice
          label={say("export.format")}
          options={(["png", "svg"] as const).map((value) => ({ value, label: say(`export.${value}`) }))}
          chosen={picture.format}
          onChoose={(format) => {
            change({ format });
          }}
        />
        {picture.format === "png" ? (
          <Choice
            label={say("export.scale")}
            options={SCALES.map((value) => ({ value, label: `${value}×` }))}
            chosen={picture.scale}
            onChoose={(scale) => {
              change({ scale });
            }}
          />
        ) : null}
        <Choice
          label={say("export.theme")}
          options={(["light", "dark"] as const).map((value) => ({ value, label: say(`export.${value}`) }))}
          chosen={picture.theme}
          onChoose={(chosen) => {
            change({ theme: chosen });
          }}
        />
        <Checkbox
          isChecked={picture.hasLegend}
          onChange={(hasLegend) => {
            change({ hasLegend });
          }}
        >
          {say("export.legend")}
        </Checkbox>
      </div>
      <div className="export-buttons">
        <Button
          variant="primary"
          onPress={() => {
            void exports.savePicture(picture).then(onOutcome);
          }}
        >
          {say("export.download")}
        </Button>
        <Button
          onPress={() => {
            void exports.copyPicture(picture).then(onOutcome);
          }}
        >
          {say("export.copy")}
        </Button>
      </div>
    </section>
  );
}

function describeOutcome(outcome: ExportOutcome, say: Say): string {
  if (outcome.type === "saved") return say("export.saved", { name: outcome.name });
  if (outcome.type === "copied") return say("export.copied");
  if (outcome.type === "copy-refused") return say("export.copyRefused");
  if (outcome.type === "no-viewer") return say("export.noViewer");
  if (outcome.type === "failed") return say("export.failed");
  if (outcome.type === "no-picture") return say("export.noPicture");
  const { width, height, limit } = outcome;
  return say("export.tooLarge", { width, height, limit });
}
