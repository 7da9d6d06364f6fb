import { linesIn } from '../tracks/lines-in.js';
import { statutoryDutiesSchema } from './statutory-duty.schema.js';
import type { StatutoryDuties } from './statutory-duty.state.js';

/** The data is not usable. `faults` has one line each: path, line where it is known, reason. */
export class StatutoryDutiesInvalid extends Error {
  override readonly name = 'StatutoryDutiesInvalid';
  constructor(readonly faults: readonly string[]) {
    super(`The statutory duties are invalid:\n${faults.join('\n')}`);
  }
}

interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Reads the data, or throws `StatutoryDutiesInvalid` naming every fault that was found. */
export function loadStatutoryDuties(data: unknown): StatutoryDuties {
  const checked = check(data);
  if (!('faults' in checked)) return checked;
  throw new StatutoryDutiesInvalid(checked.faults.map(({ path, reason }) => `${path}: ${reason}`));
}

/** Reads the text of a file; a fault then names its line too. */
export function readStatutoryDuties(text: string): StatutoryDuties {
  const checked = check(parsed(text));
  if (!('faults' in checked)) return checked;
  const lines = linesIn(text);
  throw new StatutoryDutiesInvalid(
    checked.faults.map(({ path, reason }) => `${path} (line ${lineOf(lines, path)}): ${reason}`),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new StatutoryDutiesInvalid([
      `duties: is not JSON: ${failure instanceof Error ? failure.message : 'unknown fault'}`,
    ]);
  }
}

/** What is missing has no line of its own; its owner's says where to look. */
function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  const parts = path.split('.');
  const known = parts.map((_, index) => lines.get(parts.slice(0, parts.length - index).join('.')));
  return known.find((line) => line !== undefined) ?? 1;
}

function check(data: unknown): StatutoryDuties | { readonly faults: readonly Fault[] } {
  const shape = statutoryDutiesSchema.safeParse(data);
  if (!shape.success)
    return {
      faults: shape.error.issues.map(({ path, message }) => ({
        path: path.map(String).join('.') || 'duties',
        reason: message,
      })),
    };
  const faults = [...lawFaults(shape.data), ...overlaps(shape.data)];
  return faults.length > 0 ? { faults } : shape.data;
}

function lawFaults({ laws, duties }: StatutoryDuties): readonly Fault[] {
  const codes = laws.map(({ code }) => code);
  return [
    ...codes.flatMap((code, at) =>
      codes.indexOf(code) < at ? [{ path: `laws.${at}.code`, reason: `${code} stands twice` }] : [],
    ),
    ...duties.flatMap(({ law }, at) =>
      codes.includes(law) ? [] : [{ path: `duties.${at}.law`, reason: `there is no law ${law}` }],
    ),
  ];
}

/** One need has one law: two duties for the same kind, area and urgency would let the order of a file decide. */
function overlaps({ duties }: StatutoryDuties): readonly Fault[] {
  return duties.flatMap(({ kind, area, urgencies }, at) =>
    urgencies.flatMap((urgency, index) =>
      duties.slice(0, at).some((d) => d.kind === kind && d.area === area && d.urgencies.includes(urgency))
        ? [{ path: `duties.${at}.urgencies.${index}`, reason: `${kind} has a duty for ${area} ${urgency} already` }]
        : [],
    ),
  );
}
