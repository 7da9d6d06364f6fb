import pg from 'pg';

interface Caller<I, O> {
  readonly items: readonly I[];
  readonly answer: (answers: readonly O[]) => void;
  readonly fail: (cause: unknown) => void;
}

/**
 * One call at a time: callers who come in the same turn share it, and those who come meanwhile the next, so that under load one round trip and one
 * commit serve many. Whoever comes alone waits for nobody. `work` gives an answer for each item, in their order.
 * Where the database refuses a call for several, each is made by itself: nobody fails for what another has asked. An outcome that is unknown is not tried again.
 */
export function gathering<I, O>(
  work: (items: readonly I[]) => Promise<readonly O[]>,
): (items: readonly I[]) => Promise<readonly O[]> {
  let gathered: Caller<I, O>[] = [];
  let isUnderWay = false;
  const workThrough = async (): Promise<void> => {
    while (gathered.length > 0) {
      const callers = gathered;
      gathered = [];
      await serve(work, callers);
    }
    isUnderWay = false;
  };
  return (items) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly O[]>();
    gathered.push({ items, answer: resolve, fail: reject });
    if (!isUnderWay) {
      isUnderWay = true;
      setImmediate(() => void workThrough());
    }
    return promise;
  };
}

async function serve<I, O>(
  work: (items: readonly I[]) => Promise<readonly O[]>,
  callers: readonly Caller<I, O>[],
): Promise<void> {
  try {
    const answers = await work(callers.flatMap(({ items }) => items));
    let next = 0;
    for (const { items, answer } of callers) answer(answers.slice(next, (next += items.length)));
  } catch (cause) {
    if (callers.length > 1 && cause instanceof pg.DatabaseError)
      for (const caller of callers) await serve(work, [caller]);
    else for (const { fail } of callers) fail(cause);
  }
}
