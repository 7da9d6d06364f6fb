import { largestLeaf } from '#lib/case-stream';
import { isStreamName, isUuid, type StreamName } from '#lib/kernel';
import type { ExpectedRevision, NewCommand, NewEvent } from './store.port.js';

/** What is asked of the store could never be stored: a programmer's error, and nothing was written. */
export class AppendRefused extends Error {
  override readonly name = 'AppendRefused';
}

/** Every adapter asks this first, so that all refuse the same. */
export function checkAppend(stream: StreamName, expected: ExpectedRevision, commands: readonly NewCommand[]): void {
  if (!isStreamName(stream) || !isName(stream))
    throw new AppendRefused(`${String(stream)} is not the name of a stream`);
  if (expected !== 'any' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new AppendRefused(`No stream holds ${expected} events`);
  if (commands.length === 0) throw new AppendRefused('There is no command to append');
  if (new Set(commands.map(({ commandId }) => commandId)).size < commands.length)
    throw new AppendRefused('The same command twice in one append');
  for (const command of commands) checkCommand(command);
}

function checkCommand({ commandId, events }: NewCommand): void {
  if (!isUuid(commandId)) throw new AppendRefused(`The command id ${commandId} is not a UUID`);
  if (events.length === 0) throw new AppendRefused(`The command ${commandId} has no events to append`);
  for (const event of events) checkEvent(event);
}

/** Printable ASCII without spaces, short enough for an index. */
function isName(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text);
}

function checkEvent({ id, type, leaf }: NewEvent): void {
  if (!isUuid(id)) throw new AppendRefused(`The event id ${id} is not a UUID`);
  if (!isName(type)) throw new AppendRefused(`${type} is not the name of an event`);
  const size = Buffer.byteLength(leaf);
  if (size > largestLeaf) throw new AppendRefused(`The leaf of ${type} is ${size} bytes; ${largestLeaf} are allowed`);
  // A lone surrogate has no UTF-8, and PostgreSQL stores no NUL: neither would come back as it was.
  if (!leaf.isWellFormed() || leaf.includes('\0'))
    throw new AppendRefused(`The leaf of ${type} holds characters that cannot be stored`);
}
