/** Any number that nothing else locks in this database. */
export const readTurnKey = 5147008412;

/** The schema `reads`, in order. Run as its owner; `samhold_reads` is the role that serves. */
export const readsMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '001-read-log',
    sql: `
create table reads.read_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  case_id text,
  person_id text,
  kind text not null,
  organisation text,
  unit text,
  actor text not null,
  role text not null,
  purpose text not null,
  action text not null,
  classes text[] not null,
  basis_code text,
  basis_version text,
  grants text[] not null,
  outcome text not null check (outcome in ('allowed', 'denied')),
  correlation text not null
);
create index read_log_by_case on reads.read_log (case_id, at, id);

-- A stop to everything that relies on one grant. A null unit is every unit of the organisation.
create table reads.deny (
  command_id text primary key,
  case_id text not null,
  grant_id text not null,
  kind text not null,
  organisation text not null,
  unit text,
  set_at timestamptz not null,
  matched boolean not null default false
);
create index deny_by_grant on reads.deny (case_id, grant_id);
create index deny_unmatched on reads.deny (set_at) where not matched;

create function reads.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the read log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on reads.read_log
  for each statement execute function reads.refuse_change();
create trigger not_deleted before delete or truncate on reads.deny
  for each statement execute function reads.refuse_change();

grant select, insert on reads.read_log, reads.deny to samhold_reads;
grant update (matched) on reads.deny to samhold_reads;

-- Each statement of these functions sees what was committed before it began (READ COMMITTED). A look that had to wait for
-- a stop being set therefore sees that stop; in a plain statement it would see what stood before it began to wait.

create function reads.log_reads(looks jsonb) returns setof text language plpgsql as $$
begin
  -- In one order for all, so that two who look at several cases cannot wait for each other.
  perform pg_advisory_xact_lock_shared(hashtext('reads.case'), k.key)
    from (select distinct hashtext(look ->> 'caseId') as key from jsonb_array_elements(looks) as look
          where look ->> 'caseId' is not null order by 1) as k;
  return query
  with look as (
    select * from rows from (jsonb_to_recordset(looks) as (
      "at" timestamptz, "caseId" text, "personId" text, kind text, organisation text, unit text, actor text, role text,
      purpose text, action text, classes text[], "basisCode" text, "basisVersion" text, grants text[], correlation text
    )) with ordinality as l ("at", case_id, person_id, kind, organisation, unit, actor, role,
      purpose, action, classes, basis_code, basis_version, grants, correlation, place)
  ), judged as (
    select look.*, look.basis_code is null or exists (
      select from reads.deny d where d.case_id = look.case_id and d.grant_id = any (look.grants)
    ) as is_denied
    from look
  ), written as (
    insert into reads.read_log (at, case_id, person_id, kind, organisation, unit, actor, role,
      purpose, action, classes, basis_code, basis_version, grants, outcome, correlation)
    select "at", case_id, person_id, kind, organisation, unit, actor, role, purpose, action, classes,
      basis_code, basis_version, grants, case when is_denied then 'denied' else 'allowed' end, correlation
    from judged order by place
  )
  select case when is_denied then 'denied' else 'logged' end from judged order by place;
end $$;

create function reads.set_deny(
  by_command text, on_case text, on_grant text, to_kind text, to_organisation text, to_unit text, at_instant timestamptz
) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('reads.case'), hashtext(on_case));
  insert into reads.deny (command_id, case_id, grant_id, kind, organisation, unit, set_at)
    values (by_command, on_case, on_grant, to_kind, to_organisation, to_unit, at_instant) on conflict do nothing;
end $$;

grant execute on function reads.log_reads, reads.set_deny to samhold_reads;
`,
  },
  {
    name: '002-looks-at-records',
    sql: 'create index read_log_of_records on reads.read_log (person_id, at, id) where case_id is null;',
  },
  {
    name: '003-leaves',
    sql: `
-- Random, so that nobody who guesses a look can confirm it by the hash of its leaf.
alter table reads.read_log add column salt uuid not null default gen_random_uuid();

-- Ids are given before they are committed, so a reader of the highest could miss a lower one that comes later. Who adds a
-- look holds this lock shared before an id is given; who has held it alone has seen every look with an id up to the highest.
create function reads.take_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(${readTurnKey});
  return null;
end $$;
create trigger in_turn before insert on reads.read_log for each statement execute function reads.take_turn();

grant select on reads.read_log to samhold_trust;
grant execute on function reads.take_turn to samhold_reads;
`,
  },
  {
    name: '004-how-a-stop-was-said',
    sql: `
-- Who wrote the word down and in which form, and what was sent: a stop whose event was lost is sent again as it was.
alter table reads.deny
  add column form text not null default 'digital' check (form in ('digital', 'oral', 'signed')),
  add column scribe jsonb,
  add column sent jsonb;

drop function reads.set_deny(text, text, text, text, text, text, timestamptz);
create function reads.set_deny(
  by_command text, on_case text, on_grant text, to_kind text, to_organisation text, to_unit text, at_instant timestamptz,
  in_form text, written_by jsonb, as_sent jsonb
) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('reads.case'), hashtext(on_case));
  insert into reads.deny (command_id, case_id, grant_id, kind, organisation, unit, set_at, form, scribe, sent)
    values (by_command, on_case, on_grant, to_kind, to_organisation, to_unit, at_instant, in_form, written_by, as_sent)
    on conflict do nothing;
end $$;
grant execute on function reads.set_deny to samhold_reads;
`,
  },
];
