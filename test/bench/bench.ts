/** One line of a benchmark's result. Names carry their unit; a ratio has none. */
export interface Row {
  readonly name: string;
  readonly measured: number;
  /** The least that is wanted, for a time the most; null where a figure is only reported. */
  readonly target: number | null;
  readonly met: boolean | null;
  /** The least and the most of all rounds, where there were several. */
  readonly range?: readonly [least: number, most: number];
}

/** A benchmark: runs, tells of its progress, and gives its rows. */
export type Bench = (say: (line: string) => void) => Promise<readonly Row[]>;

export function reported(name: string, measured: number): Row {
  return { name, measured: rounded(measured), target: null, met: null };
}

export function wanted(name: string, measured: number, target: number): Row {
  return { name, measured: rounded(measured), target, met: measured >= target };
}

/** For a time: the most that is wanted. */
export function atMost(name: string, measured: number, target: number): Row {
  return { name, measured: rounded(measured), target, met: measured <= target };
}

/** The row with the least and the most that it is the middle of. */
export function ranged(row: Row, values: readonly number[]): Row {
  return { ...row, range: [rounded(Math.min(...values)), rounded(Math.max(...values))] };
}

/** Three figures for what is small, whole numbers for what is not. */
function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('Nothing has no median');
  return (low + high) / 2;
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
