import { useMessages } from "../use-messages";

const STATES = ["cited", "missed", "none"] as const;

/** What the marks in the margin mean. */
export function ReadKey() {
  const { say } = useMessages();
  return (
    <ul className="read-key">
      {STATES.map((state) => (
        <li key={state}>
          <span className="sentence-mark" data-state={state} aria-hidden />
          {say(`read.mark.${state}`)}
        </li>
      ))}
    </ul>
  );
}
