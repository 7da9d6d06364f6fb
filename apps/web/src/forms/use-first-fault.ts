import { useCallback, useEffect, useRef } from 'react';
import type { Fault } from './use-form.ts';

/** Moves the focus to the first field with a fault, once after it is asked to. */
export function useFirstFault(form: string, fields: readonly string[], faults: ReadonlyMap<string, Fault>): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const first = fields.find((field) => faults.has(field));
    const place = first === undefined ? null : document.getElementById(`${form}-${first}`);
    const input = place?.matches('input, select, textarea') ? place : place?.querySelector('input');
    if (input instanceof HTMLElement) input.focus();
  }, [form, fields, faults]);
  return useCallback(() => {
    wanted.current = true;
  }, []);
}
