import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isCivilDate, isInstant, osloDateOf, startOfOsloDay, type Instant } from '#lib/kernel';

/** The day of the demo: told, and moved on. */
export interface DemoDay {
  now(): Instant;
  /** Does what is due by then, in the order of the days, and leaves the clock there. */
  advanceTo(to: Instant): Promise<void>;
}

const order = z.strictObject({ to: z.string().refine((text) => isCivilDate(text) || isInstant(text)) });

/** A demo that runs for years shows nothing more, and a slip of the pen cannot be taken back. */
const farthest = 5 * 366 * 24 * 60 * 60 * 1000;

/**
 * `/demo/clock`, embedded mode only: GET tells the demo's day, POST `{ "to": "2026-12-04" }` moves it on, never back.
 * A civil date is its first minute in Oslo. Both answer `{ "now": <instant>, "today": <civil date> }`.
 */
export function addDemoClock(server: FastifyInstance, day: DemoDay): void {
  const told = () => ({ now: day.now(), today: osloDateOf(day.now()) });
  server.get('/demo/clock', async () => told());
  server.post('/demo/clock', async (request, reply) => {
    const parsed = order.safeParse(request.body);
    const to = parsed.success ? instantIn(parsed.data.to) : undefined;
    if (to === undefined)
      return reply.status(400).send({ message: 'Send { "to": "YYYY-MM-DD" } or an instant in UTC with milliseconds.' });
    if (to < day.now())
      return reply.status(409).send({ message: `The demo clock only goes forward; it is ${day.now()} already.` });
    if (Date.parse(to) - Date.parse(day.now()) > farthest)
      return reply.status(400).send({ message: 'The demo clock goes five years on at a time, at most.' });
    await day.advanceTo(to);
    return told();
  });
}

function instantIn(text: string): Instant | undefined {
  if (isCivilDate(text)) return startOfOsloDay(text);
  return isInstant(text) ? text : undefined;
}
