import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boundedBody } from '../bounded-body.js';
import type { Witness } from './witness.js';

export interface RunningWitness {
  readonly port: number;
  close(): Promise<void>;
}

const largestRequest = 128 * 1024;

/** `POST /add-checkpoint`, and nothing else. While `isReady` says no, the answer is 503. */
export async function serveWitness(
  witness: Pick<Witness, 'addCheckpoint'>,
  { port, host, isReady }: { readonly port: number; readonly host: string; readonly isReady: () => boolean },
): Promise<RunningWitness> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, contentType = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': contentType }).end(body);
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') return void answer(404, 'Not found.\n');
    if (!isReady()) return void answer(503, 'This witness does not remember yet what it has signed.\n');
    boundedBody(request, largestRequest)
      .then(async (body) => {
        if (body === undefined) return answer(400, 'Too large.\n');
        const { status, body: text, contentType } = await witness.addCheckpoint(body.toString('utf8'));
        return answer(status, text, contentType);
      })
      // A disk that takes nothing more: what was not stored is not signed.
      .catch(() => answer(500, 'The witness failed and signed nothing.\n'));
  });
  server.requestTimeout = 10_000;
  server.listen(port, host);
  await once(server, 'listening');
  // A server that listens on a port has an address with one; only pipes have a name instead.
  const { port: bound } = server.address() as AddressInfo;
  return {
    port: bound,
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
