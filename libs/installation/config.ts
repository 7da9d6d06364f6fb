import { resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '#lib/database';
import { addressTrouble } from '#lib/event-store';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SAMHOLD_DATA: z.string().min(1).default('.samhold'),
  SAMHOLD_MODE: z.enum(['embedded', 'production']).default('embedded'),
  /** Whom an embedded demo starts with: invented people on the road, or nobody beside the organisations. */
  SAMHOLD_DEMO: z.enum(['region', 'people', 'nobody']).default('region'),
  DATABASE_URL: z.string().min(1).optional(),
  SAMHOLD_KEYS_URL: z.string().min(1).optional(),
  /** The log in EventStoreDB or KurrentDB instead of PostgreSQL; see docs/operations.md. */
  EVENT_STORE_URL: z.string().min(1).optional(),
  SAMHOLD_ROLE_SECRET: z.string().min(32).optional(),
  /** A JSON file of trusted issuers; see docs/operations.md. Needed in production. */
  SAMHOLD_ISSUERS: z.string().min(1).optional(),
  /** A JSON file of supervision mandates; in embedded mode the demo authority has one. */
  SAMHOLD_MANDATES: z.string().min(1).optional(),
  /** A tlog-policy: the witnesses of the log, and how many of them are enough. */
  SAMHOLD_LOG_POLICY: z.string().min(1).optional(),
  /** A JSON file of the bodies that sign what they order by a gateway of their own; see docs/operations.md. */
  SAMHOLD_GATEWAYS: z.string().min(1).optional(),
  /** What the log is called for ever, for instance `samhold.example.no`; taken at the first start. */
  SAMHOLD_LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/)
    .optional(),
});

export interface Config {
  readonly port: number;
  readonly dataFolder: string;
  readonly mode: 'embedded' | 'production';
  readonly demo: 'region' | 'people' | 'nobody';
  readonly databaseUrl: string | undefined;
  readonly keysUrl: string | undefined;
  readonly eventStoreUrl: string | undefined;
  readonly roleSecret: string | undefined;
  readonly issuersFile: string | undefined;
  readonly mandatesFile: string | undefined;
  readonly logPolicyFile: string | undefined;
  readonly gatewaysFile: string | undefined;
  readonly logOrigin: string | undefined;
}

/** Everything that is wrong with the environment, a sentence each; empty when it can be used. */
export function configProblems(variables: NodeJS.ProcessEnv): readonly string[] {
  const known = new Set(Object.keys(environment.shape));
  const set = Object.keys(variables).filter((name) => variables[name] !== undefined);
  return [
    ...(environment.safeParse(variables).error?.issues ?? []).map(sentenceOf),
    ...eventStoreProblem(variables['EVENT_STORE_URL']),
    ...set
      .filter((name) => name.startsWith('SAMHOLD_') && !known.has(name))
      .map((name) => `Samhold knows no variable ${name}; correct its name, or unset it.`),
  ];
}

function eventStoreProblem(url: string | undefined): readonly string[] {
  const trouble = url === undefined || url === '' ? undefined : addressTrouble(url);
  return trouble === undefined ? [] : [`EVENT_STORE_URL ${trouble}.`];
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  return `Correct the environment variable ${path.join('.')}: ${message}.`;
}

/** Reads the environment, or throws `CannotStart` that names the first variable that is wrong. */
export function configOf(variables: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    throw new CannotStart(parsed.error.issues.map(sentenceOf)[0] ?? 'Correct the environment variables.');
  }
  const found = parsed.data;
  return {
    port: found.PORT,
    dataFolder: resolve(found.SAMHOLD_DATA),
    mode: found.SAMHOLD_MODE,
    demo: found.SAMHOLD_DEMO,
    databaseUrl: found.DATABASE_URL,
    keysUrl: found.SAMHOLD_KEYS_URL,
    eventStoreUrl: found.EVENT_STORE_URL,
    roleSecret: found.SAMHOLD_ROLE_SECRET,
    issuersFile: found.SAMHOLD_ISSUERS,
    mandatesFile: found.SAMHOLD_MANDATES,
    logPolicyFile: found.SAMHOLD_LOG_POLICY,
    gatewaysFile: found.SAMHOLD_GATEWAYS,
    logOrigin: found.SAMHOLD_LOG_ORIGIN,
  };
}
