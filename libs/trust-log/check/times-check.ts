import { noTimes, timesWith, type RecordedTime } from '../tree/recorded-times.js';
import type { Hash } from '../tree/merkle.js';
import type { Claim } from './claim.js';
import type { Fault } from './fault.js';

/** When one event was recorded, and when it was ordered. */
export interface FoundTimes {
  /** As its row has it. */
  readonly row: RecordedTime;
  /** As the integrator wrote it down. */
  readonly kept: RecordedTime;
  /** In its leaf, which is signed, in milliseconds since 1970. Undefined when the leaf cannot be read. */
  readonly orderedAt: number | undefined;
}

type Pending = FoundTimes & { readonly index: number };

/** What clocks of two machines may differ, and an order take until it is recorded: five minutes. */
const tolerance = 5 * 60_000;
const apart = 'more than 5 minutes';

/**
 * Holds when each event is said to be recorded against the checkpoints, which are signed over all of it. What is not what was
 * signed is a fault. What was signed and cannot be so is a doubt: a clock was wrong, or somebody lied when it was recorded.
 */
export class TimesCheck {
  readonly faults: Fault[] = [];
  readonly doubts: Fault[] = [];
  private byRows: Hash = noTimes;
  private byList: Hash = noTimes;
  private size = 0;
  private pending: Pending[] = [];
  private isBound = false;
  private before: number | undefined;
  private latest: Pending | undefined;

  /** The next event, in recorded order. */
  add(times: FoundTimes): void {
    const found = { ...times, index: this.size };
    const { recordedAt } = times.row;
    this.byRows = timesWith(this.byRows, times.row);
    this.byList = timesWith(this.byList, times.kept);
    this.size += 1;
    this.pending.push(found);
    if (this.before !== undefined && recordedAt < this.before - tolerance)
      this.doubt(found, `It is said to be recorded ${apart} before the one in front of it.`);
    this.before = recordedAt;
    if (this.latest === undefined || recordedAt > this.latest.row.recordedAt) this.latest = found;
  }

  /** A checkpoint over as many as were added. It may be one that somebody kept. */
  hold(claim: Claim): void {
    if (this.size === 0) return;
    if (claim.times === undefined) this.withoutTimes(claim);
    else this.withTimes(claim, claim.times);
    this.holdToWitnesses(claim);
  }

  private withTimes({ from }: Claim, signed: Hash): void {
    this.isBound = true;
    if (!this.byList.equals(signed) && !this.byRows.equals(signed)) this.changed(from);
    this.byList = this.byRows = signed;
    this.pending = [];
  }

  /** Before times were signed, all that is signed of them is when the event was ordered. */
  private withoutTimes({ from, size }: Claim): void {
    if (this.isBound)
      this.faults.push({
        about: undefined,
        index: size,
        says: `${from} no longer says when its events were recorded.`,
      });
    this.blame(this.pending.filter(isFarFromOrder), `Its time of recording is ${apart} from when it was ordered.`);
    this.pending = [];
  }

  /** List and rows were changed alike: one is named by its leaf, or since there is no other; else the span is. */
  private changed(from: string): void {
    const far = this.pending.filter(isFarFromOrder);
    const named = far.length === 0 && this.pending.length === 1 ? this.pending : far;
    this.blame(named, `Its time of recording is not what ${from} was signed over.`);
    const [first, last] = [this.pending.at(0)?.index ?? this.size, this.size - 1];
    const says = `Times of recording were rewritten: of the leaves from ${first} up to ${last} at least one has another than ${from} was signed over.`;
    if (named.length === 0) this.faults.push({ about: undefined, index: first, says });
  }

  private blame(events: readonly Pending[], says: string): void {
    for (const { kept, index } of events) this.faults.push({ about: kept.eventId, index, says });
  }

  /** Nobody has seen an event before it was recorded; the witness whose clock is ahead counts. */
  private holdToWitnesses({ witnesses }: Claim): void {
    if (witnesses.length === 0) return;
    const seen = Math.max(...witnesses.map(({ at }) => at * 1_000));
    if (this.latest !== undefined && this.latest.row.recordedAt > seen + tolerance)
      this.doubt(this.latest, `It is said to be recorded ${apart} after witnesses had signed for it.`);
    this.latest = undefined;
  }

  private doubt({ kept, index }: Pending, says: string): void {
    this.doubts.push({ about: kept.eventId, index, says });
  }
}

function isFarFromOrder({ row, orderedAt }: Pending): boolean {
  return orderedAt !== undefined && Math.abs(row.recordedAt - orderedAt) > tolerance;
}
