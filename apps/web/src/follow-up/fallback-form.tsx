import { CaseOrderForm } from '../case/case-order-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { chosen } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { NameFallbackDocument, type NeedCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { UnitOptions } from '../people/unit-options.tsx';
import { useReceivers } from '../people/use-receivers.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { passingOnWords } from './passing-on.words.ts';

const blank = { unit: '' };
const rules = { unit: chosen };

interface FallbackProps {
  readonly need: NeedCardFragment;
  readonly onDone: (text: string) => void;
}

/** Names who takes over when one's own unit can no longer follow up. */
export function FallbackForm({ need, onDone }: FallbackProps) {
  const words = useWords(passingOnWords);
  return (
    <Unfolding label={words.fallback} quiet>
      {(close) => <Fields need={need} onDone={onDone} onClose={close} />}
    </Unfolding>
  );
}

function Fields({ need, onDone, onClose }: FallbackProps & { readonly onClose: () => void }) {
  const words = useWords(passingOnWords);
  const receivers = useReceivers();
  const form = useForm(`fallback.${need.id}`, blank, rules);
  const to = receivers.find(({ id }) => id === form.values.unit);
  return (
    <CaseOrderForm
      label={words.fallback}
      submit={words.fallbackSend}
      form={form}
      mutation={NameFallbackDocument}
      order={(begin) => (to === undefined ? undefined : { ...begin, needId: need.id, unitId: to.id })}
      onDone={() => {
        onClose();
        onDone(words.fallbackSaved(to === undefined ? '' : unitLine(to)));
      }}
      onClose={onClose}
    >
      <SelectField field={form.bind('unit')} label={words.fallbackWho} help={words.fallbackHelp}>
        <UnitOptions units={receivers} />
      </SelectField>
    </CaseOrderForm>
  );
}
