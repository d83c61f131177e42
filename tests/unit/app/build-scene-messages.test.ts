import { expect, it } from "vitest";

import { buildSceneMessages } from "../../../src/app/build-scene-messages";
import { createI18n, type Language } from "../../../src/i18n/create-i18n";
import { TRADITIONAL_CHINESE } from "../../../src/i18n/traditional-chinese";

it.each<Language>(["en", "zh-Hant"])(
  "names are what the catalogue says, whatever is filled in (%s)",
  (language) => {
    const { t } = createI18n(language, { "zh-Hant": TRADITIONAL_CHINESE });
    const messages = buildSceneMessages(t);
    for (const name of ["TSMC", "{{kind}}", "$1 $& $`", "台積電", "a\\b"]) {
      for (const relationships of [0, 1, 2, 1, 12_345]) {
        const parts = { name, kind: "company", sectors: "chips, AI" };
        expect(messages.actorName({ ...parts, relationships })).toBe(
          t("picture.actorName", { ...parts, count: relationships }),
        );
      }
      const parts = { sentence: name, status: "operating", basis: "stated" };
      expect(messages.relationshipName(parts)).toBe(t("picture.relationshipName", parts));
    }
  },
);
