import type { RecordRowFragment } from '../operations/joint-case.ts';

/** What a form about a record is called where several can be open at once: the order, and whom it is about. */
export function recordLabel(order: string, { name, recordedAt }: RecordRowFragment): string {
  return `${order}: ${name.value ?? recordedAt}`;
}
