import type { Migration } from '#lib/database';

/** Any number that nothing else locks in this database. */
export const turnKey = 5147008411;
/** One writer at a time for the whole log, across processes, until its transaction has ended. */
const turn = `pg_advisory_xact_lock(${turnKey})`;

const events = `
create table events (
  position bigint primary key,
  stream text collate "C" not null,
  revision int not null,
  event_id uuid not null,
  type text not null,
  command_id uuid not null,
  leaf text not null,
  leaf_hash bytea not null,
  recorded_at timestamptz(3) not null,
  unique (stream, revision)
);
create index events_command on events (command_id);
comment on column events.position is 'Place in the one global order, from 1 without gaps; given under the lock, never by a sequence';
comment on column events.leaf is 'The exact text of the canonical envelope: its bytes are what was hashed';
comment on column events.leaf_hash is 'SHA-256 of a zero byte and the leaf in UTF-8 (RFC 6962, 2.1)';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is append-only: % is refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
alter table events enable always trigger append_only;`;

/** The revision that the next event of a stream gets. */
const nextRevision = (stream: string) =>
  `coalesce((select e.revision + 1 from log.events e where e.stream = ${stream} order by e.revision desc limit 1), 0)`;
const head = 'coalesce((select e.position from log.events e order by e.position desc limit 1), 0)';
const leafHash = (leaf: string) => `sha256('\\x00'::bytea || convert_to(${leaf}, 'UTF8'))`;

/**
 * The light path: one append of one event. Plain assignments, unlike `perform`, cost no query of their own.
 * Each query takes a new snapshot, so what is read after the lock is all that was committed before.
 */
const appendOne = `
create function append_one(
  in_stream text, in_expected bigint, in_command uuid, in_event uuid, in_type text, in_leaf text, in_at timestamptz,
  out status text, out first_revision int, out last_position bigint
) language plpgsql as $$
declare
  done text;
  next int;
  before bigint;
begin
  done := ${turn};
  select ${nextRevision('in_stream')}, ${head}, r.first_revision, r.last_position
    into next, before, first_revision, last_position
    from (
      select min(e.revision) as first_revision, max(e.position) as last_position
      from log.events e where e.command_id = in_command and e.stream = in_stream
    ) r;
  if last_position is not null then
    status := 'repeated';
  elsif in_expected >= 0 and in_expected <> next then
    status := 'conflict';
    first_revision := next;
  else
    status := 'appended';
    first_revision := next;
    last_position := before + 1;
    insert into log.events
      values (last_position, in_stream, next, in_event, in_type, in_command, in_leaf, ${leafHash('in_leaf')}, in_at);
    done := pg_notify('samhold_log', '');
  end if;
end $$;`;

/**
 * Many appends in one transaction, judged in their order, each by itself.
 * Per append: its stream's place in `in_streams`, what it expects (-1 for any), its command, its number of events.
 * Per event: its append's place, its number within the append, and what it is. No two appends share stream and command.
 */
const appendBatch = `
create function append_batch(
  in_streams text[], in_slots int[], in_expected bigint[], in_commands uuid[], in_sizes int[],
  in_appends int[], in_numbers int[], in_events uuid[], in_types text[], in_leaves text[], in_at timestamptz
) returns table (status text, first_revision int, last_position bigint) language plpgsql as $$
declare
  done text;
  next int[];
  before bigint;
  firsts int[];
  lasts bigint[];
  statuses text[] := array_fill('repeated'::text, array[cardinality(in_slots)]);
begin
  done := ${turn};
  before := ${head};
  select array_agg(${nextRevision('s.stream')} order by s.slot)
    into next from unnest(in_streams) with ordinality s (stream, slot);
  select array_agg(coalesce(r.first_revision, 0) order by c.n), array_agg(coalesce(r.last_position, 0) order by c.n)
    into firsts, lasts
    from unnest(in_commands, in_slots) with ordinality c (command, slot, n), lateral (
      select min(e.revision) as first_revision, max(e.position) as last_position
      from log.events e where e.command_id = c.command and e.stream = in_streams[c.slot]
    ) r;
  for n in 1 .. cardinality(in_slots) loop
    continue when lasts[n] > 0;
    firsts[n] := next[in_slots[n]];
    if in_expected[n] >= 0 and in_expected[n] <> firsts[n] then
      statuses[n] := 'conflict';
    else
      statuses[n] := 'appended';
      next[in_slots[n]] := firsts[n] + in_sizes[n];
      before := before + in_sizes[n];
      lasts[n] := before;
    end if;
  end loop;
  insert into log.events
    select lasts[e.append] - in_sizes[e.append] + e.number, in_streams[in_slots[e.append]], firsts[e.append] + e.number - 1,
      e.event, e.type, in_commands[e.append], e.leaf, ${leafHash('e.leaf')}, in_at
    from unnest(in_appends, in_numbers, in_events, in_types, in_leaves) e (append, number, event, type, leaf)
    where statuses[e.append] = 'appended';
  if found then
    done := pg_notify('samhold_log', '');
  end if;
  return query select * from unnest(statuses, firsts, lasts);
end $$;`;

/**
 * The same, and a command that expects -2 stands only behind the one before it, which was decided just before it:
 * not by its revision, for another writer may have brought the stream to the same length.
 */
const appendInTurn = appendBatch
  .replace('create function', 'create or replace function')
  .replace(
    'if in_expected[n] >= 0 and in_expected[n] <> firsts[n] then',
    `if in_expected[n] >= 0 and in_expected[n] <> firsts[n] or in_expected[n] = -2 and statuses[n - 1] <> 'appended' then`,
  );

/**
 * The turn of a writer that has placed its events behind `in_head` itself. False when the log has another head by then, or one of the
 * commands is recorded already; what it does not look for, the keys of the table refuse.
 */
const takeTurn = `
create function take_turn(in_head bigint, in_commands uuid[]) returns boolean language plpgsql as $$
declare
  done text;
begin
  done := ${turn};
  if in_head <> ${head} or exists (
    select from unnest(in_commands) c (id), lateral (select from log.events e where e.command_id = c.id limit 1) recorded
  ) then
    return false;
  end if;
  done := pg_notify('samhold_log', '');
  return true;
end $$;
drop function append_one;`;

/** Which store holds the log of this installation, and, where that is EventStoreDB, the positions that were given out. */
const elsewhere = `
create table kept_in (
  only_row boolean primary key default true check (only_row),
  store text not null check (store in ('PostgreSQL', 'EventStoreDB'))
);
create table ordinals (
  before bigint primary key,
  places bytea not null
);
comment on column ordinals.places is 'Of the events behind position before: the places in the transaction log, eight bytes each';
create trigger append_only before update or delete or truncate on ordinals
  for each statement execute function refuse_change();
alter table ordinals enable always trigger append_only;`;

/** The tables and functions of the schema `log`: hand them to `database.migrate('log', eventLogMigrations)`. */
export const eventLogMigrations: readonly Migration[] = [
  { name: '0001 events', sql: events },
  { name: '0002 append', sql: `${appendOne}\n${appendBatch}` },
  { name: '0003 commands in turn', sql: appendInTurn },
  { name: '0004 where the log is kept', sql: elsewhere },
  { name: '0005 a turn for placed events', sql: takeTurn },
];
