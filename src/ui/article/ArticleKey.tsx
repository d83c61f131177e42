import { useMessages } from "../use-messages";

/** What the marks in the text mean, and the keys that go through it. */
export function ArticleKey({ hasUncited }: { readonly hasUncited: boolean }) {
  const { say } = useMessages();
  return (
    <div className="article-key">
      <ul>
        <li>
          <mark data-begins="" data-ends="">
            {say("article.legend.selected")}
          </mark>
        </li>
        <li>
          <span className="mention">{say("article.legend.mention")}</span>
        </li>
        {hasUncited ? (
          <li>
            <span className="uncited">{say("article.legend.uncited")}</span>
          </li>
        ) : null}
      </ul>
      <p className="sr-only">{say("article.keys")}</p>
    </div>
  );
}
