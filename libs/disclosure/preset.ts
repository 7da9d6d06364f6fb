import { instantOf, type GrantId, type Instant } from '#lib/kernel';
import { presenceOf, type FieldClass, type Grant } from '#lib/case-stream';
import { basisInForce, nameOf, type Recipient } from './grant.js';
import type { Policy } from './policy.load.js';
import type { PresetRule } from './policy.schema.js';

export interface PresetAnswer {
  readonly preset: string;
  /** Those the person said yes to, each once. */
  readonly recipients: readonly Recipient[];
  readonly from: Instant;
  /** The id of the grant to the recipient at this place in the list. */
  readonly grantIdOf: (place: number) => GrantId;
}

export function presetOf(code: string, policy: Policy): PresetRule | undefined {
  return policy.presets.find((preset) => preset.code === code);
}

/**
 * The grants that a yes by preset gives: one for each recipient that the preset has anything for.
 * Undefined when there is no such preset, or its basis is not in force.
 */
export function grantsByPreset(answer: PresetAnswer, policy: Policy): readonly Grant[] | undefined {
  const preset = presetOf(answer.preset, policy);
  const basis = preset && basisInForce(preset.basis, answer.from, policy);
  if (preset === undefined || basis === undefined) return undefined;
  const terms = { purpose: 'joint-follow-up', from: answer.from, to: monthsAfter(answer.from, preset.months) } as const;
  return answer.recipients.flatMap((recipient, place) => {
    const classes = [...classesByPreset(preset, recipient, answer.recipients, policy)];
    return classes.length === 0
      ? []
      : [{ grantId: answer.grantIdOf(place), recipient, classes, basis: nameOf(basis), ...terms }];
  });
}

/** The grants of a yes where some may see the case already: those are counted as present, and keep the grants that they have. */
export function furtherGrants(
  answer: PresetAnswer,
  present: readonly Recipient[],
  policy: Policy,
): readonly Grant[] | undefined {
  const asked = answer.recipients.map((_recipient, place) => answer.grantIdOf(place));
  const together = [...answer.recipients, ...present];
  return grantsByPreset({ ...answer, recipients: together }, policy)?.filter(({ grantId }) => asked.includes(grantId));
}

/** What the preset gives this recipient: its kind's classes, and the presence of every other recipient that may be seen. */
export function classesByPreset(
  preset: PresetRule,
  recipient: Recipient,
  recipients: readonly Recipient[],
  policy: Policy,
): readonly FieldClass[] {
  const granted = preset.classes[recipient.kind] ?? [];
  if (granted.length === 0) return [];
  const presences = recipients
    .filter((other) => !isOneUnit(recipient, other))
    .map((other) => presenceOf(other.kind))
    .filter((presence) => presence !== undefined)
    .filter((presence) => policy.reach[recipient.kind].includes(presence));
  return [...new Set([...granted, ...presences])];
}

/** A whole organisation is more than one unit, and its units learn of each other. */
function isOneUnit(a: Recipient, b: Recipient): boolean {
  return a.unit !== null && a.kind === b.kind && a.organisation === b.organisation && a.unit === b.unit;
}

/** The same day and hour some calendar months on; the last day of a shorter month. */
function monthsAfter(instant: Instant, months: number): Instant {
  const start = new Date(instant);
  const end = new Date(start);
  end.setUTCMonth(start.getUTCMonth() + months);
  if (end.getUTCDate() !== start.getUTCDate()) end.setUTCDate(0);
  return instantOf(end);
}
