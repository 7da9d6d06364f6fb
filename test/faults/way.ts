import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  isDeaf: boolean;
}

/** A way over TCP between two who speak to each other, which can fail as networks do. Its own port stays; where it leads may move. */
export class Way {
  private readonly pairs = new Set<Pair>();
  private isStalled = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    public target: number,
  ) {}

  static async to(target: number): Promise<Way> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A listening socket has no port');
    const way = new Way(server, address.port, target);
    server.on('connection', (client) => way.relay(client));
    return way;
  }

  /** Cuts every connection, in the middle of whatever it carries. */
  reset(): void {
    for (const { client, upstream } of this.pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
  }

  /** Carries nothing, either way, until `goOn`. */
  stall(): void {
    this.isStalled = true;
    for (const { client, upstream } of this.pairs) [client, upstream].forEach((socket) => socket.pause());
  }

  goOn(): void {
    this.isStalled = false;
    for (const { client, upstream } of this.pairs) [client, upstream].forEach((socket) => socket.resume());
  }

  /** From now on every connection that stands carries questions and swallows the answers, and is never closed. New ones are sound. */
  swallow(): void {
    for (const pair of this.pairs) pair.isDeaf = true;
  }

  close(): void {
    this.server.close();
    this.reset();
  }

  private relay(client: Socket): void {
    const upstream = connect(this.target, '127.0.0.1');
    const pair: Pair = { client, upstream, isDeaf: false };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.setNoDelay(true).on('error', end).on('close', end);
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => pair.isDeaf || client.write(bytes));
    if (this.isStalled) [client, upstream].forEach((socket) => socket.pause());
  }
}
