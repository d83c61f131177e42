import { useId, useState, type ReactNode } from "react";

import { Button } from "../controls/Button";
import { OptionRow } from "../controls/OptionRow";
import { beginWithCapital } from "../../model/begin-with-capital";
import { shortenName } from "../../model/shorten-text";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { findLargest, findOptions, MANY_OPTIONS, type NamedOption } from "./find-options";

const beginLine = (name: string) => beginWithCapital(shortenName(name));

/** An option as it is shown. */
export interface ListedOption<Id> extends NamedOption<Id> {
  readonly mark?: ReactNode;
}

/**
 * The options of a filter, with how much stands behind each. A long list begins with the largest and what is chosen, has a
 * field to find any, and a button that shows all.
 */
export function OptionList<Id extends string>({
  group,
  options,
  sizes,
  counts,
  chosen,
  onToggle,
}: {
  /** What the filter is called. */
  readonly group: string;
  readonly options: readonly ListedOption<Id>[];
  /** How large each option is in the whole network, in the options' order. */
  readonly sizes: Uint32Array;
  readonly counts: ReadonlyMap<Id, number>;
  readonly chosen: readonly Id[];
  readonly onToggle: (id: Id) => void;
}) {
  const { say, number } = useMessages();
  const [query, setQuery] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const isLong = options.length > MANY_OPTIONS;
  const isAsked = isLong && query.trim() !== "";
  const shown = isAsked
    ? findOptions(options, query)
    : isLong && !isOpen
      ? findLargest(options, sizes, chosen)
      : options;
  return (
    <>
      {isLong ? (
        <FindOption
          group={group}
          count={options.length}
          found={isAsked ? shown.length : null}
          query={query}
          onQuery={setQuery}
        />
      ) : null}
      {shown.map(({ id, label, mark }) => (
        <OptionRow
          key={id}
          mark={mark}
          label={<LocalText text={label} write={beginLine} />}
          count={number(counts.get(id) ?? 0)}
          isChecked={chosen.includes(id)}
          onToggle={() => {
            onToggle(id);
          }}
        />
      ))}
      {isLong && !isAsked ? (
        <Button
          variant="link"
          aria-expanded={isOpen}
          onPress={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? say("filters.showFewer") : say("filters.showAll", { count: options.length })}
        </Button>
      ) : null}
    </>
  );
}

function FindOption({
  group,
  count,
  found,
  query,
  onQuery,
}: {
  readonly group: string;
  readonly count: number;
  /** `null` while nothing is looked for. */
  readonly found: number | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}) {
  const { say } = useMessages();
  const id = useId();
  return (
    <div className="option-find">
      <label htmlFor={id} className="sr-only">
        {say("filters.findAmong", { group, count })}
      </label>
      <input
        id={id}
        type="search"
        placeholder={say("filters.findHint", { count })}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
      />
      <output>{found === null ? "" : say("filters.found", { count: found })}</output>
    </div>
  );
}
