/** The key database's schema, in order. Run as its owner; `samhold_keys` is the role that serves. */
export const keysMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '001-keys',
    sql: `
create table keys.data_key (
  subject text not null,
  use text not null,
  kek text not null,
  wrapped bytea not null,
  primary key (subject, use)
);
create index data_key_by_kek on keys.data_key (kek);

-- A tombstone: that there was such a subject, and no more.
create table keys.erased (
  subject text primary key,
  at timestamptz not null default now()
);

create table keys.person_at (
  blind_index bytea primary key,
  person text not null unique
);

-- One row: the key-encryption key that new keys must be wrapped under.
create table keys.encryption (
  single boolean primary key default true check (single),
  current_kek text not null
);

grant select, insert, update, delete on keys.data_key, keys.erased, keys.person_at, keys.encryption to samhold_keys;

-- Each statement of these functions sees what was committed before it began (READ COMMITTED), hence what the locks waited for.

create function keys.provide(of_subject text, for_use text, under_kek text, candidate bytea)
returns table (status text, kek text, wrapped bytea) language plpgsql as $$
declare
  now_under text;
begin
  perform pg_advisory_xact_lock_shared(hashtext('keys.switch'), 0);
  insert into keys.encryption (current_kek) values (under_kek) on conflict do nothing;
  select e.current_kek into now_under from keys.encryption e;
  perform pg_advisory_xact_lock_shared(hashtext('keys.erase'), hashtext(of_subject));
  if exists (select from keys.erased e where e.subject = of_subject) then
    return query select 'erased', null::text, null::bytea;
    return;
  end if;
  if now_under = under_kek then
    insert into keys.data_key (subject, use, kek, wrapped)
      values (of_subject, for_use, under_kek, candidate) on conflict do nothing;
  end if;
  return query select 'held', k.kek, k.wrapped from keys.data_key k where k.subject = of_subject and k.use = for_use;
  if not found then
    return query select 'kek-changed', now_under, null::bytea;
  end if;
end $$;

create function keys.erase(doomed text) returns integer language plpgsql as $$
declare
  destroyed integer;
begin
  perform pg_advisory_xact_lock(hashtext('keys.erase'), hashtext(doomed));
  delete from keys.data_key k where k.subject = doomed;
  get diagnostics destroyed = row_count;
  delete from keys.person_at p where p.person = doomed;
  insert into keys.erased (subject) values (doomed) on conflict do nothing;
  return destroyed;
end $$;

create function keys.person_for(at_index bytea, fresh text) returns text language plpgsql as $$
declare
  found_person text;
begin
  perform pg_advisory_xact_lock_shared(hashtext('keys.erase'), hashtext(fresh));
  loop
    select p.person into found_person from keys.person_at p where p.blind_index = at_index;
    if found_person is not null then
      return found_person;
    end if;
    if exists (select from keys.erased e where e.subject = fresh) then
      return null;
    end if;
    insert into keys.person_at (blind_index, person) values (at_index, fresh) on conflict (blind_index) do nothing;
  end loop;
end $$;

create function keys.switch_to(kek text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('keys.switch'), 0);
  insert into keys.encryption (current_kek) values (kek) on conflict (single) do update set current_kek = kek;
end $$;

grant execute on function keys.provide, keys.erase, keys.person_for, keys.switch_to to samhold_keys;
`,
  },
  {
    name: '002-restricted',
    sql: `
-- *Sperr*: the keys stand, and what they seal is shown to these readers only.
create table keys.restricted (
  subject text primary key,
  shown_to text[] not null
);
grant select, insert, update, delete on keys.restricted to samhold_keys;
`,
  },
];
