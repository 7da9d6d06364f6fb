import { idnr } from '@navikt/fnrvalidator';

export type NationalIdRefusal = 'NATIONAL_ID_INVALID' | 'NATIONAL_ID_NOT_SYNTHETIC';

export type NationalIdReading =
  | { readonly status: 'read'; readonly nationalId: string; readonly synthetic: boolean }
  | { readonly status: 'refused'; readonly code: NationalIdRefusal };

/** What to say for each refusal. Neither repeats the number. */
export const nationalIdAdvice: Readonly<Record<NationalIdRefusal, string>> = {
  NATIONAL_ID_INVALID: 'This is not a valid national identity number. Check the eleven digits.',
  NATIONAL_ID_NOT_SYNTHETIC:
    'This could be the number of a real person. A demo takes synthetic numbers only (month + 80).',
};

/**
 * Reads a national identity number, spaces allowed. Embedded mode takes only numbers of Skatteetaten's synthetic set,
 * whose month is raised by 80: a demo must never hold a real person. Never log the argument or the result.
 */
export function parseNationalId(text: string, mode: 'embedded' | 'production'): NationalIdReading {
  const nationalId = text.replace(/\s/g, '');
  const found = idnr(nationalId);
  if (found.status === 'invalid') return { status: 'refused', code: 'NATIONAL_ID_INVALID' };
  const synthetic = found.type === 'tnr' || found.type === 'dnr-and-tnr';
  if (mode === 'embedded' && !synthetic) return { status: 'refused', code: 'NATIONAL_ID_NOT_SYNTHETIC' };
  return { status: 'read', nationalId, synthetic };
}
