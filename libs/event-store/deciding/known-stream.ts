import type { CommandId, Instant, StreamName } from '#lib/kernel';
import { decodeEvent, isCorrection, withCorrections, type Fact, type PastEvent } from '#lib/case-stream';
import type { EventStore, NewEvent, RecordedEvent } from '../store.port.js';

/** How events become a state. */
export interface Fold<S> {
  readonly initial: S;
  evolve(state: S, event: PastEvent): S;
}

/** What a command left on the stream: the place of its last event, and by what its body is known again. */
export interface EarlierCommand {
  readonly position: number;
  readonly digest: string;
}

/** A stream as far as this process has read it: its facts, the commands on it, and the states that were folded from it. */
export class KnownStream {
  private readonly facts: Fact[] = [];
  private readonly commands = new Map<CommandId, EarlierCommand>();
  private readonly states = new Map<object, { state: unknown; folded: number }>();

  constructor(readonly name: StreamName) {}

  get revision(): number {
    return this.facts.length;
  }

  /** Takes what stands behind the facts that are known. */
  take(recorded: readonly RecordedEvent[]): void {
    for (const { leaf, recordedAt, revision, position, commandId } of recorded) {
      if (revision !== this.revision) throw new Error(`${this.name} has ${revision} where ${this.revision} follows`);
      const fact = decodeEvent(leaf, recordedAt);
      this.facts.push(fact);
      this.commands.set(commandId, { position, digest: fact.meta.commandDigest });
    }
  }

  earlier(commandId: CommandId): EarlierCommand | undefined {
    return this.commands.get(commandId);
  }

  /** Folds only what was not folded yet; a correction changes what stood before it, and then all is folded anew. */
  state<S>(fold: Fold<S>): S {
    // Under a fold stands only what that fold itself has made.
    const kept = this.states.get(fold) as { state: S; folded: number } | undefined;
    const fresh = this.facts.slice(kept?.folded ?? 0);
    const now =
      kept === undefined || fresh.some(isCorrection) ? this.stateWith(fold, []) : folded(fold, fresh, kept.state);
    this.states.set(fold, { state: now, folded: this.facts.length });
    return now;
  }

  /** The state after all that stands here and what is about to follow, folded from the beginning. */
  stateWith<S>(fold: Fold<S>, following: readonly Fact[]): S {
    return folded(fold, withCorrections([...this.facts, ...following]), fold.initial);
  }
}

function folded<S>(fold: Fold<S>, facts: readonly Fact[], before: S): S {
  return facts.reduce((state, fact) => fold.evolve(state, fact), before);
}

/** A known stream and what is about to be recorded on it: later commands of one batch are decided on both. */
export class Tail {
  private readonly uncommitted: Fact[] = [];

  constructor(readonly known: KnownStream) {}

  add(events: readonly NewEvent[], at: Instant): void {
    this.uncommitted.push(...events.map(({ leaf }) => decodeEvent(leaf, at)));
  }

  state<S>(fold: Fold<S>): S {
    if (this.uncommitted.some(isCorrection)) return this.known.stateWith(fold, this.uncommitted);
    return folded(fold, this.uncommitted, this.known.state(fold));
  }
}

export interface KnownStreams {
  /** The stream as it stands now: what is new since the last time is read and folded, nothing twice. */
  upToDate(stream: StreamName): Promise<KnownStream>;
  forget(stream: StreamName): void;
}

/** Keeps the streams used last, up to so many events together. Nothing in them is unsealed. */
export function knownStreams(store: Pick<EventStore, 'readStream'>, mostEvents = 20_000): KnownStreams {
  const kept = new Map<StreamName, KnownStream>();
  const putLast = (known: KnownStream): void => {
    kept.delete(known.name);
    kept.set(known.name, known);
    let events = [...kept.values()].reduce((sum, { revision }) => sum + revision, 0);
    for (const [name, { revision }] of kept) {
      if (events <= mostEvents) return;
      kept.delete(name);
      events -= revision;
    }
  };
  return {
    upToDate: async (stream) => {
      const known = kept.get(stream) ?? new KnownStream(stream);
      known.take(await store.readStream(stream, { from: known.revision }));
      putLast(known);
      return known;
    },
    forget: (stream) => void kept.delete(stream),
  };
}
