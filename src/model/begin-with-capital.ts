/**
 * A name that begins a line: its first letter is a capital, however a file writes it within a sentence. A word that has capitals of its
 * own is left as it is: mRNA, iPSC.
 */
export function beginWithCapital(name: string): string {
  const [first = ""] = name;
  const [word = ""] = name.split(/[\s/–—-]/u, 1);
  if (/\p{Lu}/u.test(word)) return name;
  return first.toUpperCase() + name.slice(first.length);
}
