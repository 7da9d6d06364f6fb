import { osloDateOf, instantOf, type CivilDate, type Instant } from '#lib/kernel';
import type { z } from 'zod';
import { policySchema, type BasisRule, type PolicyRules } from './policy.schema.js';

/** A basis with the instants that its civil dates begin at, in Oslo. */
export interface Basis extends BasisRule {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Policy in force: checked, and frozen to its last member. */
export interface Policy extends Omit<PolicyRules, 'bases'> {
  readonly bases: readonly Basis[];
}

/** The policy is not usable. `faults` has one line each: path, colon, reason. */
export class PolicyInvalid extends Error {
  override readonly name = 'PolicyInvalid';
  constructor(readonly faults: readonly string[]) {
    super(`The disclosure policy is invalid:\n${faults.join('\n')}`);
  }
}

/** Reads policy data, or throws `PolicyInvalid` naming every fault that was found. */
export function loadPolicy(data: unknown): Policy {
  const parsed = policySchema.safeParse(data);
  if (!parsed.success) throw new PolicyInvalid(parsed.error.issues.map(faultOf));
  const faults = [...basisFaults(parsed.data), ...reachFaults(parsed.data), ...presetFaults(parsed.data)];
  if (faults.length > 0) throw new PolicyInvalid(faults);
  return frozen({ ...parsed.data, bases: parsed.data.bases.map(withInstants) });
}

function faultOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.map(String).join('.') || 'policy'}: ${issue.message}`;
}

function basisFaults({ bases, standingBases }: PolicyRules): readonly string[] {
  const names = bases.map((basis) => `${basis.code} ${basis.version}`);
  return [
    ...bases.flatMap((basis, at) =>
      basis.validTo !== null && basis.validTo <= basis.validFrom ? [`bases.${at}.validTo: not after validFrom`] : [],
    ),
    ...names.flatMap((name, at) => (names.indexOf(name) < at ? [`bases.${at}: ${name} stands twice`] : [])),
    ...Object.entries(standingBases).flatMap(([standing, code]) =>
      bases.some((basis) => basis.code === code) ? [] : [`standingBases.${standing}: no basis ${code}`],
    ),
  ];
}

function reachFaults({ reach, secretPresence, joinNoCase }: PolicyRules): readonly string[] {
  return Object.entries(reach).flatMap(([kind, classes]) => [
    ...secretPresence.flatMap((secret) =>
      kind !== 'client' && classes.some((fieldClass) => fieldClass === `presence-${secret}`)
        ? [`reach.${kind}: presence-${secret} is secret`]
        : [],
    ),
    ...(joinNoCase.some((outside) => outside === kind) && classes.length > 0
      ? [`reach.${kind}: joins no case, so nothing can reach it`]
      : []),
  ]);
}

function presetFaults({ presets, reach, bases }: PolicyRules): readonly string[] {
  const codes = presets.map((preset) => preset.code);
  return presets.flatMap((preset, at) => [
    ...(codes.indexOf(preset.code) < at ? [`presets.${at}.code: ${preset.code} stands twice`] : []),
    ...(bases.some(({ code }) => code === preset.basis) ? [] : [`presets.${at}.basis: no basis ${preset.basis}`]),
    ...Object.entries(preset.classes).flatMap(([kind, classes]) => {
      const reached = Object.entries(reach).find(([candidate]) => candidate === kind)?.[1] ?? [];
      return classes
        .filter((fieldClass) => !reached.includes(fieldClass))
        .map((fieldClass) => `presets.${at}.classes.${kind}: ${fieldClass} is beyond its reach`);
    }),
  ]);
}

function withInstants(basis: BasisRule): Basis {
  const to = basis.validTo === null ? null : startOfOsloDay(basis.validTo);
  return { ...basis, from: startOfOsloDay(basis.validFrom), to };
}

/** Midnight in Oslo is one hour before UTC's in winter time and two in summer time. */
function startOfOsloDay(date: CivilDate): Instant {
  const midnight = new Date(`${date}T00:00:00.000Z`).getTime();
  const summer = instantOf(new Date(midnight - 2 * 3_600_000));
  return osloDateOf(summer) === date ? summer : instantOf(new Date(midnight - 3_600_000));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
