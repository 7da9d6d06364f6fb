import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is there, for twenty seconds at most: the platform's own steps follow a moment after. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  const patience = Date.now() + 20_000;
  while (Date.now() < patience) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(10);
  }
  throw new Error(`It never came: ${what}`);
}
