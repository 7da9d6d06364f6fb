import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from './eventually.js';
import type { Input, Speaker } from './speaker.js';

/** What an endpoint tells one subscriber over its socket, in order. */
export class Listener {
  /** The data of each ping so far. */
  readonly heard: Readonly<Record<string, unknown>>[] = [];
  /** What ended it, as it was sent. */
  refusal: unknown;
  private constructor(private readonly client: Client) {}

  /** Subscribes, and comes back once the endpoint has taken the subscription or refused it. */
  static async at(speaker: Speaker, query: string, variables: Input = {}): Promise<Listener> {
    const authorization = `Bearer ${await speaker.token()}`;
    const client = createClient({
      url: `${speaker.url.replace('http', 'ws')}/graphql/${speaker.kind}`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      lazy: false,
      retryAttempts: 0,
    });
    const listener = new Listener(client);
    await inTurn(async () => {
      const before = await standingAt(speaker.url);
      client.subscribe({ query, variables }, listener.sink());
      await listener.standsBeside(speaker.url, before);
    });
    return listener;
  }

  /** Waits until so many pings have come. */
  async hears(count: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
    await eventually(async () => this.heard.length >= count || undefined, `${count} pings`);
    return this.heard;
  }

  /** Waits for what ends it, and gives that. */
  isRefused(): Promise<unknown> {
    return eventually(async () => this.refusal, 'a refusal');
  }

  async stop(): Promise<void> {
    await this.client.dispose();
  }

  private sink() {
    return {
      next: ({ data, errors }: FormattedExecutionResult<Record<string, unknown>>) => {
        if (errors !== undefined) this.refusal = errors;
        if (data != null) this.heard.push(data);
      },
      error: (reason: unknown) => void (this.refusal = reason),
      complete: () => undefined,
    };
  }

  /** The protocol does not say when a subscription stands, only when it is refused: the server’s own count does. */
  private async standsBeside(url: string, others: number): Promise<void> {
    await eventually(
      async () => this.refusal !== undefined || (await standingAt(url)) > others || undefined,
      'a subscription that stands',
    );
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: two who are counted at once would be taken for one another. */
function inTurn(subscribing: () => Promise<void>): Promise<void> {
  const mine = turn.then(subscribing);
  turn = mine.catch(() => undefined);
  return mine;
}

async function standingAt(url: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^samhold_live_subscriptions (\d+)$/m.exec(text)?.[1]);
}
