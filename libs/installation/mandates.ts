import { z } from 'zod';
import { instantSchema } from '#lib/case-stream';
import type { Mandate } from '#lib/disclosure';
import { demoOrganisations } from '#lib/identity';
import type { Overseer } from '#lib/participants/supervision';
import type { Config } from './config.js';
import { settingsIn } from './settings-file.js';

const mandatesSchema = z.array(
  z.strictObject({
    authority: z.string().regex(/^\d{9}$/),
    unit: z.string(),
    over: z.string().nullable(),
    from: instantSchema,
    to: instantSchema,
  }),
);

export interface Supervision {
  readonly mandates: readonly Mandate[];
  readonly overseers: readonly Overseer[];
}

/** Who oversees whom: from a file, or in embedded mode the demo authority over everyone. Throws `CannotStart`. */
export async function supervisionOf({
  mode,
  mandatesFile,
}: Pick<Config, 'mode' | 'mandatesFile'>): Promise<Supervision> {
  const found =
    mandatesFile === undefined
      ? mode === 'embedded'
        ? demoMandates()
        : []
      : await settingsIn('SAMHOLD_MANDATES', mandatesFile, mandatesSchema);
  return {
    mandates: found.map(({ unit: _unit, ...mandate }) => mandate),
    overseers: found.map(({ authority, unit }) => ({ organisation: authority, unit })),
  };
}

function demoMandates(): z.infer<typeof mandatesSchema> {
  const period = { from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' } as const;
  return demoOrganisations
    .filter(({ kind }) => kind === 'supervision')
    .flatMap(({ number, units }) =>
      units.map(({ code }) => ({ authority: number, unit: code, over: null, ...period })),
    );
}
