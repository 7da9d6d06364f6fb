import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import type { TimelineRowFragment } from '../operations/joint-case.ts';

/** What a form about an entry of the timeline is given. */
export interface OfEntry extends OrderFieldsProps {
  readonly caseId: string;
  readonly entry: TimelineRowFragment;
}

/** A form about one entry, told from those about the others. */
export function entryLabel(label: string, { sentence }: { readonly sentence: string }): string {
  return `${label}: ${sentence}`;
}
