import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Select, TextField } from '@navikt/ds-react';
import { formWords } from '../forms/forms.words.ts';
import { dayOrEmpty } from '../forms/rules.ts';
import { kindWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { auditKindWords, auditWords } from './audit.words.ts';
import { actorKinds, entryKinds, type TrailFilter } from './trail-filter.ts';

const days = ['from', 'to'] as const;

export interface Search extends TrailFilter {
  readonly number: string;
}

interface SearchFormProps {
  readonly begun: Search;
  readonly onSearch: (search: Search) => void;
}

/** The case number, and what its trail is to be narrowed by. */
export function SearchForm({ begun, onSearch }: SearchFormProps) {
  const words = useWords(auditWords);
  const [search, setSearch] = useState(begun);
  const set = (name: keyof Search) => (value: string) => setSearch({ ...search, [name]: value });
  const [judged, setJudged] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sound = days.every((name) => dayOrEmpty(search[name]) === undefined);
    setJudged(!sound);
    if (sound) onSearch(search);
  };
  return (
    <form className="search" role="search" onSubmit={submit}>
      <TextField
        label={words.number}
        value={search.number}
        onChange={({ target }) => set('number')(target.value)}
        autoComplete="off"
      />
      <Narrowing search={search} set={set} judged={judged} />
      <Button type="submit">{words.search}</Button>
    </form>
  );
}

interface NarrowingProps {
  readonly search: Search;
  readonly set: (name: keyof Search) => (value: string) => void;
  /** A day was no date when it was last searched for. */
  readonly judged: boolean;
}

function Narrowing({ search, set, judged }: NarrowingProps) {
  const words = useWords(auditWords);
  const entries = useWords(auditKindWords);
  const actors = useWords(kindWords);
  const { badDate } = useWords(formWords);
  return (
    <>
      <Choice label={words.kinds} all={words.everything} value={search.kind} onChoose={set('kind')}>
        {entryKinds.map((kind) => (
          <option key={kind} value={kind}>
            {entries[kind]}
          </option>
        ))}
      </Choice>
      <Choice label={words.actor} all={words.everyone} value={search.actor} onChoose={set('actor')}>
        {actorKinds.map((kind) => (
          <option key={kind} value={kind}>
            {actors[kind]}
          </option>
        ))}
      </Choice>
      {days.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          value={search[name]}
          error={judged && dayOrEmpty(search[name]) !== undefined ? badDate : undefined}
          onChange={({ target }) => set(name)(target.value)}
          autoComplete="off"
          className="field-short"
        />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, all, value, onChoose, children }: ChoiceProps) {
  return (
    <Select label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{all}</option>
      {children}
    </Select>
  );
}
