import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { Bound } from '../forms/use-form.ts';
import type { UnitCardFragment } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { useWords } from '../words/language.tsx';
import { consentWords } from './consent.words.ts';

/** Who may take part: each by a choice of its own. */
export function RecipientChoices({
  field,
  units,
}: {
  readonly field: Bound;
  readonly units: readonly UnitCardFragment[];
}) {
  const words = useWords(consentWords);
  return (
    <CheckboxGroup
      id={field.id}
      legend={words.who}
      description={words.whoHelp}
      error={field.error === undefined ? undefined : words.chooseSome}
      value={[...idsIn(field.value)]}
      onChange={(ids: unknown[]) => field.set(ids.map(String).join(' '))}
    >
      {units.map((unit) => (
        <Checkbox key={unit.id} value={unit.id}>
          {unitLine(unit)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The chosen ids, as the draft holds them: ids have no spaces. */
export function idsIn(text: string): readonly string[] {
  return text.split(' ').filter((id) => id !== '');
}
