/** Unhurried reading of hard words aloud: words of a spaced script, and Chinese characters, a minute. */
const WORDS_A_MINUTE = 190;
const CHARACTERS_A_MINUTE = 300;
/** Time to look at the picture. */
const LOOK_MS = 1200;

/** How long a sentence stays before reading goes on by itself, in milliseconds; `speed` divides it. */
export function estimateReadingTimeMs(text: string, speed: number): number {
  const characters = text.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0;
  const words =
    text.match(/(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{N}’'-])+/gu)?.length ??
    0;
  return (LOOK_MS + (words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE) * 60_000) / speed;
}
