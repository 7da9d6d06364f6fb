import type { Json } from '#lib/kernel';

type StoredFields = { readonly [field: string]: Json };

/** Turns the data of one version of an event into the next version's. Pure; sealed members pass through untouched. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly up: (data: StoredFields) => StoredFields;
}

/** One entry for each version that an event has left behind. */
export const upcasters: readonly Upcaster[] = [];

/** Raises stored data to the newest version, step by step. A missing step is a programmer's error and throws. */
export function upcast(
  type: string,
  version: number,
  newest: number,
  data: StoredFields,
  steps: readonly Upcaster[] = upcasters,
): StoredFields {
  if (version > newest) throw new Error(`${type} version ${version} is newer than this program, which knows ${newest}`);
  if (version === newest) return data;
  const step = steps.find((candidate) => candidate.type === type && candidate.from === version);
  if (step === undefined) throw new Error(`No upcaster for ${type} from version ${version}`);
  return upcast(type, version + 1, newest, step.up(data), steps);
}
