import { derivedUuid, type Instant, type StreamName } from '#lib/kernel';
import type { Installation } from '#lib/installation';
import { standingOn, type Standing } from './standing-deadlines.js';

type Recording = Pick<Installation, 'orders'>;

/** The command's id follows from the deadline and the last fact before it: sent twice, by two processes even, it is done once. */
export async function recordDue(
  { orders }: Recording,
  { deadlines, last }: Standing,
  now: Instant,
): Promise<'sent' | 'nobody left'> {
  if (last === undefined) return 'sent';
  for (const { key, command } of deadlines.filter(({ due }) => due <= now)) {
    const outcome = await orders.execute({
      id: derivedUuid(last.id, key),
      by: { kind: 'platform', task: 'deadline' },
      at: now,
      purpose: 'platform',
      correlation: last.correlation,
      causation: last.id,
      command,
      sent: { deadline: key, follows: last.id },
    });
    if (outcome.outcome === 'conflict') throw new Error('Others kept writing to the stream');
    // Once the person is erased nothing more is recorded of the case, and nothing of it is shown.
    if (outcome.outcome === 'subject-erased') return 'nobody left';
  }
  return 'sent';
}

/** Records on a stream what time did to it until then, each thing at its own time: for a past that is told afterwards. */
export async function recordPassed(
  installation: Recording & Pick<Installation, 'store' | 'sealing'>,
  stream: StreamName,
  until: Instant,
): Promise<void> {
  for (let before: string | undefined; ;) {
    const standing = await standingOn(installation, stream);
    const next = standing.deadlines.map(({ due }) => due).toSorted()[0];
    if (next === undefined || next > until) return;
    if (standing.last?.id === before) throw new Error(`Still due on ${stream}`);
    before = standing.last?.id;
    await recordDue(installation, standing, next);
  }
}
