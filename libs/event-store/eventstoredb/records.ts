import { binaryEvent, type EventData } from '@eventstore/db-client';
import { isInstant, isStreamName, isUuid, type Instant, type StreamName } from '#lib/kernel';
import type { NewCommand, RecordedEvent } from '../store.port.js';

/** Our streams bear this before their name, so that a cluster may serve others too. */
export const prefix = 'samhold.';

export function nameOf(stream: StreamName): string {
  return `${prefix}${stream}`;
}

/** An event as EventStoreDB gives it, with its place in the transaction log instead of our position. */
export type PlacedEvent = Omit<RecordedEvent, 'position'> & { readonly place: number };

/** The leaf goes as bytes: as JSON it would be read and written anew on its way. The time is ours, for a demo's clock moves. */
export function eventsOf(commands: readonly NewCommand[], recordedAt: Instant): EventData[] {
  return commands.flatMap(({ commandId, events }) =>
    events.map(({ id, type, leaf }) =>
      binaryEvent({ id, type, data: Buffer.from(leaf, 'utf8'), metadata: { command: commandId, at: recordedAt } }),
    ),
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What the client hands over, of a stream or of $all. */
export interface HandedOver {
  readonly event?: {
    readonly streamId: string;
    readonly id: string;
    readonly type: string;
    readonly revision: bigint;
    readonly data: unknown;
    readonly metadata?: unknown;
    readonly position?: { readonly commit: bigint };
  };
}

/** Undefined for what is none of ours. */
export function placedEvent({ event }: HandedOver): PlacedEvent | undefined {
  if (event === undefined || !event.streamId.startsWith(prefix)) return undefined;
  const { streamId, id, type, revision, data, position } = event;
  const stream = streamId.slice(prefix.length);
  const { command, at } = metadataOf(event.metadata);
  if (!isStreamName(stream) || !isUuid(command) || !isInstant(at) || !(data instanceof Uint8Array))
    throw new Error(`${streamId} holds an event ${id} that Samhold did not write`);
  if (position === undefined) throw new Error('This server gives no positions; EventStoreDB 22.6 or newer does');
  const place = Number(position.commit);
  return {
    ...{ id, type, stream, commandId: command, recordedAt: at },
    ...{ leaf: utf8.decode(data), revision: Number(revision), place },
  };
}

function metadataOf(metadata: unknown): { readonly command: string; readonly at: string } {
  const none = { command: '', at: '' };
  if (typeof metadata !== 'object' || metadata === null || !('command' in metadata) || !('at' in metadata)) return none;
  return { command: String(metadata.command), at: String(metadata.at) };
}
