import newest from './2026-1.json' with { type: 'json' };
import { loadStatutoryDuties } from './statutory-duty.load.js';

/** Which needs a law makes a body's own to decide, as it stands now. */
export const statutoryDuties = loadStatutoryDuties(newest);
