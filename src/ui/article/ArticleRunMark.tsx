import type { ArticleRun } from "../../store/select-article";
import { useMessages } from "../use-messages";

/**
 * A run of text as it is marked: a passage of the selection with bars at its ends, a stretch cited for something else
 * plain, a stretch no passage cites in softer ink. To a screen reader the ends of a passage are said.
 */
export function ArticleRunMark({
  run,
  isCurrent,
}: {
  readonly run: ArticleRun;
  readonly isCurrent: boolean;
}) {
  const { say, language } = useMessages();
  if (run.marked.length === 0) return run.isCited ? run.text : <span className="uncited">{run.text}</span>;
  return (
    <mark
      data-current={isCurrent ? "" : undefined}
      data-begins={run.begins ? "" : undefined}
      data-ends={run.ends ? "" : undefined}
    >
      {run.begins ? (
        <span className="sr-only" lang={language}>
          {` [${say("article.passageStart")}] `}
        </span>
      ) : null}
      {run.text}
      {run.ends ? (
        <span className="sr-only" lang={language}>
          {` [${say("article.passageEnd")}] `}
        </span>
      ) : null}
    </mark>
  );
}
