import type { Kind } from '#lib/kernel';

/** How each kind's compartment is called where hyphens cannot stand: schemas and roles. */
export const compartmentNames = {
  municipality: 'municipality',
  'kirkens-bymisjon': 'kirkens_bymisjon',
  husbanken: 'husbanken',
  'correctional-service': 'correctional_service',
  'child-welfare': 'child_welfare',
  partner: 'partner',
  client: 'client',
  supervision: 'supervision',
} as const satisfies Record<Kind, string>;

export type CompartmentName = (typeof compartmentNames)[Kind];

export const compartments: readonly CompartmentName[] = Object.values(compartmentNames);

export type ViewSchema = `view_${CompartmentName}`;
/** A schema of the main database. */
export type MainSchema = 'log' | 'reads' | 'drafts' | 'trust' | ViewSchema;
/** A schema of either database; `keys` is alone in its own. */
export type Schema = MainSchema | 'keys';

export type WriterRole = `${CompartmentName}_writer`;
export type ReaderRole = `${CompartmentName}_reader`;
/** A role that serves: each sees its own schemas and nothing else. */
export type Role =
  'samhold_log' | 'samhold_reads' | 'samhold_drafts' | 'samhold_trust' | 'samhold_keys' | WriterRole | ReaderRole;

/** Owns every schema and table. Used to set up and to migrate, never while serving. */
export const migrator = 'samhold_migrator';

export const viewSchemas: readonly ViewSchema[] = compartments.map((name) => `view_${name}` as const);
export const mainSchemas: readonly MainSchema[] = ['log', 'reads', 'drafts', 'trust', ...viewSchemas];

export const writers: readonly WriterRole[] = compartments.map((name) => `${name}_writer` as const);
export const readers: readonly ReaderRole[] = compartments.map((name) => `${name}_reader` as const);
export const mainRoles: readonly Role[] = [
  ...(['samhold_log', 'samhold_reads', 'samhold_drafts', 'samhold_trust'] as const),
  ...writers,
  ...readers,
];
export const roles: readonly Role[] = [...mainRoles, 'samhold_keys'];

const shares = {
  samhold_log: 10,
  samhold_reads: 8,
  samhold_drafts: 2,
  samhold_trust: 4,
  samhold_keys: 8,
  writer: 2,
  reader: 4,
} as const;

/**
 * The most connections that one process may hold as a role.
 * PostgreSQL allows 100 by default, and 3 of them are kept for its superuser.
 * All roles together: 10 + 8 + 2 + 4 + 8 + 8 x 2 + 8 x 4 = 80; the presence connection and two migrators make 83.
 * What is left, 14, is for the operator's commands beside a serving process.
 */
export function connectionShare(role: Role): number {
  if (isShared(role)) return shares[role];
  return isWriter(role) ? shares.writer : shares.reader;
}

export function isWriter(role: Role): role is WriterRole {
  return role.endsWith('_writer');
}

function isShared(role: Role): role is Extract<Role, keyof typeof shares> {
  return role in shares;
}
