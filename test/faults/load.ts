import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Caller, NoAnswer } from './caller.js';
import { Journal } from './journal.js';

/**
 * A process that writes as many bodies and one person would: each writer sends a command, writes down that it is about to, sends the same again
 * until it is told that it is in, and writes that down. `stop` lets each finish the command in hand.
 */
const settings = z
  .object({ urls: z.array(z.string()), journal: z.string(), writers: z.number(), pace: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const journal = new Journal(settings.journal);
let isStopping = false;

const enquiry = `mutation ($input: RegisterEnquiryInput!) { answer: registerEnquiry(input: $input) { __typename } }`;
const priority = `mutation ($input: StateOwnPriorityInput!) { answer: stateOwnPriority(input: $input) { __typename } }`;
const accepted = z.object({ answer: z.object({ __typename: z.literal('Accepted') }) });
const consent = `mutation ($input: GiveConsentInput!) { answer: giveConsent(input: $input) { __typename } }`;
const own = z.object({
  cases: z.array(z.object({ id: z.string() })),
  proposals: z.array(z.object({ id: z.string(), status: z.string() })),
});

type Input = Readonly<Record<string, unknown>>;

/** Sends one command until it is in. Sent again it is the same to the byte. */
async function send(caller: Caller, mutation: string, input: Input): Promise<void> {
  const commandId = randomUUID();
  await journal.note('asked', commandId);
  const answer = await surely(() => caller.ask(mutation, { input: { commandId, ...input } }));
  accepted.parse(answer);
  await journal.note('told', commandId);
}

async function surely<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof NoAnswer)) throw cause;
      await pause(100);
    }
  }
}

/** Each enquiry is a stream of its own. */
async function registerEnquiries(writer: number): Promise<void> {
  const caller = new Caller(settings.urls, 'municipality', 'demo-municipality--fjordvik-boligkontor', writer);
  for (let round = 0; !isStopping; round += 1) {
    const night = { channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false };
    await send(caller, enquiry, { ...night, name: `Prøve ${writer}-${round}`, reach: 'Sovner her' });
    await pause(settings.pace);
  }
}

/** Kim's case, which begins with a yes to the question that the demo has asked. */
async function kimsCase(caller: Caller): Promise<string> {
  for (;;) {
    const { cases, proposals } = await surely(async () =>
      own.parse(await caller.ask('{ cases { id } proposals { id status } }', {})),
    );
    const [found] = cases;
    if (found !== undefined) return found.id;
    const open = proposals.find(({ status }) => status === 'ASKED');
    if (open !== undefined) await send(caller, consent, { proposalId: open.id, presetCode: 'all-areas' });
    await pause(100);
  }
}

/** All who do this write to one stream. Its view is folded anew for each batch, so they are few and take their time. */
async function stateOwnPriority(writer: number, caseId: string): Promise<void> {
  const caller = new Caller(settings.urls, 'client', 'demo-client--kim', writer);
  for (let round = 0; !isStopping; round += 1) {
    await send(caller, priority, { caseId, words: `Et sted å bo, ${writer}-${round}` });
    await pause(settings.pace * 4);
  }
}

process.on('message', () => {
  isStopping = true;
});
process.on('disconnect', () => process.exit(1));
const caseId = await kimsCase(new Caller(settings.urls, 'client', 'demo-client--kim', 0));
process.send?.('begun');
/** One in eight writes to the hot case. */
await Promise.all(
  Array.from({ length: settings.writers }, (_unused, writer) =>
    writer % 8 === 0 ? stateOwnPriority(writer, caseId) : registerEnquiries(writer),
  ),
);
journal.close();
process.removeAllListeners('disconnect');
process.disconnect();
