import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIdOf, type PersonId } from '#lib/kernel';
import { nationalIdAdvice, parseNationalId } from '#lib/identity';
import type { Installation } from '#lib/installation';
import type { RecordErasure } from '#lib/joint-case';
import { Failed, Misused, textOf, type Asked, type Report, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** *Slett*. A national id is read from a file, because arguments show in process lists and in the shell's history. */
export const erase: Verb = {
  name: 'erase',
  usage: '(--national-id-file <path> | --person <id>) --authority "<law and reference>"',
  about: 'Destroys every key of a person for good, and records on the log that it was done and on whose authority.',
  options: {
    'national-id-file': { type: 'string' },
    person: { type: 'string' },
    authority: { type: 'string' },
  },
  run: async (asked) => {
    const authority = authorityIn(asked);
    const whom = whomIn(asked);
    return withInstallation(asked, async (installation) =>
      erasePerson(installation, asked, { personId: await whom(installation), authority }),
    );
  },
};

type Whom = (installation: Installation) => Promise<PersonId>;

function whomIn(asked: Asked): Whom {
  const [person, file] = [textOf(asked, 'person'), textOf(asked, 'national-id-file')];
  if (person !== undefined && file === undefined) {
    if (!isIdOf('person', person)) throw new Misused('--person takes an id of the form person-<uuid>.');
    return async () => person;
  }
  if (file !== undefined && person === undefined) return (installation) => personInFile(installation, file);
  throw new Misused('Say whom to erase, by --national-id-file or by --person, and by one of them only.');
}

async function personInFile({ config, sealing }: Installation, file: string): Promise<PersonId> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failed(`The file that --national-id-file names cannot be read; nothing was erased.`, { cause });
  });
  const read = parseNationalId(text, config.mode);
  if (read.status === 'refused') throw new Failed(`${nationalIdAdvice[read.code]} Nothing was erased.`);
  const person = await sealing.findPerson(read.nationalId);
  if (person === undefined) throw new Failed('Nobody here has that national identity number; nothing was erased.');
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

interface Erasure {
  readonly personId: PersonId;
  readonly authority: string;
}

async function erasePerson(installation: Installation, asked: Asked, erasure: Erasure): Promise<Report> {
  const { personId } = erasure;
  const { sealing, store } = installation;
  const isKnown = (await sealing.standingOf(personId)) !== 'unknown' || (await store.readStream(personId)).length > 0;
  if (!isKnown) throw new Failed('There is no such person here; nothing was erased.');
  asked.progress(`Erasing ${personId}. Should this be cut short, run it again with --person ${personId}.`);
  const { keysDestroyed } = await sealing.erase(personId);
  const recorded = await record(installation, { type: 'RecordErasure', keysDestroyed, ...erasure });
  return {
    ok: true,
    lines: [
      `${personId} is erased: ${keysDestroyed} keys were destroyed.`,
      recorded ? 'The log says so, with its authority.' : 'The log said so already.',
      'Backups of the key database hold these keys until they expire.',
      ...(textOf(asked, 'national-id-file') === undefined ? [] : ['Remove the file with the number now.']),
    ],
    json: { person: personId, keysDestroyed, recorded },
  };
}

/** False when an earlier run had recorded it. */
async function record({ orders, clock }: Installation, command: RecordErasure): Promise<boolean> {
  const id = randomUUID();
  const outcome = await orders.execute({
    id,
    by: { kind: 'platform', task: 'erasure' },
    at: clock.now(),
    purpose: 'platform',
    correlation: id,
    causation: null,
    command,
    sent: { personId: command.personId },
  });
  if (outcome.outcome === 'accepted') return outcome.position > 0;
  throw new Failed(
    `The keys are destroyed, but the log does not say so yet; run this again with --person ${command.personId}.`,
  );
}
