import { createHash } from 'node:crypto';

/** Identifiers carry their sort in clear, so that a log line, a row and a stream name can be read aloud. */
export type CaseId = `case-${string}`;
export type PersonId = `person-${string}`;
export type RecordId = `private-${string}`;
export type NeedId = `need-${string}`;
export type HandoverId = `handover-${string}`;
export type GrantId = `grant-${string}`;
export type ProposalId = `proposal-${string}`;
export type WorkerId = `worker-${string}`;
export type OfferId = `offer-${string}`;
export type TenancyId = `tenancy-${string}`;

/** Nine digits, as in Enhetsregisteret. Demo organisations use the synthetic series that starts with 3. */
export type OrganisationNumber = string;
/** The short name of a unit within its organisation, for example `boligkontor`. */
export type UnitCode = string;

/** UUID, lower case with hyphens. Chosen by the caller, so that a repeated command is recognised. */
export type CommandId = string;
export type EventId = string;

export const streamKinds = ['case', 'private', 'person', 'organisation', 'policy', 'platform'] as const;
export type StreamKind = (typeof streamKinds)[number];
/** A case, person or private stream is named by its id; an organisation's by `organisation-<number>`. */
export type StreamName = `${StreamKind}-${string}`;

export function isStreamName(text: string): text is StreamName {
  return streamKinds.some((kind) => text.startsWith(`${kind}-`));
}

export function streamKindOf(stream: StreamName): StreamKind {
  const kind = streamKinds.find((candidate) => stream.startsWith(`${candidate}-`));
  if (kind === undefined) throw new Error(`No stream kind in the name ${stream}`);
  return kind;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** True for `<prefix>-<uuid>`: the only form our own ids take. */
export function isIdOf<P extends string>(prefix: P, text: string): text is `${P}-${string}` {
  return text.startsWith(`${prefix}-`) && isUuid(text.slice(prefix.length + 1));
}

/**
 * The UUID (version 8, RFC 9562) that follows from a command id and a label.
 * A creating command derives its new ids so, and a repeat of it creates nothing new.
 */
export function derivedUuid(commandId: CommandId, label: string): string {
  const hash = createHash('sha256').update(`${commandId}/${label}`).digest('hex');
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
