import { type Answers, MOST_ANSWERS } from "../../store/select-answers";
import { useActions } from "../app-context";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";

/** Says that ways are still being looked for, or that nothing connects two actors and, where filters are why, how many ways there are without them. */
export function NoAnswer({ answers }: { readonly answers: Answers }) {
  const { say, shortName, list } = useMessages();
  const actions = useActions();
  const names = { from: shortName(answers.from.label), to: shortName(answers.to.label) };
  const { withoutFilters, hidden } = answers;
  if (answers.isPending) return <p className="answer-none">{say("answers.looking", names)}</p>;
  if (withoutFilters === null || withoutFilters === 0) {
    return <p className="answer-none">{say("answers.none", names)}</p>;
  }
  return (
    <p className="answer-none">
      {say("answers.noneFiltered", names)}{" "}
      {hidden.length === 0
        ? null
        : `${say("answers.hidden", { names: list(hidden.map(({ label }) => shortName(label))) })} `}
      {say(withoutFilters < MOST_ANSWERS ? "answers.withoutFilters" : "answers.withoutFiltersMost", {
        count: withoutFilters,
      })}{" "}
      <Button
        variant="link"
        onPress={() => {
          actions.clearFilters();
          actions.clearFocus();
        }}
      >
        {say("answers.clear")}
      </Button>
    </p>
  );
}
