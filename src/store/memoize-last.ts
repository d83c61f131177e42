/**
 * The function with its last two outcomes kept: the same inputs, by identity, give the very same outcome. For selectors
 * that build something, so that what reads them does not see a change where there is none. Two, since whoever asks what
 * has changed asks for a state and the one before by turns; with one kept, each asking would work the other out anew.
 */
export function memoizeLast<Inputs extends readonly unknown[], Outcome>(
  compute: (...inputs: Inputs) => Outcome,
): (...inputs: Inputs) => Outcome {
  interface Kept {
    readonly inputs: Inputs;
    readonly outcome: Outcome;
  }
  let last: Kept | null = null;
  let before: Kept | null = null;
  const isOf = (kept: Kept | null, inputs: Inputs): kept is Kept =>
    kept !== null && kept.inputs.every((input, at) => Object.is(input, inputs[at]));
  return (...inputs) => {
    if (isOf(last, inputs)) return last.outcome;
    if (isOf(before, inputs)) [last, before] = [before, last];
    else [last, before] = [{ inputs, outcome: compute(...inputs) }, last];
    return last.outcome;
  };
}
