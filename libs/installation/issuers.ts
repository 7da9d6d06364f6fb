import { CannotStart } from '#lib/database';
import { trustedIssuersSchema, type TrustedIssuer } from '#lib/identity';
import type { Config } from './config.js';
import { settingsIn } from './settings-file.js';

/** Whose logins are taken in production. Throws `CannotStart`. */
export async function issuersOf({ issuersFile }: Pick<Config, 'issuersFile'>): Promise<readonly TrustedIssuer[]> {
  if (issuersFile !== undefined) return settingsIn('SAMHOLD_ISSUERS', issuersFile, trustedIssuersSchema);
  throw new CannotStart('Set SAMHOLD_ISSUERS to a JSON file of the issuers whose logins are trusted.');
}
