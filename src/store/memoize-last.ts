/**
 * The function with its last outcome kept: the same inputs, by identity, give the very same outcome. For selectors that
 * build something, so that what reads them does not see a change where there is none.
 */
export function memoizeLast<Inputs extends readonly unknown[], Outcome>(
  compute: (...inputs: Inputs) => Outcome,
): (...inputs: Inputs) => Outcome {
  let last: { readonly inputs: Inputs; readonly outcome: Outcome } | null = null;
  return (...inputs) => {
    if (last && last.inputs.every((input, at) => Object.is(input, inputs[at]))) return last.outcome;
    last = { inputs, outcome: compute(...inputs) };
    return last.outcome;
  };
}
