import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Kind } from '#lib/kernel';
import { mutationOf } from './mutations.js';

const tokenSchema = z.object({ access_token: z.string() });
const errorSchema = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string(), field: z.string().optional() }),
});
const bodySchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).default([]),
});

/** What an endpoint said: the very text, and what it means. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly message: string; readonly code: string; readonly field: string | undefined }[];
}

export type Input = Readonly<Record<string, unknown>>;

const outcomeSchema = z.object({
  answer: z.union([
    z.object({ __typename: z.literal('Accepted'), id: z.string(), viewRevision: z.number(), visible: z.boolean() }),
    z.object({ __typename: z.string().endsWith('Refused'), code: z.string(), message: z.string() }),
  ]),
});

/** One participant, speaking GraphQL at an endpoint and nothing else, as a machine client of the demo. */
export class Speaker {
  private kept: Promise<string> | undefined;

  constructor(
    readonly url: string,
    readonly kind: Kind,
    readonly client: string,
  ) {}

  /** The access token that the provider gives for the client's secret. */
  token(): Promise<string> {
    return (this.kept ??= login(this.url, this.client));
  }

  async ask(query: string, variables: Input = {}, at: Kind = this.kind): Promise<Answer> {
    return answerAt(this.url, at, JSON.stringify({ query, variables }), await this.token());
  }

  /** Sends a command as it is. */
  send(mutation: string, input: Input, at: Kind = this.kind): Promise<Answer> {
    return this.ask(mutationOf(at, mutation).document, { input }, at);
  }

  /** Sends a good command under a new id; gives the id of what it made or changed. */
  async does(mutation: string, input: Input): Promise<string> {
    const { data, errors, text } = await this.send(mutation, { commandId: randomUUID(), ...input });
    assert.deepEqual(errors, [], `${this.client} ${mutation}: ${text}`);
    const { answer } = outcomeSchema.parse(data);
    assert.ok('id' in answer, `${this.client} ${mutation}: ${text}`);
    return answer.id;
  }
}

/** The code of a refusal or an error, or `Accepted`. */
export function outcomeOf({ data, errors }: Answer): string {
  const [error] = errors;
  if (error !== undefined) return error.code;
  const { answer } = outcomeSchema.parse(data);
  return 'code' in answer ? answer.code : 'Accepted';
}

/** Posts a body to an endpoint, with a token or without. */
export async function answerAt(url: string, kind: Kind, body: string, token?: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql/${kind}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
  const text = await response.text();
  const { data, errors } = bodySchema.parse(JSON.parse(text));
  return {
    status: response.status,
    text,
    data: data ?? {},
    errors: errors.map(({ message, extensions: { code, field } }) => ({ message, code, field })),
  };
}

async function login(url: string, client: string): Promise<string> {
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${client}-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'samhold', resource: `${url}/graphql` }),
  });
  return tokenSchema.parse(await response.json()).access_token;
}
