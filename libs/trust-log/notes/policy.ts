import { instantOf, isInstant, type Instant } from '#lib/kernel';
import { parseVkey, signatureTypes, type VerifierKey } from './keys.js';

/** A log that is trusted to name its own trees, and for how long: a key that was replaced speaks for its time only. */
export interface TrustedLog {
  readonly key: VerifierKey;
  readonly url: string | undefined;
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
}

export interface TrustedWitness {
  readonly name: string;
  readonly key: VerifierKey;
  readonly url: string | undefined;
}

/** Needs `threshold` of its members, each a witness or a group by name. */
interface Group {
  readonly threshold: number;
  readonly members: readonly string[];
}

/** A tlog-policy: which logs, which witnesses, and how many of them are enough. */
export interface LogPolicy {
  readonly logs: readonly TrustedLog[];
  readonly witnesses: readonly TrustedWitness[];
  /** True when these witnesses, by name, are enough. */
  isQuorum(names: ReadonlySet<string>): boolean;
  /** In words, for instance `3 of nav, fjordvik, kriminalomsorgen, kirkens-bymisjon`. */
  readonly quorum: string;
}

/** The policy file cannot be used; the message says where and why. */
export class PolicyUnfit extends Error {
  override readonly name = 'PolicyUnfit';
}

interface Draft {
  readonly logs: TrustedLog[];
  readonly witnesses: TrustedWitness[];
  readonly groups: Map<string, Group>;
  quorum: string | undefined;
  validity: { readonly from: Instant | undefined; readonly until: Instant | undefined } | undefined;
}

/**
 * Reads a policy file. Other tools pass over what only we read: a comment `# valid from <instant> until <instant>`, of which
 * either half may be missing, says for how long the log on the next line is trusted. Throws `PolicyUnfit`.
 */
export function parsePolicy(text: string): LogPolicy {
  const draft: Draft = { logs: [], witnesses: [], groups: new Map(), quorum: undefined, validity: undefined };
  text.split('\n').forEach((line, at) => {
    const fault = take(draft, line.trim());
    if (fault !== undefined) throw new PolicyUnfit(`Line ${at + 1} ${fault}`);
  });
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === undefined) throw new PolicyUnfit('It has no line that says `quorum`');
  return { logs, witnesses, isQuorum: (names) => isMet(quorum, groups, names), quorum: inWords(quorum, groups) };
}

function take(draft: Draft, line: string): string | undefined {
  const [word, ...words] = line.split(/[ \t]+/);
  switch (word) {
    case '':
      return undefined;
    case 'log':
      return takeLog(draft, words);
    case 'witness':
      return takeWitness(draft, words);
    case 'group':
      return takeGroup(draft, words);
    case 'quorum':
      return takeQuorum(draft, words);
    default:
      return line.startsWith('#') ? takeComment(draft, line) : 'is none of log, witness, group, quorum';
  }
}

const validityForm = /^#\s*valid(?: from (\S+))?(?: until (\S+))?$/;

function takeComment(draft: Draft, line: string): string | undefined {
  const found = validityForm.exec(line);
  if (found === null) return undefined;
  const [from, until] = [found[1], found[2]].map((text) => (text === undefined || isInstant(text) ? text : null));
  if (from === null || until === null) return 'gives a time that is not like 2026-12-01T00:00:00.000Z';
  draft.validity = { from, until };
  return undefined;
}

function takeLog(draft: Draft, [vkey = '', url]: readonly string[]): string | undefined {
  const key = parseVkey(vkey);
  if (key?.type !== signatureTypes.log) return 'names a log without an Ed25519 key of a log';
  if (draft.logs.some((log) => log.key.publicKey.equals(key.publicKey))) return 'names a log key a second time';
  draft.logs.push({ key, url, from: draft.validity?.from, until: draft.validity?.until });
  draft.validity = undefined;
  return undefined;
}

function takeWitness(draft: Draft, [name = '', vkey = '', url]: readonly string[]): string | undefined {
  const key = parseVkey(vkey);
  if (key?.type !== signatureTypes.cosignature) return 'names a witness without an Ed25519 key of a witness';
  if (isTaken(draft, name)) return `takes the name ${name} a second time`;
  if (draft.witnesses.some((one) => one.key.publicKey.equals(key.publicKey)))
    return 'names a witness key a second time';
  draft.witnesses.push({ name, key, url });
  return undefined;
}

function takeGroup(draft: Draft, [name = '', count = '', ...members]: readonly string[]): string | undefined {
  if (isTaken(draft, name)) return `takes the name ${name} a second time`;
  const unknown = members.find((member) => !isKnown(draft, member));
  if (unknown !== undefined) return `puts ${unknown}, which no line above defines, in a group`;
  const inUse = [...draft.groups.values()].flatMap((group) => group.members);
  if (new Set([...inUse, ...members]).size < inUse.length + members.length) return 'puts a member in a second group';
  const threshold =
    count === 'any' ? 1 : count === 'all' ? members.length : /^[1-9]\d*$/.test(count) ? Number(count) : 0;
  if (threshold < 1 || threshold > members.length) return 'asks for more or fewer members than the group has';
  draft.groups.set(name, { threshold, members });
  return undefined;
}

function takeQuorum(draft: Draft, [name = '']: readonly string[]): string | undefined {
  if (draft.quorum !== undefined) return 'gives a second quorum';
  if (name !== 'none' && !isKnown(draft, name)) return `makes ${name}, which no line above defines, the quorum`;
  draft.quorum = name;
  return undefined;
}

function isKnown({ witnesses, groups }: Draft, name: string): boolean {
  return groups.has(name) || witnesses.some((witness) => witness.name === name);
}

function isTaken(draft: Draft, name: string): boolean {
  return name === '' || name === 'none' || isKnown(draft, name);
}

function isMet(name: string, groups: ReadonlyMap<string, Group>, witnessed: ReadonlySet<string>): boolean {
  if (name === 'none') return true;
  const group = groups.get(name);
  if (group === undefined) return witnessed.has(name);
  return group.members.filter((member) => isMet(member, groups, witnessed)).length >= group.threshold;
}

function inWords(name: string, groups: ReadonlyMap<string, Group>): string {
  const group = groups.get(name);
  if (group === undefined) return name;
  return `${group.threshold} of ${group.members.map((member) => inWords(member, groups)).join(', ')}`;
}

/** Whether a log key spoke within its time. */
export function isWithin({ from, until }: Pick<TrustedLog, 'from' | 'until'>, seconds: number): boolean {
  const at = instantOf(new Date(seconds * 1_000));
  return (from === undefined || from <= at) && (until === undefined || at < until);
}
