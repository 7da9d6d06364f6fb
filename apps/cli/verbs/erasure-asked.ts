import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIdOf, osloDateOf, type PersonId } from '#lib/kernel';
import { nationalIdAdvice, parseNationalId } from '#lib/identity';
import { carryOut, NotRecorded, type CarriedOut, type ErasureOrder, type Installation } from '#lib/installation';
import { Failed, Misused, textOf, type Asked } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** Whom it is about, and on whose authority: what every verb of erasure asks for. */
export const erasureOptions = {
  'national-id-file': { type: 'string' },
  person: { type: 'string' },
  authority: { type: 'string' },
} as const;

export const erasureUsage = '(--national-id-file <path> | --person <id>) --authority "<law and reference>"';

/** What one verb adds to whom and why. */
type Ordered = Omit<ErasureOrder, 'personId' | 'authority'>;

/** Finds the person, and does what was ordered. Throws `Misused` and `Failed`. */
export async function ordered(asked: Asked, order: Ordered): Promise<{ personId: PersonId; came: CarriedOut }> {
  const authority = authorityIn(asked);
  const whom = whomIn(asked);
  return withInstallation(asked, async (installation) => {
    const personId = await whom(installation);
    const { sealing, store } = installation;
    const isKnown = (await sealing.standingOf(personId)) !== 'unknown' || (await store.readStream(personId)).length > 0;
    if (!isKnown) throw new Failed('There is no such person here; nothing was done.');
    asked.progress(`It is about ${personId}. Should this be cut short, run it again with --person ${personId}.`);
    if (order.on !== undefined && order.on <= osloDateOf(installation.clock.now())) throw new Failed(notToday);
    const commandId = randomUUID();
    const sending = { commandId, correlation: commandId, causation: null };
    const came = await carryOut(installation, { ...order, personId, authority }, sending).catch((cause: unknown) => {
      if (!(cause instanceof NotRecorded)) throw cause;
      throw new Failed(`It is done, but the log does not say so yet; run this again with --person ${personId}.`, {
        cause,
      });
    });
    if (came.refused !== undefined) throw new Failed(refusals[came.refused] ?? `It was refused: ${came.refused}.`);
    return { personId, came };
  });
}

const refusals: Readonly<Record<string, string>> = {
  NOT_THERE: 'The person is erased already; there is nothing to restrict or to keep.',
};

const notToday = '--on takes a day from tomorrow on; to destroy the keys today, use erase.';

type Whom = (installation: Installation) => Promise<PersonId>;

function whomIn(asked: Asked): Whom {
  const [person, file] = [textOf(asked, 'person'), textOf(asked, 'national-id-file')];
  if (person !== undefined && file === undefined) {
    if (!isIdOf('person', person)) throw new Misused('--person takes an id of the form person-<uuid>.');
    return async () => person;
  }
  if (file !== undefined && person === undefined) return (installation) => personInFile(installation, file);
  throw new Misused('Say whom it is about, by --national-id-file or by --person, and by one of them only.');
}

/** A national id is read from a file, because arguments show in process lists and in the shell's history. */
async function personInFile({ config, sealing }: Installation, file: string): Promise<PersonId> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failed(`The file that --national-id-file names cannot be read; nothing was done.`, { cause });
  });
  const read = parseNationalId(text, config.mode);
  if (read.status === 'refused') throw new Failed(`${nationalIdAdvice[read.code]} Nothing was done.`);
  const person = await sealing.findPerson(read.nationalId);
  if (person === undefined) throw new Failed('Nobody here has that national identity number; nothing was done.');
  return person;
}

/** It stands on the log in clear, so it names a law and a reference and nobody. */
function authorityIn(asked: Asked): string {
  const authority = textOf(asked, 'authority')?.trim() ?? '';
  if (authority.length === 0 || authority.length > 120)
    throw new Misused('--authority takes the law and the reference of the decision, in 1 to 120 characters.');
  if (/\d{6}\s?\d{5}/.test(authority))
    throw new Misused('--authority stands on the log in clear and must not hold a national identity number.');
  return authority;
}
