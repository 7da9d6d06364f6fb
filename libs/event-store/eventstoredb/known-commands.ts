import type { CommandId, StreamName } from '#lib/kernel';
import type { NewCommand, RecordedEvent } from '../store.port.js';

interface Place {
  readonly firstRevision: number;
  readonly lastPosition: number;
}

/** The commands on a stream, as far as this process has seen it. EventStoreDB has no index of them. */
export class KnownCommands {
  private readonly places = new Map<CommandId, Place>();
  /** How many events the stream is known to hold. */
  revision = 0;

  place(commandId: CommandId): Place | undefined {
    return this.places.get(commandId);
  }

  take(recorded: readonly RecordedEvent[]): void {
    for (const { revision, position, commandId } of recorded) {
      if (revision !== this.revision) throw new Error(`A stream has ${revision} where ${this.revision} follows`);
      this.revision += 1;
      const firstRevision = this.places.get(commandId)?.firstRevision ?? revision;
      this.places.set(commandId, { firstRevision, lastPosition: position });
    }
  }

  /** Takes what was just appended behind the events that are known, and the position of each command's last event. */
  add(commands: readonly NewCommand[], positions: readonly number[]): void {
    commands.forEach(({ commandId, events }, n) => {
      const firstRevision = this.revision;
      this.revision += events.length;
      this.places.set(commandId, { firstRevision, lastPosition: positions[n] ?? NaN });
    });
  }
}

/** The streams written to last. */
export function knownStreamCommands(most = 2_000): (stream: StreamName) => KnownCommands {
  const kept = new Map<StreamName, KnownCommands>();
  return (stream) => {
    const known = kept.get(stream) ?? new KnownCommands();
    kept.delete(stream);
    kept.set(stream, known);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
