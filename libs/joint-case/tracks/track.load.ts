import type { z } from 'zod';
import { linesIn } from './lines-in.js';
import { trackSchema } from './track.schema.js';
import type { Milestone, Track } from './track.state.js';

/** The track is not usable. `faults` has one line each: path, line where it is known, reason. */
export class TrackInvalid extends Error {
  override readonly name = 'TrackInvalid';
  constructor(readonly faults: readonly string[]) {
    super(`The track is invalid:\n${faults.join('\n')}`);
  }
}

interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Reads track data, or throws `TrackInvalid` naming every fault that was found. */
export function loadTrack(data: unknown): Track {
  const checked = check(data);
  if ('faults' in checked) throw new TrackInvalid(checked.faults.map(({ path, reason }) => `${path}: ${reason}`));
  return checked;
}

/** Reads a track file's text; a fault then names its line too. */
export function readTrack(text: string): Track {
  const checked = check(parsed(text));
  if (!('faults' in checked)) return checked;
  const lines = linesIn(text);
  throw new TrackInvalid(
    checked.faults.map((fault) => `${fault.path} (line ${lineOf(lines, fault)}): ${fault.reason}`),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new TrackInvalid([`track: is not JSON: ${failure instanceof Error ? failure.message : 'unknown fault'}`]);
  }
}

/** What is missing has no line of its own; its owner's says where to look. */
function lineOf(lines: ReadonlyMap<string, number>, { path }: Fault): number {
  const parts = path.split('.');
  const known = parts.map((_, index) => lines.get(parts.slice(0, parts.length - index).join('.')));
  return known.find((line) => line !== undefined) ?? 1;
}

function check(data: unknown): Track | { readonly faults: readonly Fault[] } {
  const shape = trackSchema.safeParse(data);
  if (!shape.success) return { faults: shape.error.issues.map(shapeFault) };
  const { milestones } = shape.data;
  const faults = [...twice(milestones), ...unknownAfter(milestones), ...openedAfterAnchor(milestones)];
  const { ordered, stuck } = inOrder(milestones);
  faults.push(...cycle(milestones, stuck));
  return faults.length > 0 ? { faults } : { ...shape.data, milestones: [...ordered] };
}

function shapeFault({ path, message }: z.core.$ZodIssue): Fault {
  return { path: path.map(String).join('.') || 'track', reason: message };
}

function twice(milestones: readonly Milestone[]): readonly Fault[] {
  const codes = milestones.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [{ path: `milestones.${at}.code`, reason: `${code} stands twice` }] : [],
  );
}

function unknownAfter(milestones: readonly Milestone[]): readonly Fault[] {
  return milestones.flatMap(({ after }, at) =>
    after.flatMap((code, index) =>
      milestones.some((other) => other.code === code)
        ? []
        : [{ path: `milestones.${at}.after.${index}`, reason: `there is no milestone ${code}` }],
    ),
  );
}

/** What counts from the opening would move with the anchor if it waited for what counts from that. */
function openedAfterAnchor(milestones: readonly Milestone[]): readonly Fault[] {
  return milestones.flatMap(({ from, after }, at) =>
    after.flatMap((code, index) =>
      from === 'opened' && milestones.some((other) => other.code === code && other.from === 'anchor')
        ? [
            {
              path: `milestones.${at}.after.${index}`,
              reason: `counts from the opening, so it cannot wait for ${code}`,
            },
          ]
        : [],
    ),
  );
}

/** Each milestone after those it waits for; what waits for itself in the end is stuck. */
function inOrder(milestones: readonly Milestone[]) {
  const ordered: Milestone[] = [];
  let stuck = milestones;
  for (;;) {
    const ready = stuck.filter(({ after }) => !after.some((code) => stuck.some((other) => other.code === code)));
    if (ready.length === 0) return { ordered, stuck };
    ordered.push(...ready);
    stuck = stuck.filter((milestone) => !ready.includes(milestone));
  }
}

function cycle(milestones: readonly Milestone[], stuck: readonly Milestone[]): readonly Fault[] {
  const [first] = stuck;
  if (first === undefined) return [];
  const names = stuck.map(({ code }) => code).join(', ');
  return [{ path: `milestones.${milestones.indexOf(first)}.after`, reason: `these wait for each other: ${names}` }];
}
