import { readFileSync } from 'node:fs';
import { allDeclarations, type AnyDeclaration } from './catalogue.js';
import { incompatibilities, shapeOf, type EventShape } from './shape.js';

/** The shape of every version of every event that there has been, one a line; written by `npm run docs`, never by hand. */
export const shapeFile = new URL('../../../libs/case-stream/history/shapes.ndjson', import.meta.url);

export function keptShapes(): readonly EventShape[] {
  return readFileSync(shapeFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): EventShape => JSON.parse(line));
}

export interface Held {
  /** What old facts would not survive. */
  readonly faults: readonly string[];
  /** The registry as it should stand now. */
  readonly shapes: readonly EventShape[];
}

/** Holds today's declarations against every shape that was kept. */
export function heldAgainst(kept: readonly EventShape[], today: readonly AnyDeclaration[] = allDeclarations): Held {
  const now = today.map(shapeOf);
  const faults = kept.flatMap((old) => {
    const newest = now.find(({ event }) => event === old.event);
    if (newest === undefined) return [`${old.event} is not declared any more`];
    if (newest.version < old.version) return [`${old.event} goes back from version ${old.version}`];
    if (newest.version > old.version) return [];
    return incompatibilities(old, newest).map((fault) => `${old.event}: ${fault}`);
  });
  const past = kept.filter((old) => now.some(({ event, version }) => event === old.event && version > old.version));
  const nameOf = ({ event, version }: EventShape) => `${event} ${String(version).padStart(4, '0')}`;
  return { faults, shapes: [...past, ...now].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
}
