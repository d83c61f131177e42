/** What a screen reader is given at most, in characters; more is tiring and some readers cut it. */
const MOST_CHARACTERS = 150;
/** What a name keeps at least, however long the words round it are. */
const FEWEST_NAME_CHARACTERS = 24;

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** The text's first characters and an ellipsis, cut between whole characters. */
function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join("")}…`;
}

/**
 * A name of at most 150 characters: `compose` gets the label, shortened as far as is needed, and `extras` follow,
 * parted as the language parts a list.
 */
export function buildAccessibleName(
  label: string,
  compose: (label: string) => string,
  extras: readonly string[],
): string {
  const nameWith = (text: string) => {
    const name = compose(text);
    return [name, ...extras].join(isHan(name) ? "，" : ", ");
  };
  const whole = nameWith(label);
  const surplus = whole.length - MOST_CHARACTERS;
  if (surplus <= 0) return whole;
  const kept = Math.max(FEWEST_NAME_CHARACTERS, label.length - surplus);
  return shorten(nameWith(shorten(label, kept)), MOST_CHARACTERS);
}
