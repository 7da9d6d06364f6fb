import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { OrderForm } from '../forms/order-form.tsx';
import { textOrNull, within } from '../forms/rules.ts';
import { useForm, type Bound } from '../forms/use-form.ts';
import { useCommand } from '../graphql/use-command.ts';
import { ProposeCooperationDocument, type RecordRowFragment } from '../operations/joint-case.ts';
import { byOrganisation } from '../people/unit-options.tsx';
import { useOtherUnits } from '../people/use-receivers.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { recordLabel } from './record-label.ts';
import { recordsWords } from './records.words.ts';

const blank = { units: '', reason: '' };
const rules = { reason: within(500) };

interface ProposeFormProps {
  readonly record: RecordRowFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks the person whether these may work together. Nothing is shared before the answer. */
export function ProposeForm({ record, onDone, onClose }: ProposeFormProps) {
  const words = useWords(recordsWords);
  const { optional } = useWords(formWords);
  const form = useForm(`propose.${record.id}`, blank, rules);
  const { state, send } = useCommand(ProposeCooperationDocument);
  const submit = async () => {
    if (!form.check()) return;
    const recipientUnitIds = idsIn(form.values.units);
    const reason = textOrNull(form.values.reason);
    if (!(await send((commandId) => ({ commandId, recordId: record.id, recipientUnitIds, reason })))) return;
    form.clear();
    onDone();
  };
  return (
    <OrderForm
      label={recordLabel(words.ask, record)}
      submit={words.send}
      sending={state.status === 'sending'}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <UnitChoices field={form.bind('units')} />
      <TextAreaField field={form.bind('reason')} label={optional(words.why)} help={words.whyHelp} most={500} />
      <CommandNotice state={state} refusals={useWords(refusalWords)} onBlame={form.blame} />
    </OrderForm>
  );
}

function UnitChoices({ field }: { readonly field: Bound }) {
  const words = useWords(recordsWords);
  const units = useOtherUnits();
  return (
    <CheckboxGroup
      id={field.id}
      legend={words.whom}
      description={words.whomHelp}
      error={field.error}
      value={[...idsIn(field.value)]}
      onChange={(ids: unknown[]) => field.set(ids.map(String).join(' '))}
    >
      {byOrganisation(units).map(([organisation, own]) => (
        <fieldset key={organisation} className="organisation">
          <legend>{organisation}</legend>
          {own.map((unit) => (
            <Checkbox key={unit.id} value={unit.id}>
              {unit.unitName}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </CheckboxGroup>
  );
}

/** The chosen ids, as the draft holds them: ids have no spaces. */
function idsIn(text: string): readonly string[] {
  return text.split(' ').filter((id) => id !== '');
}
