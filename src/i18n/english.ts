import { ENGLISH_FIRST } from "./english-first";
import { ENGLISH_LATER } from "./english-later";

/** Every message in English, by panel: the list of keys every other language has to have. */
export const ENGLISH = { ...ENGLISH_FIRST, ...ENGLISH_LATER } as const;
