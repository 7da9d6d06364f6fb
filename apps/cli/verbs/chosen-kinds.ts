import { isKind, kinds, type Kind } from '#lib/kernel';
import { Misused, textOf, type Asked } from '../verb.js';

/** Whose views a verb is about. */
export const kindOption = {
  usage: '[--kind <kind>|all]',
  options: { kind: { type: 'string', default: 'all' } },
} as const;

export function chosenKinds(asked: Asked): readonly Kind[] {
  const kind = textOf(asked, 'kind') ?? 'all';
  if (kind === 'all') return kinds;
  if (isKind(kind)) return [kind];
  throw new Misused(`--kind is one of ${kinds.join(', ')}, or all.`);
}
