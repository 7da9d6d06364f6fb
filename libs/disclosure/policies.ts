import { loadPolicy, type Policy } from './policy.load.js';
import { policy2026no1 } from './policy/2026-1/policy.js';

/** Every version there has been, oldest first: a decision is judged by the policy it was made on. */
const versions: readonly Policy[] = [loadPolicy(policy2026no1)];

/** The policy by which decisions are made now. */
export const policyInForce: Policy = newest();

export function policyOf(version: string): Policy | undefined {
  return versions.find((policy) => policy.version === version);
}

function newest(): Policy {
  const last = versions.at(-1);
  if (last === undefined) throw new Error('There is no disclosure policy');
  return last;
}
