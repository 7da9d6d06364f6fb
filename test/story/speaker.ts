import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Ledger } from './ledger.js';

const tokenSchema = z.object({ access_token: z.string() });
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly message: string; readonly code: string }[];
}

export type Input = Readonly<Record<string, unknown>>;

export const acceptedSchema = z.object({ __typename: z.literal('Accepted'), id: z.string() });
const acceptedAnswer = z.object({ __typename: z.literal('Accepted') });
const refusedSchema = z.object({ __typename: z.string(), code: z.string(), message: z.string() });
const answeredSchema = z.union([acceptedSchema.extend({ id: z.string().nullable() }), refusedSchema]);

/** One participant of the story, speaking GraphQL at its own endpoint and nothing else. */
export class Speaker {
  private token: Promise<string> | undefined;

  constructor(
    private readonly base: string,
    readonly name: string,
    readonly kind: string,
    private readonly client: string,
    private readonly ledger = new Ledger(),
  ) {}

  async ask(query: string, variables: Input = {}): Promise<Answer> {
    const { base, ledger, name: by, kind } = this;
    this.token ??= this.login();
    const response = await fetch(`${base}/graphql/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = answerSchema.parse(await response.json());
    ledger.asked({ by, kind, query, variables, data: data ?? {} });
    return { data: data ?? {}, errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })) };
  }

  /** The answer's one field that was asked for; an error where the server had one. */
  async reads<R>(query: string, field: string, schema: z.ZodType<R>, variables: Input = {}): Promise<R> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0) throw new Error(`${this.name}: ${errors.map(({ message }) => message).join('; ')}`);
    return schema.parse(data[field]);
  }

  /** Does it, and must be accepted; gives the id of what was made or changed. */
  async does(mutation: string, input: Input): Promise<string> {
    const answer = await this.tell(mutation, input, answeredSchema);
    if ('code' in answer) throw new Error(`${this.name}, ${mutation}: ${answer.code}, ${answer.message}`);
    return answer.id ?? '';
  }

  /** Tries it; gives the refusal's code, or `ACCEPTED`. */
  async tries(mutation: string, input: Input): Promise<string> {
    const answer = await this.tell(mutation, input, answeredSchema);
    return 'code' in answer ? answer.code : 'ACCEPTED';
  }

  /** Sends a mutation with a new command id; gives the member of the union that came true. */
  async tell<R>(mutation: string, input: Input, schema: z.ZodType<R>): Promise<R> {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const query = `mutation ($input: ${inputTypes[mutation] ?? `${name}Input`}!) { ${mutation}(input: $input) {
      __typename
      ... on Accepted { id }
      ... on ${name}Refused { code message } } }`;
    const { data, errors } = await this.ask(query, { input: { commandId: randomUUID(), ...input } });
    if (errors.length > 0)
      throw new Error(`${this.name}, ${mutation}: ${errors.map(({ message }) => message).join('; ')}`);
    const answer = data[mutation];
    if (acceptedAnswer.safeParse(answer).success)
      this.ledger.told({ by: this.name, kind: this.kind, mutation, caseId: input['caseId'] });
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new Error(`${this.name}, ${mutation}: ${JSON.stringify(answer)}`);
  }

  private async login(): Promise<string> {
    const { base, client } = this;
    const response = await fetch(`${base}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client}:${client}-secret`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'samhold', resource: `${base}/graphql` }),
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
