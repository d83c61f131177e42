import { useMessages } from "../use-messages";

/** What the marks in the text mean, and the keys that go through it. */
export function ArticleKey() {
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
          <span className="cited">{say("article.legend.cited")}</span>
        </li>
        <li>
          <span className="mention">{say("article.legend.mention")}</span>
        </li>
      </ul>
      <p className="sr-only">{say("article.keys")}</p>
    </div>
  );
}
