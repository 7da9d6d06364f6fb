import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain, type PersonId } from '#lib/kernel';
import { decidingDesk, type AnyRoute, type CommandSeals, type DecidingDesk, type IntentSigner } from '#lib/event-store';
import { allRoutes, configOf, openInstallation, type Installation } from '#lib/installation';
import { housingWorker, order } from '#lib/testing';
import { median, reported, type Bench, type Row } from './bench.js';
import { figuresOf, inRounds, timeOf } from './rounds.js';

const perRound = 200;

/** What it costs to sign and to seal an order: the share of a command's time, one after the other, without the way through GraphQL. */
export const sealing: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-bench-'));
  const installation = await openInstallation(configOf({ SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' }));
  try {
    return await sharesOf(installation);
  } finally {
    await installation.close();
    await rm(folder, { recursive: true, force: true });
  }
};

interface Shares {
  readonly command: number;
  readonly sealing: number;
  readonly signing: number;
}

async function sharesOf({ store, sealing: seals, trust }: Installation): Promise<readonly Row[]> {
  const watches = { sealing: new Stopwatch(), signing: new Stopwatch() };
  const desk = decidingDesk({
    store,
    seals: watchedSeals(seals, watches.sealing),
    intents: watchedIntents(trust.intents, watches.signing),
  });
  const known = newPerson();
  const round = async (personOf: () => PersonId): Promise<Shares> => {
    const before = { sealing: watches.sealing.total, signing: watches.signing.total };
    const all = await timeOf(async () => {
      for (let n = 0; n < perRound; n += 1) await register(desk, personOf());
    });
    const sealed = watches.sealing.total - before.sealing;
    return { command: all / perRound, sealing: sealed / all, signing: (watches.signing.total - before.signing) / all };
  };
  const rounds = await inRounds({
    'a person with keys': () => round(() => known),
    'a new person': () => round(newPerson),
  });
  return [...rounds.keys()].flatMap((whom) => rowsOf(whom, figuresOf(rounds, whom)));
}

function rowsOf(whom: string, shares: readonly Shares[]): readonly Row[] {
  const title = `an order about ${whom}`;
  const milliseconds = median(shares.map(({ command }) => command));
  return [
    reported(`${title}: ms`, milliseconds),
    reported(
      `${title}, share of sealing and digests`,
      shares.map((share) => share.sealing),
    ),
    reported(
      `${title}, share of signing the intent`,
      shares.map((share) => share.signing),
    ),
  ];
}

const newPerson = (): PersonId => `person-${randomUUID()}`;

async function register(desk: DecidingDesk, personId: PersonId): Promise<void> {
  const enquiry = { channel: 'phone', sleepsTonight: 'shelter', children: 'no', dangerNow: false, alreadyHere: false };
  const texts = { name: plain('Kim Solvik'), reach: plain('Sover hos en venn') };
  const recordId = `private-${randomUUID()}`;
  const command = { type: 'RegisterEnquiry', recordId, personId, ...enquiry, ...texts };
  const { outcome } = await enquiryRoute().decide(desk, order(housingWorker, command, { id: randomUUID() }));
  if (outcome !== 'accepted') throw new Error(`The order was answered ${outcome}`);
}

function enquiryRoute(): AnyRoute {
  const found = allRoutes.find(({ types }) => types.includes('RegisterEnquiry'));
  if (found === undefined) throw new Error('Nobody decides on enquiries');
  return found;
}

/** Adds up the time in which at least one of what it watches is under way. */
class Stopwatch {
  total = 0;
  private running = 0;
  private since = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.running === 0) this.since = performance.now();
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      if (this.running === 0) this.total += performance.now() - this.since;
    }
  }
}

function watchedSeals(seals: CommandSeals, watch: Stopwatch): CommandSeals {
  return {
    open: () => {
      const session = seals.open();
      return {
        seal: (address, text) => watch.during(() => session.seal(address, text)),
        digest: (subject, text) => watch.during(() => session.digest(subject, text)),
        close: () => session.close(),
      };
    },
  };
}

function watchedIntents(intents: IntentSigner, watch: Stopwatch): IntentSigner {
  return {
    sign: (signer, text) => {
      const start = performance.now();
      const signature = intents.sign(signer, text);
      watch.total += performance.now() - start;
      return signature;
    },
  };
}
