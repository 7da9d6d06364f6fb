import type pg from 'pg';
import { z } from 'zod';
import { gathering } from '#lib/database';
import { isIdOf, type PersonId } from '#lib/kernel';
import type { Holding, KeyShelf, Provision, Rotation, Slot, WrappedKey } from './key-shelf.port.js';

/** The shelf in the key database, as the role `samhold_keys`. Closing it leaves the pool to its owner. */
export function postgresKeyShelf(pool: pg.Pool): KeyShelf {
  // Sessions that ask at the same time share a round trip. Each is given its own keys.
  const fetch = gathering((slots: readonly Slot[]) => fetchKeys(pool, slots));
  const provide = gathering((candidates: readonly WrappedKey[]) => provideKeys(pool, candidates));
  return {
    fetch,
    provide: async (candidate) => {
      const [provision] = await provide([candidate]);
      if (provision === undefined) throw new Error('The key shelf gave no answer');
      return provision;
    },
    erase: async (subject) => {
      const { rows } = await pool.query('select keys.erase($1) as destroyed', [subject]);
      return z.object({ destroyed: z.number() }).parse(rows[0]).destroyed;
    },
    restrict: async (subject, shownTo) => {
      if (shownTo === undefined) await pool.query('delete from keys.restricted where subject = $1', [subject]);
      else
        await pool.query(
          `insert into keys.restricted values ($1, $2) on conflict (subject) do update set shown_to = excluded.shown_to`,
          [subject, shownTo],
        );
    },
    personAt: async (blindIndex, fresh) => {
      const { rows } = await pool.query('select keys.person_for($1, $2) as person', [blindIndex, fresh]);
      return z.object({ person: personSchema.nullable() }).parse(rows[0]).person ?? undefined;
    },
    findAt: async (blindIndex) => {
      const { rows } = await pool.query('select person from keys.person_at where blind_index = $1', [blindIndex]);
      return z.array(z.object({ person: personSchema })).parse(rows)[0]?.person;
    },
    standingOf: async (subject) => {
      const { rows } = await pool.query(standingSql, [subject]);
      return z.object({ standing: z.enum(['live', 'erased', 'unknown']) }).parse(rows[0]).standing;
    },
    rotating: (work) => rotateAlone(pool, work),
    close: async () => undefined,
  };
}

const standingSql = `
  select case
    when exists (select from keys.erased where subject = $1) then 'erased'
    when exists (select from keys.data_key where subject = $1) then 'live'
    when exists (select from keys.person_at where person = $1) then 'live'
    else 'unknown' end as standing`;

const personSchema = z.custom<PersonId>((value) => typeof value === 'string' && isIdOf('person', value));
const keySchema = z.object({ subject: z.string(), use: z.string(), kek: z.string(), wrapped: z.instanceof(Buffer) });
const providedSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('held'), kek: z.string(), wrapped: z.instanceof(Buffer) }),
  z.object({ status: z.literal('kek-changed'), kek: z.string() }),
  z.object({ status: z.literal('erased') }),
]);

/** Whether the subject is erased, the key-encryption key, the wrapped key, and whom it is shown to, as the statement below gives them. */
type Fetched = [erased: boolean, kek: string | null, wrapped: Buffer | null, shownTo: string[] | null];

async function fetchKeys(pool: pg.Pool, slots: readonly Slot[]): Promise<readonly Holding[]> {
  const { rows } = await pool.query<Fetched>({
    name: 'keys.fetch',
    text: `select e.subject is not null, k.kek, k.wrapped, r.shown_to
      from unnest($1::text[], $2::text[]) with ordinality as s (subject, use, place)
      left join keys.data_key k on k.subject = s.subject and k.use = s.use
      left join keys.erased e on e.subject = s.subject
      left join keys.restricted r on r.subject = s.subject
      order by s.place`,
    values: [slots.map((slot) => slot.subject), slots.map((slot) => slot.use)],
    rowMode: 'array',
  });
  return slots.map(({ subject, use }, place): Holding => {
    const [erased, kek, wrapped, shownTo] = rows[place] ?? [false, null, null, null];
    if (erased) return { status: 'erased' };
    if (kek === null || wrapped === null) return { status: 'absent' };
    return { status: 'held', key: { subject, use, kek, wrapped }, shownTo: shownTo ?? undefined };
  });
}

async function provideKeys(pool: pg.Pool, candidates: readonly WrappedKey[]): Promise<readonly Provision[]> {
  const { rows } = await pool.query({
    name: 'keys.provide',
    text: `select p.status, p.kek, p.wrapped
      from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) with ordinality as c (subject, use, kek, wrapped, place),
        lateral keys.provide(c.subject, c.use, c.kek, c.wrapped) as p
      order by c.place`,
    values: [
      candidates.map(({ subject }) => subject),
      candidates.map(({ use }) => use),
      candidates.map(({ kek }) => kek),
      candidates.map(({ wrapped }) => wrapped),
    ],
  });
  const provided = z.array(providedSchema).length(candidates.length).parse(rows);
  return candidates.flatMap((candidate, place) => {
    const one = provided[place];
    return one === undefined ? [] : [provisionOf(candidate, one)];
  });
}

function provisionOf({ subject, use }: Slot, provided: z.infer<typeof providedSchema>): Provision {
  if (provided.status === 'kek-changed') return { status: 'kek-changed', current: provided.kek };
  if (provided.status === 'erased') return { status: 'erased' };
  return { status: 'held', key: { subject, use, kek: provided.kek, wrapped: provided.wrapped } };
}

/** The lock is the connection's own, so that it falls with a process that is killed. */
async function rotateAlone<T>(pool: pg.Pool, work: (rotation: Rotation) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('keys.rotate'))`);
    return await work(rotationOn(client));
  } finally {
    client.release(true);
  }
}

function rotationOn(client: pg.PoolClient): Rotation {
  return {
    current: async () => {
      const { rows } = await client.query('select current_kek from keys.encryption');
      return z.array(z.object({ current_kek: z.string() })).parse(rows)[0]?.current_kek;
    },
    switchTo: async (kek) => {
      await client.query('select keys.switch_to($1)', [kek]);
    },
    notUnder: async (kek) => {
      const { rows } = await client.query(
        'select subject, use, kek, wrapped from keys.data_key where kek <> $1 limit 500',
        [kek],
      );
      return z.array(keySchema).parse(rows);
    },
    replace: (keys) => replaceKeys(client, keys),
  };
}

/** Never waits for a row: one that is being erased is passed over, so that rotation and erasure cannot block each other. */
async function replaceKeys(client: pg.PoolClient, keys: readonly WrappedKey[]): Promise<number> {
  const { rowCount } = await client.query(
    `with anew as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) as a (subject, use, kek, wrapped)
     ), standing as (
       select k.subject, k.use from keys.data_key k join anew using (subject, use) for update of k skip locked
     )
     update keys.data_key k set kek = anew.kek, wrapped = anew.wrapped
     from anew join standing using (subject, use)
     where k.subject = anew.subject and k.use = anew.use`,
    [keys.map((k) => k.subject), keys.map((k) => k.use), keys.map((k) => k.kek), keys.map((k) => k.wrapped)],
  );
  return rowCount ?? 0;
}
