/** What each way gave in each round, by its name. */
export type Rounds<T = number> = ReadonlyMap<string, readonly T[]>;

/** Enough that the middle one says something, and that one bad moment does not. */
const usual = 5;

/**
 * Measures all ways in turn within each round, so that whatever befalls the machine befalls all of them. A round before the first does not count:
 * nobody pays for opening connections or for code that is not warm. A way that has no figure in a round gives NaN, so that the others keep their pairs.
 */
export async function inRounds<T = number>(
  ways: Readonly<Record<string, () => Promise<T>>>,
  rounds = usual,
): Promise<Rounds<T>> {
  const measured = new Map<string, T[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) {
      const figure = await way();
      if (round > 0) measured.get(name)?.push(figure);
    }
  return measured;
}

export function figuresOf<T>(rounds: Rounds<T>, name: string): readonly T[] {
  return rounds.get(name) ?? [];
}

/** One way's figure to another's of the same round. */
export function ratios(rounds: Rounds, ours: string, theirs: string): readonly number[] {
  const others = figuresOf(rounds, theirs);
  return figuresOf(rounds, ours).map((figure, round) => figure / (others[round] ?? NaN));
}

/** How often per second `step` ran, when so many callers ran it one after the other for so long. */
export async function ratePerSecond(callers: number, milliseconds: number, step: (caller: number) => Promise<unknown>) {
  const start = performance.now();
  const end = start + milliseconds;
  let count = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (; performance.now() < end; count += 1) await step(caller);
    }),
  );
  return count / ((performance.now() - start) / 1000);
}

/** How long a work takes, in milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
