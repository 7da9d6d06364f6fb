import { hashLength, type Hash } from '../tree/merkle.js';

/** What a log says of itself: how many leaves it has, and their root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Undefined when the text is not a checkpoint. Extension lines are not used here and are refused. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  if (origin === undefined || size === undefined || root === undefined) return undefined;
  const hash = parseHash(root);
  return hash === undefined || !Number.isSafeInteger(Number(size))
    ? undefined
    : { origin, size: Number(size), root: hash };
}

/** Undefined for anything but 32 bytes in the one base64 that stands for them. */
export function parseHash(text: string): Hash | undefined {
  const hash = Buffer.from(text, 'base64');
  return hash.length === hashLength && hash.toString('base64') === text ? hash : undefined;
}
