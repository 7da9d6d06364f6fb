import { createHash } from 'node:crypto';
import { compartments, mainRoles, mainSchemas, migrator, roles, writers } from '../roles.js';
import type { RoleSecret } from '../secret.js';
import { scramVerifier } from './scram.js';

/** Every role, with the password that follows from the secret. May run again. */
export function rolesSql(secret: RoleSecret): string {
  const each = [migrator, ...roles].map(
    (role) => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if;
end $$;
alter role ${role} login password '${scramVerifier(secret.passwordOf(role))}';`,
  );
  return [...each, `grant ${migrator} to current_user;`].join('\n');
}

/** Nobody enters a database, or makes anything in it, but the roles named here. */
function gatesSql(database: string, entering: readonly string[]): string {
  return `
revoke all on database "${database}" from public;
grant connect on database "${database}" to ${entering.join(', ')};
revoke all on schema public from public;
alter default privileges for role ${migrator} revoke execute on functions from public;
create schema if not exists setup authorization ${migrator};
create table if not exists setup.installation (fingerprint text not null);
create table if not exists setup.migrations (
  schema text not null,
  number int not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (schema, number)
);
alter table setup.installation owner to ${migrator};
alter table setup.migrations owner to ${migrator};`;
}

/** A schema of the migrator's, and what each role may do with every table that will be made in it. */
function schemaSql(schema: string, rights: { readonly [role: string]: string }): string {
  const granted = Object.entries(rights).map(
    ([role, right]) => `
grant usage on schema ${schema} to ${role};
alter default privileges for role ${migrator} in schema ${schema} grant ${right} on tables to ${role};`,
  );
  return [`create schema if not exists ${schema} authorization ${migrator};`, ...granted].join('');
}

const readWrite = 'select, insert, update, delete, truncate';

export function mainSql(database: string): string {
  const logReaders = Object.fromEntries(writers.map((writer) => [writer, 'select']));
  return [
    gatesSql(database, [migrator, ...mainRoles]),
    schemaSql('log', { samhold_log: 'select, insert', ...logReaders }),
    `alter default privileges for role ${migrator} in schema log grant execute on functions to samhold_log;`,
    schemaSql('reads', { samhold_reads: 'select, insert' }),
    schemaSql('drafts', { samhold_drafts: 'select, insert, update, delete' }),
    // It takes leaves from the read log too, and the read log's own migration says which table it may see there.
    schemaSql('trust', { samhold_trust: 'select, insert' }),
    'grant usage on schema reads to samhold_trust;',
    ...compartments.map((name) =>
      schemaSql(`view_${name}`, { [`${name}_writer`]: readWrite, [`${name}_reader`]: 'select' }),
    ),
    // A rebuild makes new tables beside the live ones while it serves.
    ...compartments.map((name) => `grant create on schema view_${name} to ${name}_writer;`),
  ].join('\n');
}

export function keysSql(database: string): string {
  return [
    gatesSql(database, [migrator, 'samhold_keys']),
    schemaSql('keys', { samhold_keys: 'select, insert, update, delete' }),
  ].join('\n');
}

/** Changes when a database that was set up must be set up again. */
export const fingerprint = createHash('sha256')
  .update([mainSql(''), keysSql(''), ...mainSchemas, ...roles].join('\n'))
  .digest('hex');
