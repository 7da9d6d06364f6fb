import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { freePort } from '#lib/testing';
import { VerbProcess } from '../support/verb-process.js';
import type { Journal } from './journal.js';

/** A body's witness behind a door that writes down every checkpoint it has signed, before the log hears that it did. */
export class RecordedWitness {
  private running: VerbProcess | undefined;
  private inside = 0;

  private constructor(
    private readonly door: Server,
    readonly url: string,
  ) {}

  static async open(journal: Journal): Promise<RecordedWitness> {
    const door = createServer();
    door.listen(0, '127.0.0.1');
    await once(door, 'listening');
    const address = door.address();
    if (address === null || typeof address === 'string') throw new Error('A listening socket has no port');
    const witness = new RecordedWitness(door, `http://127.0.0.1:${address.port}`);
    door.on('request', (request, response) => {
      witness
        .passOn(request, journal)
        .then(({ status, text }) => response.writeHead(status).end(text))
        .catch(() => response.destroy());
    });
    return witness;
  }

  async start(...words: readonly string[]): Promise<void> {
    this.inside = await freePort();
    this.running = await VerbProcess.witness(...words, '--port', `${this.inside}`);
  }

  async kill(): Promise<void> {
    await this.running?.kill();
  }

  async close(): Promise<void> {
    this.door.close();
    this.door.closeAllConnections();
    await this.running?.stop();
  }

  private async passOn(request: IncomingMessage, journal: Journal) {
    const body = await bodyOf(request);
    const answer = await fetch(`http://127.0.0.1:${this.inside}${request.url ?? ''}`, { method: 'POST', body });
    const text = await answer.text();
    // A request is a size, a proof, an empty line, and the checkpoint.
    const note = body.slice(body.indexOf('\n\n') + 2);
    if (answer.status === 200) await journal.note('tree', Buffer.from(note).toString('base64'));
    return { status: answer.status, text };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
