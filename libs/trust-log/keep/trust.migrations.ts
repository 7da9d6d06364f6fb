import type { Migration } from '#lib/database';

const tables = `
-- How far each tree has grown: its number of leaves, and the place in its source up to which they were taken.
create table tree (
  name text primary key check (name in ('events', 'reads')),
  size bigint not null,
  place bigint not null
);
insert into tree values ('events', 0, 0), ('reads', 0, 0);

-- Hash tiles of height 8. The last of each level grows; what is in it stays.
create table tile (
  tree text not null references tree,
  level int not null,
  index bigint not null,
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (tree, level, index)
);

-- Which event is which leaf. The time of recording is in no leaf, so what it was is kept here too.
create table entry (
  ordinal bigint primary key,
  event_id uuid not null,
  position bigint not null,
  recorded_at timestamptz(3) not null
);
create index entry_event on entry (event_id);

create table checkpoint (
  tree text not null references tree,
  size bigint not null,
  note text not null,
  signed_at timestamptz(3) not null,
  primary key (tree, size)
);

create table cosignature (
  tree text not null,
  size bigint not null,
  witness text not null,
  key_id bytea not null,
  line text not null,
  at timestamptz not null,
  primary key (tree, witness, key_id, size),
  foreign key (tree, size) references checkpoint
);
create index cosignature_size on cosignature (tree, size);

-- How each witness does, for whoever operates: its last answer, and since when it is that.
create table witness (
  tree text not null references tree,
  name text not null,
  outcome text not null,
  size bigint,
  asked_at timestamptz(3) not null,
  since timestamptz(3) not null,
  primary key (tree, name)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What the trust log has written stays: % of % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on entry for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on checkpoint for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on cosignature for each statement execute function refuse_change();
create trigger stays before delete or truncate on tile for each statement execute function refuse_change();
create trigger stays before delete or truncate on tree for each statement execute function refuse_change();

create function refuse_other_hashes() returns trigger language plpgsql as $$
begin
  if substr(new.hashes, 1, length(old.hashes)) is distinct from old.hashes
    or (new.tree, new.level, new.index) is distinct from (old.tree, old.level, old.index) then
    raise exception 'A hash in a tile stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_grows before update on tile for each row execute function refuse_other_hashes();

create function refuse_shrinking() returns trigger language plpgsql as $$
begin
  if new.name <> old.name or new.size < old.size or new.place < old.place then
    raise exception 'A tree only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_grows before update on tree for each row execute function refuse_shrinking();

grant update on tree, tile, witness to samhold_trust;`;

/** The schema `trust`: hand it to `database.migrate('trust', trustMigrations)`. */
export const trustMigrations: readonly Migration[] = [{ name: '0001 trees', sql: tables }];
