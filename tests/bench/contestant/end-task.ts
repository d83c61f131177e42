/** Ends the task at hand, so that input and frames come in between. */
export const endTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
