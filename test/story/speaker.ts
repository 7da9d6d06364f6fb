import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const tokenSchema = z.object({ access_token: z.string() });
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly message: string; readonly code: string }[];
}

/** One participant of the story, speaking GraphQL at its own endpoint and nothing else. */
export class Speaker {
  private token: Promise<string> | undefined;

  constructor(
    private readonly base: string,
    readonly name: string,
    readonly kind: string,
    private readonly client: string,
  ) {}

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    this.token ??= this.login();
    const response = await fetch(`${this.base}/graphql/${this.kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = answerSchema.parse(await response.json());
    return { data: data ?? {}, errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })) };
  }

  /** Sends a mutation with a new command id; gives the member of the union that came true. */
  async tell<R>(mutation: string, input: Readonly<Record<string, unknown>>, schema: z.ZodType<R>): Promise<R> {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const query = `mutation ($input: ${inputTypes[mutation] ?? `${name}Input`}!) { ${mutation}(input: $input) {
      __typename
      ... on Accepted { id viewRevision visible }
      ... on ${name}Refused { code message } } }`;
    const { data, errors } = await this.ask(query, { input: { commandId: randomUUID(), ...input } });
    if (errors.length > 0)
      throw new Error(`${this.name}, ${mutation}: ${errors.map(({ message }) => message).join('; ')}`);
    const parsed = schema.safeParse(data[mutation]);
    if (parsed.success) return parsed.data;
    throw new Error(`${this.name}, ${mutation}: ${JSON.stringify(data[mutation])}`);
  }

  private async login(): Promise<string> {
    const response = await fetch(`${this.base}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${this.client}:${this.client}-secret`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'samhold',
        resource: `${this.base}/graphql`,
      }),
    });
    return tokenSchema.parse(await response.json()).access_token;
  }
}

/** Inputs that several mutations share. */
const inputTypes: Readonly<Record<string, string>> = {
  acceptHandover: 'HandoverInput',
  withdrawHandover: 'HandoverInput',
  takeCardItem: 'CardItemInput',
  reopenCardItem: 'CardItemInput',
};

export const acceptedSchema = z.object({ __typename: z.literal('Accepted'), id: z.string(), visible: z.boolean() });
export const answeredSchema = z.union([
  acceptedSchema,
  z.object({ __typename: z.string(), code: z.string(), message: z.string() }),
]);
