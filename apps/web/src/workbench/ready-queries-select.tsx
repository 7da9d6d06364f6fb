import { Select } from '@navikt/ds-react';
import type { Kind } from '../session/kinds.ts';
import { useWords } from '../words/language.tsx';
import { readyQueries } from './ready-queries.ts';
import { workbenchWords } from './workbench.words.ts';

interface ReadyQueriesProps {
  readonly kind: Kind;
  readonly onChoose: (text: string) => void;
}

export function ReadyQueries({ kind, onChoose }: ReadyQueriesProps) {
  const words = useWords(workbenchWords);
  return (
    <Select key={kind} label={words.ready} size="small" onChange={({ target }) => onChoose(target.value)}>
      {readyQueries(kind).map(({ title, text }) => (
        <option key={title} value={text}>
          {title}
        </option>
      ))}
    </Select>
  );
}
