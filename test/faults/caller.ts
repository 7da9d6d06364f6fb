import { z } from 'zod';
import type { Kind } from '#lib/kernel';

const tokenSchema = z.object({ access_token: z.string() });
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]),
});

/** Nothing that can be trusted came back: the server is away, or said that it could not. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Longer than the server itself waits for what it needs. */
const patience = 30_000;

/** A machine client that may ask any of several servers, and asks the next where one does not answer. */
export class Caller {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly urls: readonly string[],
    private readonly kind: Kind,
    private readonly client: string,
    private next: number,
  ) {}

  /** The data of an answer. Throws `NoAnswer` when there is none; the next call goes to the next server. */
  async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const url = this.urls[this.next % this.urls.length] ?? '';
    try {
      return await this.askAt(url, JSON.stringify({ query, variables }));
    } catch (cause) {
      this.next += 1;
      this.tokens.delete(url);
      throw new NoAnswer('No answer', { cause });
    }
  }

  private async askAt(url: string, body: string): Promise<Readonly<Record<string, unknown>>> {
    const authorization = `Bearer ${await this.tokenAt(url)}`;
    const headers = { 'content-type': 'application/json', authorization };
    const text = await textOf(`${url}/graphql/${this.kind}`, { method: 'POST', headers, body });
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    const [error] = errors;
    if (error !== undefined || data == null) throw new Error(`The answer is ${error?.extensions.code}`);
    return data;
  }

  private tokenAt(url: string): Promise<string> {
    const known = this.tokens.get(url);
    if (known !== undefined) return known;
    const token = login(url, this.client);
    this.tokens.set(url, token);
    return token;
  }
}

async function login(url: string, client: string): Promise<string> {
  const text = await textOf(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${client}-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'samhold', resource: `${url}/graphql` }),
  });
  return tokenSchema.parse(JSON.parse(text)).access_token;
}

async function textOf(url: string, init: RequestInit): Promise<string> {
  return (await fetch(url, { ...init, signal: AbortSignal.timeout(patience) })).text();
}
