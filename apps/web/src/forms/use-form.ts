import { useCallback, useRef, useState } from 'react';
import { readStored, writeStored } from '../session/stored.ts';
import { useWords } from '../words/language.tsx';
import { formWords } from './forms.words.ts';
import { useFirstFault } from './use-first-fault.ts';

/** What can be wrong with one field; the words are chosen when it is shown. */
export type Fault =
  'required' | 'chooseOne' | 'badDate' | 'badNumber' | 'badMonth' | 'badNationalId' | 'badField' | 'tooLong';
export type Rules<Field extends string> = Readonly<Partial<Record<Field, Rule<Field>>>>;
type Rule<Field extends string> = (value: string, all: Readonly<Record<Field, string>>) => Fault | undefined;

export interface Bound {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly set: (value: string) => void;
}

export interface Form<Field extends string> {
  readonly values: Readonly<Record<Field, string>>;
  readonly bind: (field: Field) => Bound;
  /** Judges every field, and leads to the first fault. True when there is none. */
  readonly check: () => boolean;
  /** The endpoint did not take this field. */
  readonly blame: (field: string | undefined) => void;
  readonly clear: () => void;
}

/** A form whose draft survives a reload of the tab and a lost session. */
export function useForm<Field extends string>(
  name: string,
  blank: Readonly<Record<Field, string>>,
  rules: Rules<Field>,
): Form<Field> {
  const words = useWords(formWords);
  const draft = useDraft(`samhold.draft.${name}`, blank);
  const { values, fields } = draft;
  const [faults, setFaults] = useState<ReadonlyMap<string, Fault>>(new Map());
  const lead = useFirstFault(name, fields, faults);

  const set = (field: Field, value: string) => {
    draft.write({ ...values, [field]: value });
    setFaults((before) => new Map([...before].filter(([faulty]) => faulty !== field)));
  };
  const bind = (field: Field): Bound => {
    const fault = faults.get(field);
    const error = fault === undefined ? undefined : words[fault];
    return { id: `${name}-${field}`, name: field, value: values[field], error, set: (value) => set(field, value) };
  };
  const check = () => {
    const found = faultsIn(values, fields, rules);
    setFaults(found);
    lead();
    return found.size === 0;
  };
  const blame = useCallback(
    (field: string | undefined) => {
      if (field === undefined) return;
      setFaults(new Map([[field, 'badField']]));
      lead();
    },
    [lead],
  );
  return { values, bind, check, blame, clear: draft.forget };
}

/** What is typed so far, kept in this tab. */
function useDraft<Field extends string>(key: string, blank: Readonly<Record<Field, string>>) {
  const fields = useRef(Object.keys(blank).filter((text): text is Field => text in blank)).current;
  const [values, setValues] = useState(() => restored(key, blank, fields));
  const write = (next: Readonly<Record<Field, string>>) => {
    setValues(next);
    writeStored(key, next);
  };
  const forget = () => {
    sessionStorage.removeItem(key);
    setValues(blank);
  };
  return { values, fields, write, forget };
}

function faultsIn<Field extends string>(
  values: Readonly<Record<Field, string>>,
  fields: readonly Field[],
  rules: Rules<Field>,
): ReadonlyMap<string, Fault> {
  const found = fields.map((field) => [field, rules[field]?.(values[field], values)] as const);
  return new Map(found.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault] as const])));
}

function restored<Field extends string>(
  key: string,
  blank: Readonly<Record<Field, string>>,
  fields: readonly Field[],
): Readonly<Record<Field, string>> {
  const draft = readStored(key) ?? {};
  const values: Record<Field, string> = { ...blank };
  for (const field of fields) {
    const value = draft[field];
    if (typeof value === 'string') values[field] = value;
  }
  return values;
}
