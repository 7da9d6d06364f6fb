/** What the test endpoints did, for the specs to look at. */
export const seen = { opened: 0, closed: 0, stopped: 0 };

/** Counts to `upTo` and then stays quiet; below 0 it never says anything. */
export function changes(upTo: number): AsyncIterableIterator<{ readonly caseChanged: number }> {
  let next = 1;
  return {
    next: () =>
      next <= upTo
        ? Promise.resolve({ done: false, value: { caseChanged: next++ } })
        : new Promise<never>(() => undefined),
    return: async () => {
      seen.stopped += 1;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
