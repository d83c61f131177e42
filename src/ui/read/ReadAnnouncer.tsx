import { useEffect, useRef, useState, type RefObject } from "react";

import type { ReadingSentence } from "../../store/select-sentences";
import { useMessages } from "../use-messages";
import { describeSentence } from "./describe-sentence";

/**
 * Says to a screen reader, politely, which sentence is being read now. Where the focus is in the text it has gone to the
 * sentence and the words are read there, so only what is made of them is said.
 */
export function ReadAnnouncer({
  sentence,
  text,
}: {
  readonly sentence: ReadingSentence;
  readonly text: RefObject<HTMLElement | null>;
}) {
  const messages = useMessages();
  const [words, setWords] = useState("");
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return;
    said.current = sentence;
    const isReadThere = text.current?.contains(document.activeElement) ?? false;
    const place = messages.say("read.said", {
      number: sentence.at + 1,
      paragraph: sentence.sentence.paragraph,
    });
    const parts = [place, isReadThere ? "" : sentence.text, describeSentence(sentence, messages)];
    setWords(parts.filter((part) => part !== "").join(" "));
  }, [sentence, text, messages]);
  return <output className="sr-only">{words}</output>;
}
