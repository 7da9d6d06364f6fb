import type { z } from 'zod';
import { linesIn } from './lines-in.js';
import { inOrder, orderFaults, type Fault } from './track.order.js';
import { knownOrder, trackSchema } from './track.schema.js';
import type { Track } from './track.state.js';

/** What is wrong, and where: the line from 1, of what surrounds it where it is missing. */
export interface TrackFault extends Fault {
  readonly line: number;
}

/** The track is not usable. `faults` has one line each: path, line where it is known, reason; `found` the same as data. */
export class TrackInvalid extends Error {
  override readonly name = 'TrackInvalid';
  constructor(
    readonly faults: readonly string[],
    readonly found: readonly TrackFault[],
  ) {
    super(`The track is invalid:\n${faults.join('\n')}`);
  }
}

/** Reads track data, or throws `TrackInvalid` naming every fault that was found. */
export function loadTrack(data: unknown): Track {
  const checked = check(data);
  if ('faults' in checked) {
    const found = checked.faults.map((fault) => ({ ...fault, line: 1 }));
    throw new TrackInvalid(
      found.map(({ path, reason }) => `${path}: ${reason}`),
      found,
    );
  }
  return checked;
}

/** Reads a track file's text; a fault then names its line too, and the first line comes first. */
export function readTrack(text: string): Track {
  const checked = check(parsed(text));
  if (!('faults' in checked)) return checked;
  const lines = linesIn(text);
  const found = checked.faults
    .map((fault) => ({ ...fault, line: lineOf(lines, fault) }))
    .toSorted((a, b) => a.line - b.line);
  throw new TrackInvalid(
    found.map(({ path, line, reason }) => `${path} (line ${line}): ${reason}`),
    found,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    const reason = `is not JSON: ${failure instanceof Error ? failure.message : 'unknown fault'}`;
    throw new TrackInvalid([`track: ${reason}`], [{ path: 'track', line: 1, reason }]);
  }
}

/** What is missing has no line of its own; its owner's says where to look. */
function lineOf(lines: ReadonlyMap<string, number>, { path }: Fault): number {
  const parts = path.split('.');
  const known = parts.map((_, index) => lines.get(parts.slice(0, parts.length - index).join('.')));
  return known.find((line) => line !== undefined) ?? 1;
}

/** What waits for what is judged beside the form, so that a missing word does not hide a cycle. */
function check(data: unknown): Track | { readonly faults: readonly Fault[] } {
  const shape = trackSchema.safeParse(data);
  const known = knownOrder.safeParse(data);
  const faults = [
    ...(shape.success ? [] : shape.error.issues.flatMap(shapeFaults)),
    ...(known.success ? orderFaults(known.data.milestones) : []),
  ];
  if (!shape.success || faults.length > 0) return { faults };
  return { ...shape.data, milestones: inOrder(shape.data.milestones).ordered };
}

/** A member that nobody knows is named by its own place. */
function shapeFaults(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.') || 'track', reason: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'nobody knows this member' }));
}
