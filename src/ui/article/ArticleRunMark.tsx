import type { ArticleRun } from "../../store/select-article";

/** What is said to a screen reader at the ends of a passage, and in which language. */
export interface PassageEnds {
  readonly begins: string;
  readonly ends: string;
  readonly language: string;
}

/**
 * A run of text as it is marked: a passage of the selection with bars at its ends, a stretch cited for something else
 * plain, a stretch no passage cites in softer ink. To a screen reader the ends of a passage are said.
 */
export function ArticleRunMark({
  run,
  isCurrent,
  isCandidate = false,
  said,
}: {
  readonly run: ArticleRun;
  readonly isCurrent: boolean;
  /** One of several places where an ambiguous passage may stand. */
  readonly isCandidate?: boolean;
  readonly said: PassageEnds;
}) {
  if (run.marked.length === 0) return run.isCited ? run.text : <span className="uncited">{run.text}</span>;
  return (
    <mark
      data-current={isCurrent ? "" : undefined}
      data-candidate={isCandidate ? "" : undefined}
      data-begins={run.begins ? "" : undefined}
      data-ends={run.ends ? "" : undefined}
    >
      {run.begins ? (
        <span className="sr-only" lang={said.language}>
          {` [${said.begins}] `}
        </span>
      ) : null}
      {run.text}
      {run.ends ? (
        <span className="sr-only" lang={said.language}>
          {` [${said.ends}] `}
        </span>
      ) : null}
    </mark>
  );
}
