import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseTilePath } from '../tree/tiles.js';
import { publishedTrees } from './published.js';
import type { TrustHouse } from './trust.fixture.js';

export interface ServedTrees {
  readonly url: string;
  close(): Promise<void>;
}

/** The event tree at `/log`, as the server of an installation has it. */
export async function serveTrees({ pool, policy }: TrustHouse): Promise<ServedTrees> {
  const trees = publishedTrees(pool, policy, () => Math.floor(Date.now() / 1_000));
  const found = async (path: string): Promise<string | Buffer | undefined> => {
    if (path === '/log/checkpoint') return trees.checkpoint('events');
    const asked = parseTilePath(path.replace('/log/tile/', ''));
    return asked && trees.tile('events', asked, asked.width);
  };
  const server = createServer((request, response) => {
    void found(request.url ?? '').then((body) => response.writeHead(body === undefined ? 404 : 200).end(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
