import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { ChoiceField, DayField, LineField } from '../forms/fields.tsx';
import { chosen, day, filledWithin, optionOf } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import type { OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm, type Bound, type Rules } from '../forms/use-form.ts';
import { ProposeErasureDocument, type ErasureVerb } from '../operations/erasure.ts';
import { unitLine } from '../people/unit-line.tsx';
import { parseDay } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { erasureWords, verbWords } from './erasure.words.ts';
import { ReadFirstBox, useReadFirst } from './read-first.tsx';
import { isLoss, WhatIsLost } from './what-is-lost.tsx';

const verbs: readonly ErasureVerb[] = ['RESTRICT', 'DISPOSE', 'ERASE', 'LIFT', 'KEEP'];
const blank = { verb: '', authority: '', on: '', keepFor: '' };
const rules: Rules<keyof typeof blank> = {
  verb: chosen,
  authority: filledWithin(120),
  on: (value, { verb }) => (verb === 'DISPOSE' ? day(value) : undefined),
};

/** The first of two: nothing is chosen beforehand, and what is lost is said as soon as something is. */
export function ProposeErasureForm(props: OrderFieldsProps) {
  const words = useWords(erasureWords);
  const { jointCase } = useCase();
  const form = useForm(`erasure.${jointCase.number}`, blank, rules);
  const verb = optionOf(verbs, form.values.verb);
  const readFirst = useReadFirst(isLoss(verb));
  const shownToUnitIds = severalOf(
    jointCase.participants.map(({ unit }) => unit.id),
    form.values.keepFor,
  );
  return (
    <CaseOrderForm
      {...props}
      label={words.propose}
      submit={words.send}
      form={form}
      mutation={ProposeErasureDocument}
      order={(begin) => {
        if (verb === undefined || !readFirst.judge()) return undefined;
        const on = verb === 'DISPOSE' ? parseDay(form.values.on) : null;
        const { authority } = form.values;
        const shown = verb === 'RESTRICT' ? shownToUnitIds : [];
        return on === undefined ? undefined : { ...begin, verb, authority, on, shownToUnitIds: shown };
      }}
    >
      <p>{words.proposeLead}</p>
      <ChoiceField field={form.bind('verb')} label={words.verb} options={verbs} words={useWords(verbWords)} />
      {verb === undefined ? null : <WhatIsLost verb={verb} />}
      {verb === 'DISPOSE' ? <DayField field={form.bind('on')} label={words.on} /> : null}
      {verb === 'RESTRICT' ? <KeepFor field={form.bind('keepFor')} /> : null}
      <LineField field={form.bind('authority')} label={words.authority} help={words.authorityHelp} most={120} />
      {isLoss(verb) ? <ReadFirstBox readFirst={readFirst} /> : null}
    </CaseOrderForm>
  );
}

/** Of those who take part, as far as one may know who does. */
function KeepFor({ field }: { readonly field: Bound }) {
  const words = useWords(erasureWords);
  const { participants } = useCase().jointCase;
  const units = participants.map(({ unit }) => unit);
  return (
    <SeveralField
      field={field}
      label={words.keepFor}
      help={words.keepForHelp}
      options={units.map(({ id }) => id)}
      words={Object.fromEntries(units.map((unit) => [unit.id, unitLine(unit)]))}
    />
  );
}
