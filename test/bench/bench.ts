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

/** A part of the benchmark: runs, tells of its progress, and gives its rows. */
export type Bench = (say: (line: string) => void) => Promise<readonly Row[]>;

/** One figure, or one of each round: then the row is of the middle one. */
type Figures = number | readonly number[];

export function reported(name: string, figures: Figures): Row {
  return rowOf(name, figures, null, () => null);
}

export function wanted(name: string, figures: Figures, target: number): Row {
  return rowOf(name, figures, target, (measured) => measured >= target);
}

/** For a time, or for what must not happen: the most that is wanted. */
export function atMost(name: string, figures: Figures, target: number): Row {
  return rowOf(name, figures, target, (measured) => measured <= target);
}

function rowOf(
  name: string,
  figures: Figures,
  target: number | null,
  isMet: (measured: number) => boolean | null,
): Row {
  const values = (typeof figures === 'number' ? [figures] : figures).filter((value) => !Number.isNaN(value));
  const measured = median(values);
  const row = { name, measured: rounded(measured), target, met: isMet(measured) };
  return values.length === 1 ? row : { ...row, range: [rounded(Math.min(...values)), rounded(Math.max(...values))] };
}

/** Three figures for what is small, whole numbers for what is not. */
function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that so large a part of them does not exceed; between two of them in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new RangeError('Nothing has no middle');
  return low + (high - low) * (place - Math.floor(place));
}
