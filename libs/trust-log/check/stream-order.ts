import type { Fault } from './fault.js';

/** A row as it stands in its stream. */
interface Placed {
  readonly about: string;
  readonly index: number;
  /** By how much its revision is more than the count of rows before it: so many of its stream are gone, or it was changed. */
  readonly ahead: number;
}

interface Stream {
  rows: number;
  /** Those that came when some event was gone already. Before that, whatever is ahead was changed. */
  readonly doubtful: Placed[];
}

/**
 * Holds the revision of each row against its place in its stream. An event that is gone may be of any stream and leaves every
 * later row of it ahead; a revision that was changed stands alone. So what most rows of a stream agree on is believed.
 */
export class StreamOrder {
  private readonly streams = new Map<string, Stream>();
  private gone = 0;
  private readonly wrong: Fault[] = [];

  get size(): number {
    return this.streams.size;
  }

  /** An event is gone, of a stream that nobody can name. */
  lose(): void {
    this.gone += 1;
  }

  /** The next row, in recorded order. Leaf and column may name two streams: the likelier first. */
  add(
    row: { readonly about: string; readonly index: number },
    named: readonly [string, string],
    revision: number,
  ): void {
    const aheadIn = (name: string) => revision - (this.streams.get(name)?.rows ?? 0);
    const name = named.find((one) => aheadIn(one) === 0) ?? named[0];
    const stream = this.streams.get(name) ?? { rows: 0, doubtful: [] };
    const placed = { ...row, ahead: aheadIn(name) };
    this.streams.set(name, stream);
    stream.rows += 1;
    if (placed.ahead < 0 || placed.ahead > this.gone) this.say(placed, notNext);
    else if (this.gone > 0) stream.doubtful.push(placed);
  }

  /** Ends it: every row whose revision cannot be believed. */
  faults(): readonly Fault[] {
    for (const { doubtful } of this.streams.values()) this.judge(doubtful);
    return this.wrong;
  }

  private judge(rows: readonly Placed[]): void {
    const believed = new Set(longestRise(rows));
    for (const row of rows) if (!believed.has(row)) this.say(row, notNext);
    const [last, before] = [rows.at(-1), rows.at(-2)];
    if (last !== undefined && believed.has(last) && last.ahead > (before?.ahead ?? 0)) this.say(last, gapBeforeTheLast);
  }

  private say({ about, index }: Placed, says: string): void {
    this.wrong.push({ about, index, says });
  }
}

const notNext = 'Its revision is not the next of its stream.';
const gapBeforeTheLast =
  'It is the last of its stream, and its revision leaves a gap: an event before it is gone, or the revision was changed.';

/** The most rows, in their order, of which none is less ahead than the one before. */
function longestRise(rows: readonly Placed[]): readonly Placed[] {
  /** By length, the chain of that many that ends least far ahead. */
  const chains: Chain[] = [];
  for (const row of rows) {
    const after = chains.findLastIndex(({ last }) => last.ahead <= row.ahead);
    chains[after + 1] = { last: row, rest: chains[after] };
  }
  const rise: Placed[] = [];
  for (let chain = chains.at(-1); chain !== undefined; chain = chain.rest) rise.unshift(chain.last);
  return rise;
}

interface Chain {
  readonly last: Placed;
  readonly rest: Chain | undefined;
}
