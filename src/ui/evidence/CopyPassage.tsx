import { Copy } from "lucide-react";

import type { Passage } from "../../model/network";
import { selectPassage } from "../../store/select-evidence-passage";
import { CITATION_FORMS, writeCitation, type CitationForm } from "../../store/write-citation";
import { useAppStore, useServices } from "../app-context";
import { MenuButton } from "../controls/MenuButton";
import { useMessages } from "../use-messages";
import { useNavigation } from "./navigation";

/** Characters of the quoted words in the name of the button. */
const NAME_LENGTH = 40;

/** Copies a passage as a quotation, a footnote, BibTeX or a web annotation, and says so. */
export function CopyPassage({ passage }: { readonly passage: Passage }) {
  const { say, language } = useMessages();
  const store = useAppStore();
  const { tell } = useNavigation();
  const services = useServices();
  const { exact } = passage;
  const quote = exact.length > NAME_LENGTH ? `${exact.slice(0, NAME_LENGTH)}…` : exact;

  const copy = async (form: CitationForm) => {
    const state = store.getState();
    const shown = selectPassage(state, passage);
    if (!shown) return;
    const text = writeCitation(state.document.index, shown, form, language);
    const isCopied = await services.copyText(text);
    tell(say(isCopied ? `evidence.copy.copied.${form}` : "evidence.copy.refused"));
  };

  return (
    <MenuButton
      label={say("evidence.copy.menuOf", { quote })}
      icon={<Copy size={16} aria-hidden />}
      entries={CITATION_FORMS.map((form) => ({
        id: form,
        label: say(`evidence.copy.${form}`),
        onChoose: () => {
          void copy(form);
        },
      }))}
    />
  );
}
