import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what any system gives to outgoing connections, so that none of ours takes a port before it is listened on. */
const [first, last] = [20_000, 32_000];

/** A port that nobody listens on, nor any connection is given by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, last);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
