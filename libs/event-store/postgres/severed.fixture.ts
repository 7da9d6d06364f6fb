import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut at a chosen moment. */
export interface Severable {
  /** The same address, by this way. */
  readonly url: string;
  /** Cuts the connection on which the next message with these words is sent: before the server gets it, or when it has answered. */
  cut(words: string, when: 'before it arrives' | 'before the answer'): void;
  close(): void;
}

interface Cut {
  readonly words: string;
  readonly when: 'before it arrives' | 'before the answer';
}

export async function severable(url: string): Promise<Severable> {
  const target = new URL(url);
  const next: { cut: Cut | undefined } = { cut: undefined };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    relay(client, upstream, (message) => {
      if (next.cut === undefined || !message.includes(next.cut.words)) return undefined;
      const { when } = next.cut;
      next.cut = undefined;
      return when;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A listening socket has no port');
  const through = new URL(url);
  through.port = String(address.port);
  return { url: through.href, cut: (words, when) => (next.cut = { words, when }), close: () => void server.close() };
}

function relay(client: Socket, upstream: Socket, judge: (message: Buffer) => Cut['when'] | undefined): void {
  let answerIsLost = false;
  const end = () => {
    client.destroy();
    upstream.destroy();
  };
  for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  client.on('data', (message) => {
    const cut = judge(message);
    if (cut === 'before it arrives') return end();
    if (cut === 'before the answer') answerIsLost = true;
    upstream.write(message);
  });
  upstream.on('data', (message) => (answerIsLost ? end() : client.write(message)));
}
