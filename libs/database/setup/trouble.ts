import pg from 'pg';
import { CannotStart, codeOf, messageOf } from '../cannot-start.js';

/** How the one who started us calls a database: by the setting that points to it. */
export type Setting = 'DATABASE_URL' | 'SAMHOLD_KEYS_URL' | 'the embedded database';

/** What a failed connection or set-up means for the one who started us. Says nothing of the password. */
export function databaseTrouble(setting: Setting, url: string, cause: unknown): CannotStart {
  if (cause instanceof CannotStart) return cause;
  const { host, username, pathname } = new URL(url);
  const database = pathname.slice(1);
  const sentence = (text: string) => new CannotStart(text, { cause });
  switch (codeOf(cause)) {
    case '28P01':
    case '28000':
      return sentence(`${setting} is refused at ${host}: the user ${username} or its password is wrong there.`);
    case '3D000':
      return sentence(`${setting} names the database ${database}, which ${host} does not have; create it there.`);
    case '42501':
      return sentence(
        `${setting} names the user ${username}, who may not create roles and schemas in ${database}; let it (CREATEROLE, and CREATE on the database).`,
      );
    case '53100':
      return sentence(`The disk of the database at ${host} is full; free some space there and start again.`);
    case '53300':
      return sentence(
        `The database at ${host} has no connection left; end other programs that use it, or raise its max_connections.`,
      );
    default:
      if (cause instanceof pg.DatabaseError)
        return sentence(
          `${setting} names the database ${database}, where ${host} refuses what Samhold needs: ${cause.message}.`,
        );
      return sentence(
        `${setting} points to ${host}, which does not answer (${codeOf(cause) ?? messageOf(cause)}); start that PostgreSQL, or correct ${setting}.`,
      );
  }
}

export function checkedUrl(setting: Setting, url: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'postgres:' || protocol === 'postgresql:') return url;
  throw new CannotStart(
    `${setting} is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.`,
  );
}
