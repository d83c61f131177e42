import { shortenText } from "../model/shorten-text";

/** What a screen reader is given at most, in characters; more is tiring and some readers cut it. */
const MOST_CHARACTERS = 150;
/** What a name keeps at least, however long the words round it are. */
const FEWEST_NAME_CHARACTERS = 24;

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

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
  return shortenText(nameWith(shortenText(label, kept)), MOST_CHARACTERS);
}
