import { hashLength, type Hash } from '../tree/merkle.js';

/** What a log says of itself: how many leaves it has, and their root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** When its events were recorded, as one hash. Looks bear their time in the leaf, and older checkpoints have none. */
  readonly times?: Hash;
}

/** The times stand in an extension line, which other tools pass over and every signature is over. */
export function checkpointText({ origin, size, root, times }: Checkpoint): string {
  const extension = times === undefined ? '' : `recorded ${times.toString('base64')}\n`;
  return `${origin}\n${size}\n${root.toString('base64')}\n${extension}`;
}

const form = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:recorded ([A-Za-z0-9+/]{43}=)\n)?$/;

/** Undefined when the text is not a checkpoint. Extension lines other than ours are refused. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, rootText, timesText] = form.exec(text) ?? [];
  if (origin === undefined || size === undefined || rootText === undefined) return undefined;
  const root = parseHash(rootText);
  if (root === undefined || !Number.isSafeInteger(Number(size))) return undefined;
  if (timesText === undefined) return { origin, size: Number(size), root };
  const times = parseHash(timesText);
  return times === undefined ? undefined : { origin, size: Number(size), root, times };
}

/** Undefined for anything but 32 bytes in the one base64 that stands for them. */
export function parseHash(text: string): Hash | undefined {
  const hash = Buffer.from(text, 'base64');
  return hash.length === hashLength && hash.toString('base64') === text ? hash : undefined;
}
